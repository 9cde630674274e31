-- SPDX-License-Identifier: EUPL-1.2
-- Full text beside the records: tokens from one Dutch analyser, in the index of the database itself, so that a record
-- and its index change together and are erased together. One row per signaal and veldgroep: who may not read a part
-- cannot find by it either.

-- sqlite:
CREATE TABLE zoekstuk (
    id INTEGER NOT NULL PRIMARY KEY,
    signaal_id INTEGER NOT NULL REFERENCES signaal (id),
    veldgroep TEXT NOT NULL,
    tokens TEXT NOT NULL,
    UNIQUE (signaal_id, veldgroep)
);
CREATE VIRTUAL TABLE zoektekst USING fts5 (tokens, content = 'zoekstuk', content_rowid = 'id', tokenize = 'ascii');
CREATE TRIGGER zoekstuk_erbij AFTER INSERT ON zoekstuk BEGIN
    INSERT INTO zoektekst (rowid, tokens) VALUES (new.id, new.tokens);
END;
CREATE TRIGGER zoekstuk_weg AFTER DELETE ON zoekstuk BEGIN
    INSERT INTO zoektekst (zoektekst, rowid, tokens) VALUES ('delete', old.id, old.tokens);
END;
CREATE TRIGGER zoekstuk_anders AFTER UPDATE ON zoekstuk BEGIN
    INSERT INTO zoektekst (zoektekst, rowid, tokens) VALUES ('delete', old.id, old.tokens);
    INSERT INTO zoektekst (rowid, tokens) VALUES (new.id, new.tokens);
END;
-- postgres:
CREATE TABLE zoekstuk (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    veldgroep TEXT NOT NULL,
    tokens TEXT NOT NULL,
    UNIQUE (signaal_id, veldgroep)
);
CREATE INDEX zoekstuk_tekst ON zoekstuk USING gin (to_tsvector('simple', tokens));
-- both:

-- Words that occur, for forgiving typing errors; no record can be found by it.
CREATE TABLE zoekwoord (
    woord TEXT NOT NULL PRIMARY KEY,
    keren BIGINT NOT NULL
);

CREATE TABLE zoekdrieluik (
    drieluik TEXT NOT NULL,
    woord TEXT NOT NULL REFERENCES zoekwoord (woord),
    PRIMARY KEY (drieluik, woord)
);
