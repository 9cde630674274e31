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
