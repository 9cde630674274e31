-- SPDX-License-Identifier: EUPL-1.2
-- Signalen, their weighing, and the scope table of the gate.

-- The weighing criteria of an organisation; a new version is a new row.
CREATE TABLE weegmodel (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    versie BIGINT NOT NULL,
    vastgesteld_op BIGINT NOT NULL,
    -- None for the model that ships with the product.
    vastgesteld_door BIGINT REFERENCES functie (id),
    reden TEXT,
    inhoud TEXT NOT NULL,
    UNIQUE (organisatie_id, versie)
);

-- The last number handed out, per organisation and year.
CREATE TABLE nummering (
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    jaar BIGINT NOT NULL,
    laatste BIGINT NOT NULL,
    PRIMARY KEY (organisatie_id, jaar)
);

CREATE TABLE signaal (
    id BIGINT NOT NULL PRIMARY KEY,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    nummer TEXT NOT NULL UNIQUE,
    -- kern
    kanaal TEXT NOT NULL,
    thema TEXT NOT NULL,
    fase TEXT NOT NULL,
    uitkomst TEXT,
    punten BIGINT,
    ontvangen_op BIGINT NOT NULL,
    gebied_code TEXT,
    herkomst TEXT NOT NULL,
    herkomst_doel TEXT,
    mag_door BIGINT NOT NULL,
    grondslag TEXT NOT NULL,
    versie BIGINT NOT NULL,
    -- inhoud
    wat TEXT NOT NULL,
    duiding TEXT,
    hoe_bekend TEXT NOT NULL,
    plaats TEXT NOT NULL,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    periode_van TEXT,
    periode_tot TEXT,
    -- Who registered it; none for a visitor.
    ontvangen_door BIGINT REFERENCES functie (id),
    -- Hash of the code with which the reporter follows it.
    meldcodehash TEXT UNIQUE,
    -- The id in the system it was imported from, so that importing twice adds nothing.
    extern_id TEXT,
    invoer_id BIGINT,
    -- When it must be destroyed, and by which rule.
    vernietigen_op TEXT NOT NULL,
    vernietigingsgrond TEXT NOT NULL,
    samengevoegd_in BIGINT REFERENCES signaal (id),
    UNIQUE (eigenaar_id, extern_id)
);

CREATE INDEX signaal_gebied ON signaal (eigenaar_id, gebied_code, ontvangen_op);
CREATE INDEX signaal_samengevoegd ON signaal (samengevoegd_in);
CREATE INDEX signaal_invoer ON signaal (invoer_id);
-- A map reads thousands of these, and nothing else of the signaal.
CREATE INDEX signaal_punt ON signaal (id, lon, lat, nummer);

-- The scope table: which organisation may know how much of which signaal, until when. Written only from `poort::bereik`.
CREATE TABLE bereik (
    organisatie_id BIGINT NOT NULL,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    -- 0 for the owner, else the verstrekking.
    verstrekking_id BIGINT NOT NULL,
    situatie BIGINT NOT NULL,
    veldgroepen BIGINT NOT NULL,
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    -- Copies for sorting and filtering without touching the signaal.
    ontvangen_op BIGINT NOT NULL,
    fase TEXT NOT NULL,
    thema TEXT NOT NULL,
    PRIMARY KEY (organisatie_id, signaal_id, verstrekking_id)
);

CREATE INDEX bereik_signaal ON bereik (signaal_id);
-- Whole rows: a long list is judged in the index.
CREATE INDEX bereik_lijst ON bereik
    (organisatie_id, ontvangen_op, signaal_id, verstrekking_id, situatie, veldgroepen, van, tot);
CREATE INDEX bereik_fase ON bereik (organisatie_id, fase, ontvangen_op, signaal_id);
CREATE INDEX bereik_thema ON bereik (organisatie_id, thema, ontvangen_op, signaal_id);

-- The reporter, apart from the content.
CREATE TABLE melder (
    signaal_id BIGINT NOT NULL PRIMARY KEY REFERENCES signaal (id),
    soort TEXT NOT NULL,
    naam TEXT,
    email TEXT,
    telefoon TEXT
);

