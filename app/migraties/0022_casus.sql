-- SPDX-License-Identifier: EUPL-1.2
-- Casussen: what is handled under one regisseur. Nothing here is searched, put on a map or counted outside the slice.

-- One series per kind of number, so that a sealed Bibob file leaves no gap in the numbers that others see.
CREATE TABLE casusnummering (
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    reeks TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    laatste BIGINT NOT NULL,
    PRIMARY KEY (organisatie_id, reeks, jaar)
);

CREATE TABLE casus (
    id BIGINT NOT NULL PRIMARY KEY,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    nummer TEXT NOT NULL UNIQUE,
    soort TEXT NOT NULL,
    zegel TEXT NOT NULL,
    herkomst TEXT NOT NULL,
    mag_door BIGINT NOT NULL,
    thema TEXT NOT NULL,
    -- From which signaal; that may be destroyed before the casus is.
    signaal_id BIGINT,
    -- What it is about, what for, and on what ground.
    probleem TEXT NOT NULL,
    doel TEXT NOT NULL,
    grondslag TEXT NOT NULL,
    geopend_op BIGINT NOT NULL,
    geopend_door BIGINT NOT NULL REFERENCES functie (id),
    regisseur_id BIGINT NOT NULL REFERENCES functie (id),
    -- The phase now; the history is in casusfase. None: this kind has no phases.
    fase TEXT,
    herzien_op TEXT NOT NULL,
    gesloten_op BIGINT,
    gesloten_door BIGINT REFERENCES functie (id),
    sluitreden TEXT,
    evaluatie TEXT,
    vernietigen_op TEXT,
    CHECK ((gesloten_op IS NULL) = (sluitreden IS NULL)),
    CHECK ((gesloten_op IS NULL) = (evaluatie IS NULL)),
    CHECK ((gesloten_op IS NULL) = (vernietigen_op IS NULL)),
    CHECK ((soort = 'bibob') = (zegel = 'bibob'))
);
CREATE INDEX casus_eigenaar ON casus (eigenaar_id, gesloten_op, id);
CREATE INDEX casus_signaal ON casus (signaal_id);
CREATE INDEX casus_vernietigen ON casus (vernietigen_op);

-- Each phase with its reason: never changed.
CREATE TABLE casusfase (
    casus_id BIGINT NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    volgnummer BIGINT NOT NULL,
    fase TEXT NOT NULL,
    reden TEXT NOT NULL,
    sinds BIGINT NOT NULL,
    door BIGINT NOT NULL REFERENCES functie (id),
    PRIMARY KEY (casus_id, volgnummer)
);

CREATE TABLE casuspersoon (
    id BIGINT NOT NULL PRIMARY KEY,
    casus_id BIGINT NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    naam TEXT NOT NULL,
    geboortedatum TEXT,
    betrokkenheid TEXT NOT NULL,
    -- Whether the person was a minor when it was recorded.
    minderjarig BIGINT NOT NULL,
    noodzaak TEXT NOT NULL,
    vastgelegd_op BIGINT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id)
);
CREATE INDEX casuspersoon_casus ON casuspersoon (casus_id);

-- The talk with a person, or why there was none.
CREATE TABLE casusgesprek (
    casus_id BIGINT NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    persoon_id BIGINT NOT NULL REFERENCES casuspersoon (id) ON DELETE CASCADE,
    volgnummer BIGINT NOT NULL,
    uitkomst TEXT NOT NULL,
    gesproken_op TEXT,
    reden TEXT,
    toelichting TEXT NOT NULL,
    vastgelegd_op BIGINT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id),
    PRIMARY KEY (persoon_id, volgnummer),
    CHECK ((uitkomst = 'niet-gesproken') = (gesproken_op IS NULL)),
    CHECK ((uitkomst = 'niet-gesproken') = (reden IS NOT NULL))
);
CREATE INDEX casusgesprek_casus ON casusgesprek (casus_id);

CREATE TABLE casusnotitie (
    casus_id BIGINT NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    volgnummer BIGINT NOT NULL,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    soort TEXT NOT NULL,
    tekst TEXT NOT NULL,
    op BIGINT NOT NULL,
    PRIMARY KEY (casus_id, volgnummer)
);

-- The role of another organisation: what it was given, under which afspraak, until when.
CREATE TABLE casuspartij (
    id BIGINT NOT NULL PRIMARY KEY,
    casus_id BIGINT NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    rol TEXT NOT NULL,
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    afspraak_versie BIGINT NOT NULL,
    ziet_personen BIGINT NOT NULL,
    ziet_zorg BIGINT NOT NULL,
    noodzaak TEXT NOT NULL,
    toestemming TEXT,
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    gegeven_door BIGINT NOT NULL REFERENCES functie (id),
    beeindigd_op BIGINT
);
CREATE INDEX casuspartij_casus ON casuspartij (casus_id);
CREATE INDEX casuspartij_organisatie ON casuspartij (organisatie_id, beeindigd_op);
