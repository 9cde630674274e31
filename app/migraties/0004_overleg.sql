-- SPDX-License-Identifier: EUPL-1.2
-- Tables, meetings, items, decisions, actions; and the verstrekking of a signaal to the parties of an item.

CREATE TABLE tafel (
    id BIGINT NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    regie_id BIGINT NOT NULL REFERENCES organisatie (id),
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    ritme_dagen BIGINT NOT NULL,
    -- While it is prepared only who runs it knows it; nothing is planned or proposed.
    voorbereiding BIGINT NOT NULL DEFAULT 0,
    -- How it works: who sits when, what is recorded, how long it is kept.
    regeling TEXT NOT NULL DEFAULT '',
    regeling_door BIGINT REFERENCES functie (id),
    regeling_goedgekeurd_op BIGINT,
    regeling_goedgekeurd_door BIGINT REFERENCES functie (id),
    -- Per organisation: a name that is taken elsewhere would tell of a tafel that one may not know.
    UNIQUE (regie_id, naam)
);

CREATE TABLE tafellid (
    tafel_id BIGINT NOT NULL REFERENCES tafel (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    PRIMARY KEY (tafel_id, organisatie_id, van)
);

CREATE INDEX tafellid_organisatie ON tafellid (organisatie_id);

CREATE TABLE overleg (
    id BIGINT NOT NULL PRIMARY KEY,
    tafel_id BIGINT NOT NULL REFERENCES tafel (id),
    begint_op BIGINT NOT NULL,
    duur_minuten BIGINT NOT NULL,
    locatie TEXT NOT NULL,
    gesloten_op BIGINT,
    gesloten_door BIGINT REFERENCES functie (id),
    versie BIGINT NOT NULL
);

CREATE INDEX overleg_tafel ON overleg (tafel_id, begint_op);

CREATE TABLE agendapunt (
    id BIGINT NOT NULL PRIMARY KEY,
    tafel_id BIGINT NOT NULL REFERENCES tafel (id),
    -- Empty while it is only proposed.
    overleg_id BIGINT REFERENCES overleg (id),
    volgorde BIGINT,
    soort TEXT NOT NULL,
    titel TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    -- For what purpose it is discussed: with a casuspunt also the purpose of the verstrekkingen.
    doel TEXT NOT NULL,
    -- Only a casuspunt has a signaal.
    signaal_id BIGINT REFERENCES signaal (id),
    voorgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    voorgesteld_namens BIGINT NOT NULL REFERENCES organisatie (id),
    voorgesteld_op BIGINT NOT NULL,
    ingetrokken_op BIGINT,
    versie BIGINT NOT NULL
);

CREATE INDEX agendapunt_tafel ON agendapunt (tafel_id, overleg_id);
CREATE INDEX agendapunt_overleg ON agendapunt (overleg_id, volgorde);
CREATE INDEX agendapunt_signaal ON agendapunt (signaal_id);

-- Who has a role in an item: a casuspunt opens only for these. Withdrawing what was given to one ends its role.
CREATE TABLE agendapuntpartij (
    agendapunt_id BIGINT NOT NULL REFERENCES agendapunt (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    rol TEXT NOT NULL,
    ingetrokken_op BIGINT,
    PRIMARY KEY (agendapunt_id, organisatie_id)
);

CREATE INDEX agendapuntpartij_organisatie ON agendapuntpartij (organisatie_id);

-- Who was there, per item. No row: not recorded.
CREATE TABLE aanwezigheid (
    agendapunt_id BIGINT NOT NULL REFERENCES agendapunt (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    aanwezig BIGINT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id),
    vastgelegd_op BIGINT NOT NULL,
    PRIMARY KEY (agendapunt_id, organisatie_id)
);

CREATE TABLE verstrekking (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    van_id BIGINT NOT NULL REFERENCES organisatie (id),
    aan_id BIGINT NOT NULL REFERENCES organisatie (id),
    agendapunt_id BIGINT NOT NULL REFERENCES agendapunt (id),
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    afspraak_versie BIGINT NOT NULL,
    veldgroepen BIGINT NOT NULL,
    doel TEXT NOT NULL,
    noodzaak TEXT NOT NULL,
    gegeven_door BIGINT NOT NULL REFERENCES functie (id),
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    ingetrokken_op BIGINT,
    ingetrokken_door BIGINT REFERENCES functie (id),
    intrekkingsreden TEXT
);

CREATE INDEX verstrekking_signaal ON verstrekking (signaal_id);
CREATE INDEX verstrekking_afspraak ON verstrekking (afspraak_id);
CREATE INDEX verstrekking_agendapunt ON verstrekking (agendapunt_id);

CREATE TABLE besluit (
    id BIGINT NOT NULL PRIMARY KEY,
    agendapunt_id BIGINT NOT NULL UNIQUE REFERENCES agendapunt (id),
    -- An outcome code for a casuspunt; empty for a procespunt.
    uitkomst TEXT,
    tekst TEXT NOT NULL,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    uiterlijk_op TEXT NOT NULL,
    -- To whom and when, for an outcome that refers.
    verwijzing TEXT,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id),
    vastgelegd_op BIGINT NOT NULL,
    -- When the outcome reached the signaal.
    overgenomen_op BIGINT
);

CREATE TABLE actie (
    id BIGINT NOT NULL PRIMARY KEY,
    besluit_id BIGINT NOT NULL REFERENCES besluit (id),
    wat TEXT NOT NULL,
    -- One owner: an organisation, and within it a functie once somebody takes it.
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    eigenaar_functie_id BIGINT REFERENCES functie (id),
    vervaldatum TEXT NOT NULL,
    herinneren_op TEXT NOT NULL,
    herinnerd_op BIGINT,
    status TEXT NOT NULL,
    resultaat TEXT,
    afgerond_op BIGINT,
    afgerond_door BIGINT REFERENCES functie (id),
    versie BIGINT NOT NULL
);

CREATE INDEX actie_eigenaar ON actie (eigenaar_id, status, vervaldatum);
CREATE INDEX actie_besluit ON actie (besluit_id);
CREATE INDEX actie_herinnering ON actie (status, herinneren_op);
