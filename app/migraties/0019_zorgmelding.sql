-- SPDX-License-Identifier: EUPL-1.2
-- Care reports of the police through the VIA: a sealed compartment of its own. Nothing here is searched, put on a map or
-- joined to a signaal.

-- What an organisation that is a VIA set; without a row the defaults of data/zorgmelding.toml hold.
CREATE TABLE zorglijn (
    organisatie_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisatie (id),
    dagen_routeren BIGINT NOT NULL,
    dagen_ontvangst BIGINT NOT NULL,
    -- Where to call for acute help, beside 112.
    crisisdienst TEXT,
    crisistelefoon TEXT,
    ingesteld_door BIGINT NOT NULL REFERENCES functie (id),
    ingesteld_op BIGINT NOT NULL
);

CREATE TABLE zorgmelding (
    id BIGINT NOT NULL PRIMARY KEY,
    -- The VIA.
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- The police that sent it.
    afzender_id BIGINT NOT NULL REFERENCES organisatie (id),
    gedaan_door BIGINT NOT NULL REFERENCES functie (id),
    ontvangen_op BIGINT NOT NULL,
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    afspraak_versie BIGINT NOT NULL,
    gemeente TEXT NOT NULL,
    -- About whom and what: read sealed only.
    naam TEXT NOT NULL,
    geboortedatum TEXT,
    bereikbaar TEXT NOT NULL,
    situatie TEXT NOT NULL,
    politienummer TEXT,
    -- Keyed hash of the person at this VIA; none when the person cannot be told apart.
    pseudoniem TEXT,
    stand TEXT NOT NULL,
    -- The one receiver.
    ontvanger_id BIGINT REFERENCES organisatie (id),
    ontvangst_afspraak_id BIGINT REFERENCES afspraak (id),
    ontvangst_afspraak_versie BIGINT,
    urgentie TEXT,
    advies TEXT,
    gerouteerd_door BIGINT REFERENCES functie (id),
    gerouteerd_op BIGINT,
    bevestigd_door BIGINT REFERENCES functie (id),
    bevestigd_op BIGINT,
    -- 1: taken up, 0: not.
    opgepakt BIGINT,
    teruggemeld_door BIGINT REFERENCES functie (id),
    teruggemeld_op BIGINT,
    vernietigen_op TEXT NOT NULL,
    -- Each state has exactly what belongs to it.
    CHECK (stand IN ('ontvangen', 'gerouteerd', 'bevestigd', 'teruggemeld')),
    CHECK ((stand = 'ontvangen') = (ontvanger_id IS NULL)),
    CHECK ((ontvanger_id IS NULL) = (gerouteerd_op IS NULL)),
    CHECK ((ontvanger_id IS NULL) = (ontvangst_afspraak_id IS NULL)),
    CHECK ((stand IN ('bevestigd', 'teruggemeld')) = (bevestigd_op IS NOT NULL)),
    CHECK ((stand = 'teruggemeld') = (teruggemeld_op IS NOT NULL)),
    CHECK ((opgepakt IS NULL) = (teruggemeld_op IS NULL))
);
CREATE INDEX zorgmelding_eigenaar ON zorgmelding (eigenaar_id, id);
CREATE INDEX zorgmelding_afzender ON zorgmelding (afzender_id, id);
CREATE INDEX zorgmelding_ontvanger ON zorgmelding (ontvanger_id, id);
CREATE INDEX zorgmelding_stand ON zorgmelding (stand, eigenaar_id);
CREATE INDEX zorgmelding_vernietigen ON zorgmelding (vernietigen_op);

-- That there was a report on somebody: a pseudonym and a day, so that repeats are counted without opening any report.
CREATE TABLE zorgherhaling (
    zorgmelding_id BIGINT NOT NULL PRIMARY KEY,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    pseudoniem TEXT NOT NULL,
    dag TEXT NOT NULL
);
CREATE INDEX zorgherhaling_pseudoniem ON zorgherhaling (eigenaar_id, pseudoniem, dag);
CREATE INDEX zorgherhaling_dag ON zorgherhaling (dag);

-- Numbers only, so that figures outlive the reports.
CREATE TABLE zorgjaarcijfer (
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    jaar BIGINT NOT NULL,
    gemeente TEXT NOT NULL,
    aantal BIGINT NOT NULL,
    PRIMARY KEY (eigenaar_id, jaar, gemeente)
);
