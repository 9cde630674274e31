-- SPDX-License-Identifier: EUPL-1.2
-- Rules of municipalities in versions, why they deviate from each other, what must be reviewed, and who approved the legal terms.
-- Published rules: about policy, never about a person a signaal is about.
CREATE TABLE instrument (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    toegevoegd_door BIGINT NOT NULL REFERENCES functie (id),
    toegevoegd_op BIGINT NOT NULL,
    UNIQUE (organisatie_id, soort)
);

-- A version is a concept until it is vastgesteld; from then on nothing in it changes. Withdrawing adds a day and a reason.
CREATE TABLE regelversie (
    id BIGINT NOT NULL PRIMARY KEY,
    instrument_id BIGINT NOT NULL REFERENCES instrument (id),
    nummer BIGINT NOT NULL,
    begonnen_door BIGINT NOT NULL REFERENCES functie (id),
    begonnen_op BIGINT NOT NULL,
    orgaan TEXT,
    vastgesteld_op TEXT,
    geldig_van TEXT,
    geldig_tot TEXT,
    vindplaats TEXT,
    vastgesteld_door BIGINT REFERENCES functie (id),
    ingetrokken_per TEXT,
    intrekreden TEXT,
    versie BIGINT NOT NULL,
    UNIQUE (instrument_id, nummer),
    CHECK ((vastgesteld_op IS NULL) = (geldig_van IS NULL)),
    CHECK ((vastgesteld_op IS NULL) = (vindplaats IS NULL)),
    CHECK ((vastgesteld_op IS NULL) = (orgaan IS NULL)),
    CHECK ((vastgesteld_op IS NULL) = (vastgesteld_door IS NULL)),
    CHECK (geldig_tot IS NULL OR geldig_tot >= geldig_van),
    CHECK (ingetrokken_per IS NULL OR vastgesteld_op IS NOT NULL),
    CHECK ((ingetrokken_per IS NULL) = (intrekreden IS NULL))
);

CREATE TABLE regelartikel (
    regelversie_id BIGINT NOT NULL REFERENCES regelversie (id),
    nummer TEXT NOT NULL,
    -- On what; articles of municipalities are compared by it, because their numbers differ.
    onderwerp TEXT NOT NULL,
    tekst TEXT NOT NULL,
    volgorde BIGINT NOT NULL,
    PRIMARY KEY (regelversie_id, nummer)
);

-- The Damocles matrix: a cell that nobody filled in is not there. There are no default periods.
CREATE TABLE matrixcel (
    regelversie_id BIGINT NOT NULL REFERENCES regelversie (id),
    plaats TEXT NOT NULL,
    middel TEXT NOT NULL,
    keer BIGINT NOT NULL,
    maatregel TEXT NOT NULL,
    -- Cents, weeks or months, as the maatregel says.
    aantal BIGINT,
    PRIMARY KEY (regelversie_id, plaats, middel, keer),
    CHECK (keer BETWEEN 1 AND 3),
    CHECK ((maatregel = 'waarschuwing') = (aantal IS NULL))
);

-- Why a municipality deviates on one row of a comparison, for the version that it had then.
CREATE TABLE afwijking (
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    rij TEXT NOT NULL,
    regelversie_id BIGINT REFERENCES regelversie (id),
    reden TEXT NOT NULL,
    gegeven_door BIGINT NOT NULL REFERENCES functie (id),
    gegeven_op BIGINT NOT NULL,
    PRIMARY KEY (organisatie_id, soort, rij)
);

-- A ruling or change of law, reported by a jurist.
CREATE TABLE herziening (
    id BIGINT NOT NULL PRIMARY KEY,
    melder_id BIGINT NOT NULL REFERENCES organisatie (id),
    titel TEXT NOT NULL,
    bron TEXT NOT NULL,
    dag TEXT NOT NULL,
    soort TEXT NOT NULL,
    artikelen TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    gemeld_door BIGINT NOT NULL REFERENCES functie (id),
    gemeld_op BIGINT NOT NULL,
    UNIQUE (melder_id, bron, soort)
);

CREATE TABLE herzieningstaak (
    id BIGINT NOT NULL PRIMARY KEY,
    herziening_id BIGINT NOT NULL REFERENCES herziening (id),
    instrument_id BIGINT NOT NULL REFERENCES instrument (id),
    behandelaar BIGINT REFERENCES functie (id),
    opgepakt_op BIGINT,
    uitkomst TEXT,
    motivering TEXT,
    afgerond_op BIGINT,
    UNIQUE (herziening_id, instrument_id),
    CHECK ((uitkomst IS NULL) = (afgerond_op IS NULL)),
    CHECK ((uitkomst IS NULL) = (motivering IS NULL)),
    CHECK (uitkomst IS NULL OR behandelaar IS NOT NULL)
);

CREATE INDEX herzieningstaak_open ON herzieningstaak (instrument_id, uitkomst);

-- A lawyer approved a set of legal terms: exactly this text, with the result of the vectors.
CREATE TABLE termijngoedkeuring (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    setversie TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    vectoren BIGINT NOT NULL,
    akkoord BIGINT NOT NULL,
    goedgekeurd_door BIGINT NOT NULL REFERENCES functie (id),
    goedgekeurd_op BIGINT NOT NULL,
    UNIQUE (organisatie_id, sha256),
    CHECK (vectoren > 0 AND akkoord = vectoren)
);
