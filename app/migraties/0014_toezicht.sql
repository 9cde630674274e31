-- SPDX-License-Identifier: EUPL-1.2
-- Supervision: the log of processing, the log of verdicts, and what the privacy officer does with them.

-- Logboek Dataverwerkingen: one row per processing (no subject) and one per data subject in it. Never a user, never a name:
-- `betrokkene` is a keyed hash. It is the outbox to a collector as well.
CREATE TABLE verwerkingslog (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    trace_id TEXT NOT NULL,
    span_id TEXT NOT NULL,
    parent_span_id TEXT,
    -- The request it was done in: the way to the log of verdicts. It does not leave this installation.
    verzoek TEXT NOT NULL,
    status TEXT NOT NULL,
    naam TEXT NOT NULL,
    begin_op BIGINT NOT NULL,
    eind_op BIGINT NOT NULL,
    activiteit TEXT NOT NULL,
    betrokkene TEXT,
    betrokkene_soort TEXT,
    -- When the collector acknowledged it.
    verstuurd_op BIGINT
);

CREATE UNIQUE INDEX verwerkingslog_span ON verwerkingslog (trace_id, span_id);
CREATE INDEX verwerkingslog_betrokkene ON verwerkingslog (betrokkene, id);
CREATE INDEX verwerkingslog_wacht ON verwerkingslog (id) WHERE verstuurd_op IS NULL;
CREATE INDEX verwerkingslog_eind ON verwerkingslog (eind_op);

-- Authorization Decision Log: what the gate said. No references, because a verdict on what is not there is in it too, and
-- what was destroyed stays in it as a number.
CREATE TABLE beslissing (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL,
    trace_id TEXT NOT NULL,
    span_id TEXT NOT NULL,
    verzoek TEXT NOT NULL,
    tijdstip BIGINT NOT NULL,
    functie_id BIGINT NOT NULL,
    functiesoort TEXT NOT NULL,
    handeling TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    onderwerp_id BIGINT,
    situaties TEXT NOT NULL,
    afspraken TEXT NOT NULL,
    mag BIGINT NOT NULL,
    redenen TEXT NOT NULL,
    aantal BIGINT
);

CREATE UNIQUE INDEX beslissing_span ON beslissing (trace_id, span_id);
CREATE INDEX beslissing_organisatie ON beslissing (organisatie_id, id);
CREATE INDEX beslissing_tijdstip ON beslissing (tijdstip);

-- What counts as unusual use, where an organisation departs from the default.
CREATE TABLE toezichtgrens (
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    waarde BIGINT NOT NULL,
    gezet_door BIGINT NOT NULL REFERENCES functie (id),
    gezet_op BIGINT NOT NULL,
    PRIMARY KEY (organisatie_id, soort)
);

-- Unusual use of the system by a functie at one hour or day: a reason to ask, never a judgement. `kenmerk` is that hour, day
-- or thema, so that the same is found once.
CREATE TABLE bevinding (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    kenmerk TEXT NOT NULL,
    aantal BIGINT NOT NULL,
    grens BIGINT NOT NULL,
    gevonden_op BIGINT NOT NULL,
    gevraagd_door BIGINT REFERENCES functie (id),
    gevraagd_op BIGINT,
    uitkomst TEXT,
    toelichting TEXT,
    afgedaan_door BIGINT REFERENCES functie (id),
    afgedaan_op BIGINT
);

CREATE UNIQUE INDEX bevinding_eenmaal ON bevinding (organisatie_id, soort, functie_id, kenmerk);
CREATE INDEX bevinding_organisatie ON bevinding (organisatie_id, id);

-- Reading of a day is looked for by kind.
CREATE INDEX spoor_soort ON spoor (organisatie_id, soort, tijdstip);

-- A review of rights: who has which functie, as it was when the review began.
CREATE TABLE rechtentoets (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    gestart_door BIGINT NOT NULL REFERENCES functie (id),
    gestart_op BIGINT NOT NULL,
    -- The last day for it.
    uiterlijk_op TEXT NOT NULL,
    afgetekend_door BIGINT REFERENCES functie (id),
    afgetekend_op BIGINT
);

-- One of a kind runs at a time.
CREATE UNIQUE INDEX rechtentoets_loopt ON rechtentoets (organisatie_id, soort) WHERE afgetekend_op IS NULL;
CREATE INDEX rechtentoets_organisatie ON rechtentoets (organisatie_id, id);

CREATE TABLE rechtentoetsregel (
    toets_id BIGINT NOT NULL REFERENCES rechtentoets (id),
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    -- The rights at that moment, as codes.
    rechten TEXT NOT NULL,
    bijzonder BIGINT NOT NULL,
    laatst_op BIGINT,
    slapend BIGINT NOT NULL,
    uitkomst TEXT,
    reden TEXT,
    beoordeeld_door BIGINT REFERENCES functie (id),
    beoordeeld_op BIGINT,
    PRIMARY KEY (toets_id, functie_id)
);

-- Emergency access of one functie to one own signaal, for some hours, with its judgement afterwards.
CREATE TABLE noodtoegang (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    reden TEXT NOT NULL,
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    oordeel TEXT,
    oordeelreden TEXT,
    beoordeeld_door BIGINT REFERENCES functie (id),
    beoordeeld_op BIGINT
);

CREATE INDEX noodtoegang_functie ON noodtoegang (functie_id, signaal_id);
CREATE INDEX noodtoegang_signaal ON noodtoegang (signaal_id);
CREATE INDEX noodtoegang_organisatie ON noodtoegang (organisatie_id, id);