CREATE TABLE persoon (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    naam TEXT NOT NULL,
    geboortedatum TEXT,
    rol TEXT NOT NULL,
    noodzaak TEXT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id),
    vastgelegd_op BIGINT NOT NULL
);

CREATE INDEX persoon_signaal ON persoon (signaal_id);

-- One row per stage that was answered; never changed. The one exception is an outcome that may not hold content (P1):
-- then the words go (motivering, afwijking, answers) and the codes stay.
CREATE TABLE weging (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    stap TEXT NOT NULL,
    -- `verder`, or the code of an outcome.
    vervolg TEXT NOT NULL,
    motivering TEXT,
    -- Why one went on although the weegmodel expected more.
    afwijking TEXT,
    -- What the outcome asks: who leads, by when, where it was referred to.
    oppakker TEXT,
    einddatum TEXT,
    verwijzing TEXT,
    weegmodel_id BIGINT NOT NULL REFERENCES weegmodel (id),
    -- Criterium to answer, as JSON.
    antwoorden TEXT NOT NULL,
    punten BIGINT,
    gewogen_door BIGINT NOT NULL REFERENCES functie (id),
    gewogen_op BIGINT NOT NULL,
    UNIQUE (signaal_id, stap)
);

CREATE INDEX weging_einddatum ON weging (einddatum);

-- One row per source that the privacyfunctionaris approved and asked.
CREATE TABLE bronbevraging (
    weging_id BIGINT NOT NULL REFERENCES weging (id),
    bron TEXT NOT NULL,
    hit BIGINT NOT NULL,
    relevant BIGINT NOT NULL,
    noodzaak TEXT NOT NULL,
    PRIMARY KEY (weging_id, bron)
);

CREATE TABLE bijlage (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    naam TEXT NOT NULL,
    mediatype TEXT NOT NULL,
    grootte BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    opslag TEXT NOT NULL,
    toegevoegd_door BIGINT REFERENCES functie (id),
    toegevoegd_op BIGINT NOT NULL
);

CREATE INDEX bijlage_signaal ON bijlage (signaal_id);

-- Joining leaves both signalen whole; undoing is a date, not a deletion.
CREATE TABLE samenvoeging (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    in_signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    reden TEXT NOT NULL,
    door BIGINT NOT NULL REFERENCES functie (id),
    op BIGINT NOT NULL,
    ongedaan_door BIGINT REFERENCES functie (id),
    ongedaan_op BIGINT
);

CREATE INDEX samenvoeging_in ON samenvoeging (in_signaal_id);

CREATE TABLE terugkoppeling (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    -- The owner of the signaal, who alone gives the answer: what waits is found without looking at what others own.
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- What is asked or told: opgepakt, afgerond-gedaan, afgerond-doorgegeven, afgerond-nu-niets.
    soort TEXT,
    gevraagd_op BIGINT NOT NULL,
    uiterlijk_op BIGINT NOT NULL,
    gegeven_op BIGINT,
    gegeven_door BIGINT REFERENCES functie (id)
);

CREATE INDEX terugkoppeling_signaal ON terugkoppeling (signaal_id);
CREATE INDEX terugkoppeling_open ON terugkoppeling (eigenaar_id, gegeven_op, uiterlijk_op, signaal_id);

-- One run of an import. The file waits in the storage until it is read or withdrawn; `levensteken_op` moves with every
-- batch, so that a run that was killed shows.
CREATE TABLE invoer (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    door BIGINT REFERENCES functie (id),
    bestandsnaam TEXT NOT NULL,
    kaart TEXT NOT NULL,
    stand TEXT NOT NULL,
    aangemaakt_op BIGINT NOT NULL,
    levensteken_op BIGINT NOT NULL,
    klaar_op BIGINT,
    gelezen BIGINT NOT NULL,
    toegevoegd BIGINT NOT NULL,
    -- Counts, rejected lines and their reasons, as JSON; never what stood in a line.
    verslag TEXT NOT NULL
);

CREATE INDEX invoer_organisatie ON invoer (organisatie_id, id);
