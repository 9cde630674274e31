-- SPDX-License-Identifier: EUPL-1.2
-- Full text beside the records: tokens from one Dutch analyser, in the index of the database itself, so that a record
-- and its index change together and are erased together. Each veldgroep keeps its own words (columns in SQLite, weights
-- A kern, B inhoud, C personen in PostgreSQL): who may not read a part cannot find by it either.
--
-- `voor` repeats from `bereik` for whom a signaal may exist (`e` its owner, `o` a receiver), so that looking in one's
-- own records does not pass along those of everybody else. It narrows and never decides: every search joins `bereik`.

-- sqlite:
CREATE VIEW zoekbereik AS
SELECT s.id AS signaal_id, 'e' || s.eigenaar_id || COALESCE((
    SELECT ' o' || string_agg(b.organisatie_id, ' o') FROM bereik b WHERE b.signaal_id = s.id AND b.verstrekking_id <> 0
), '') AS voor
FROM signaal s;

CREATE TABLE zoekstuk (
    signaal_id INTEGER NOT NULL PRIMARY KEY REFERENCES signaal (id),
    kern TEXT NOT NULL DEFAULT '',
    inhoud TEXT NOT NULL DEFAULT '',
    personen TEXT NOT NULL DEFAULT '',
    voor TEXT NOT NULL
);
CREATE VIRTUAL TABLE zoektekst USING fts5 (
    kern, inhoud, personen, voor, content = 'zoekstuk', content_rowid = 'signaal_id', tokenize = 'ascii'
);
-- What is erased leaves the index at once, not at some later merge.
INSERT INTO zoektekst (zoektekst, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER zoekstuk_erbij AFTER INSERT ON zoekstuk BEGIN
    INSERT INTO zoektekst (rowid, kern, inhoud, personen, voor)
    VALUES (new.signaal_id, new.kern, new.inhoud, new.personen, new.voor);
END;
CREATE TRIGGER zoekstuk_weg AFTER DELETE ON zoekstuk BEGIN
    INSERT INTO zoektekst (zoektekst, rowid, kern, inhoud, personen, voor)
    VALUES ('delete', old.signaal_id, old.kern, old.inhoud, old.personen, old.voor);
END;
CREATE TRIGGER zoekstuk_anders AFTER UPDATE ON zoekstuk BEGIN
    INSERT INTO zoektekst (zoektekst, rowid, kern, inhoud, personen, voor)
    VALUES ('delete', old.signaal_id, old.kern, old.inhoud, old.personen, old.voor);
    INSERT INTO zoektekst (rowid, kern, inhoud, personen, voor)
    VALUES (new.signaal_id, new.kern, new.inhoud, new.personen, new.voor);
END;
-- The owner never changes, so only what was given moves the column.
CREATE TRIGGER bereik_erbij_zoek AFTER INSERT ON bereik WHEN new.verstrekking_id <> 0 BEGIN
    UPDATE zoekstuk SET voor = v.voor FROM zoekbereik v
    WHERE v.signaal_id = new.signaal_id AND zoekstuk.signaal_id = new.signaal_id AND zoekstuk.voor <> v.voor;
END;
CREATE TRIGGER bereik_weg_zoek AFTER DELETE ON bereik WHEN old.verstrekking_id <> 0 BEGIN
    UPDATE zoekstuk SET voor = v.voor FROM zoekbereik v
    WHERE v.signaal_id = old.signaal_id AND zoekstuk.signaal_id = old.signaal_id AND zoekstuk.voor <> v.voor;
END;
-- postgres:
-- Words without a position: no filter on weights lets them through, and no token of a text begins with `@`.
CREATE VIEW zoekbereik AS
SELECT s.id AS signaal_id, CAST('@e' || s.eigenaar_id || COALESCE((
    SELECT ' @o' || string_agg(CAST(b.organisatie_id AS TEXT), ' @o')
    FROM bereik b WHERE b.signaal_id = s.id AND b.verstrekking_id <> 0
), '') AS TSVECTOR) AS voor
FROM signaal s;

CREATE TABLE zoekstuk (
    signaal_id BIGINT NOT NULL PRIMARY KEY REFERENCES signaal (id),
    tekst TSVECTOR NOT NULL
);
CREATE INDEX zoekstuk_tekst ON zoekstuk USING gin (tekst);
CREATE FUNCTION zoekstuk_voor() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    gewijzigd BIGINT := CASE TG_OP WHEN 'DELETE' THEN OLD.signaal_id ELSE NEW.signaal_id END;
BEGIN
    UPDATE zoekstuk SET tekst = ts_filter(tekst, '{a,b,c}') || v.voor FROM zoekbereik v
    WHERE v.signaal_id = gewijzigd AND zoekstuk.signaal_id = gewijzigd;
    RETURN NULL;
END
$$;
CREATE TRIGGER bereik_erbij_zoek AFTER INSERT ON bereik
FOR EACH ROW WHEN (NEW.verstrekking_id <> 0) EXECUTE FUNCTION zoekstuk_voor();
CREATE TRIGGER bereik_weg_zoek AFTER DELETE ON bereik
FOR EACH ROW WHEN (OLD.verstrekking_id <> 0) EXECUTE FUNCTION zoekstuk_voor();
-- both:

-- Words of kern and inhoud that occur, for forgiving typing errors; no record can be found by it, and names of persons
-- are not in it. Without counts on purpose: a counter per common word would make all writers wait for each other.
CREATE TABLE zoekwoord (
    woord TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE zoekdrieluik (
    drieluik TEXT NOT NULL,
    lengte BIGINT NOT NULL,
    woord TEXT NOT NULL,
    PRIMARY KEY (drieluik, lengte, woord)
);
