-- SPDX-License-Identifier: EUPL-1.2
-- What each party keeps of an afspraak that has ended: written once, never changed. Codes, counts and references; no content.
CREATE TABLE eindoverzicht (
    id BIGINT NOT NULL PRIMARY KEY,
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    -- For which party; each gets its own.
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    einde TEXT NOT NULL,
    geeindigd_op BIGINT NOT NULL,
    gemaakt_op BIGINT NOT NULL,
    -- JSON, and the check value of exactly this text.
    inhoud TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    -- By somebody who may sign for the party.
    geopend_op BIGINT,
    geopend_door BIGINT REFERENCES functie (id),
    UNIQUE (afspraak_id, organisatie_id)
);

CREATE INDEX eindoverzicht_ongelezen ON eindoverzicht (organisatie_id, geopend_op);

-- How mature the sharing of information is: a dated check of a municipality on itself. About the organisation, never a person.
CREATE TABLE volwassenheidscheck (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- Which list of questions.
    vragenlijst TEXT NOT NULL,
    ingevuld_door BIGINT NOT NULL REFERENCES functie (id),
    ingevuld_op BIGINT NOT NULL,
    -- Whether municipalities of its regions see the levels.
    gedeeld BIGINT NOT NULL
);

CREATE INDEX volwassenheidscheck_organisatie ON volwassenheidscheck (organisatie_id, id);

CREATE TABLE volwassenheidsantwoord (
    check_id BIGINT NOT NULL REFERENCES volwassenheidscheck (id),
    vraag TEXT NOT NULL,
    antwoord TEXT NOT NULL,
    -- What the program knew at that moment, for this functie; empty: nothing.
    aantal BIGINT,
    totaal BIGINT,
    dag TEXT,
    PRIMARY KEY (check_id, vraag)
);

CREATE TABLE volwassenheidstoelichting (
    check_id BIGINT NOT NULL REFERENCES volwassenheidscheck (id),
    thema TEXT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (check_id, thema)
);

-- A strategy of a region: its themes, who commits to what, and which municipality adopted it. Policy only.
CREATE TABLE strategie (
    id BIGINT NOT NULL PRIMARY KEY,
    -- Who keeps this record.
    houder_id BIGINT NOT NULL REFERENCES organisatie (id),
    regio_id BIGINT NOT NULL REFERENCES regio (id),
    -- To which body its progress goes.
    gremium_id BIGINT REFERENCES gremium (id),
    naam TEXT NOT NULL,
    -- In which document it is.
    document TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    -- Money has a period of its own.
    geld_van TEXT NOT NULL,
    geld_tot TEXT NOT NULL,
    UNIQUE (regio_id, naam),
    CHECK (tot > van),
    CHECK (geld_tot > geld_van)
);

CREATE TABLE strategiethema (
    strategie_id BIGINT NOT NULL REFERENCES strategie (id),
    thema TEXT NOT NULL,
    PRIMARY KEY (strategie_id, thema)
);

-- Who takes part in it, with what it decided itself. A municipality adopts it and says which themes its own plan puts first.
CREATE TABLE strategiepartij (
    strategie_id BIGINT NOT NULL REFERENCES strategie (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    vaststelling TEXT,
    vastgesteld_op TEXT,
    -- Which decision.
    besluit TEXT NOT NULL DEFAULT '',
    -- Its own safety plan, and until which day that holds.
    plan TEXT NOT NULL DEFAULT '',
    plan_tot TEXT,
    opgegeven_door BIGINT REFERENCES functie (id),
    PRIMARY KEY (strategie_id, organisatie_id)
);

CREATE INDEX strategiepartij_organisatie ON strategiepartij (organisatie_id);

CREATE TABLE planthema (
    strategie_id BIGINT NOT NULL REFERENCES strategie (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    thema TEXT NOT NULL,
    PRIMARY KEY (strategie_id, organisatie_id, thema)
);

CREATE TABLE toezegging (
    id BIGINT NOT NULL PRIMARY KEY,
    strategie_id BIGINT NOT NULL REFERENCES strategie (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    thema TEXT NOT NULL,
    wat TEXT NOT NULL,
    uiterlijk_op TEXT NOT NULL,
    stand TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    gewijzigd_door BIGINT NOT NULL REFERENCES functie (id),
    gewijzigd_op BIGINT NOT NULL,
    versie BIGINT NOT NULL
);

CREATE INDEX toezegging_strategie ON toezegging (strategie_id);

-- Hours that an organisation gave to a body, if it wants to say so.
CREATE TABLE inzet (
    id BIGINT NOT NULL PRIMARY KEY,
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    dag TEXT NOT NULL,
    uren BIGINT NOT NULL,
    wat TEXT NOT NULL,
    opgegeven_door BIGINT NOT NULL REFERENCES functie (id),
    opgegeven_op BIGINT NOT NULL,
    CHECK (uren > 0)
);

CREATE INDEX inzet_gremium ON inzet (gremium_id);

-- A joint picture of a samenwerking: counts that each member gives itself. No person, no address, no signaal.
CREATE TABLE beeld (
    id BIGINT NOT NULL PRIMARY KEY,
    samenwerking_id BIGINT NOT NULL REFERENCES samenwerking (id) ON DELETE CASCADE,
    titel TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    gemaakt_door BIGINT NOT NULL REFERENCES functie (id),
    gemaakt_op BIGINT NOT NULL
);

CREATE INDEX beeld_samenwerking ON beeld (samenwerking_id);

CREATE TABLE beelddeel (
    beeld_id BIGINT NOT NULL REFERENCES beeld (id) ON DELETE CASCADE,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    thema TEXT NOT NULL,
    -- Empty: fewer than the limit. The number itself is not kept here.
    aantal BIGINT,
    gegeven_door BIGINT NOT NULL REFERENCES functie (id),
    PRIMARY KEY (beeld_id, organisatie_id, thema),
    CHECK (aantal >= 5)
);

CREATE TABLE beeldzin (
    beeld_id BIGINT NOT NULL REFERENCES beeld (id) ON DELETE CASCADE,
    volgorde BIGINT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (beeld_id, volgorde)
);
