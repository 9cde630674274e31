-- SPDX-License-Identifier: EUPL-1.2
-- The roster of boa's: who works when in which municipality.

-- A shift. The employer owns it. Working in another municipality rests on a DVO: when that ends the row stays as it was, and
-- the program reads from the DVO until when it held.
CREATE TABLE boadienst (
    id BIGINT NOT NULL PRIMARY KEY,
    -- Whose boa's.
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- The municipality in which it is worked.
    gemeente_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- The DVO, when that is another municipality.
    afspraak_id BIGINT REFERENCES afspraak (id),
    -- None: still to be filled.
    boa_id BIGINT REFERENCES gebruiker (id),
    begint_op BIGINT NOT NULL,
    eindigt_op BIGINT NOT NULL,
    waar TEXT NOT NULL,
    notitie TEXT,
    -- 1: the municipality asked for it.
    gevraagd BIGINT NOT NULL,
    gemaakt_door BIGINT NOT NULL REFERENCES functie (id),
    gemaakt_op BIGINT NOT NULL,
    afgezegd_door BIGINT REFERENCES functie (id),
    afgezegd_op BIGINT,
    -- Rises with every change.
    bewerking BIGINT NOT NULL DEFAULT 0,
    CHECK (begint_op < eindigt_op),
    CHECK ((afspraak_id IS NULL) = (eigenaar_id = gemeente_id)),
    CHECK ((afgezegd_op IS NULL) = (afgezegd_door IS NULL))
);
CREATE INDEX boadienst_gemeente ON boadienst (gemeente_id, begint_op);
CREATE INDEX boadienst_eigenaar ON boadienst (eigenaar_id, begint_op);
CREATE INDEX boadienst_boa ON boadienst (boa_id, begint_op);
CREATE INDEX boadienst_eindigt ON boadienst (eindigt_op);

-- How many boa's a municipality wants at least in each part of the day; without a row the default of data/rooster.toml holds.
CREATE TABLE boanorm (
    gemeente_id BIGINT NOT NULL REFERENCES organisatie (id),
    blok TEXT NOT NULL,
    aantal BIGINT NOT NULL,
    gezet_door BIGINT NOT NULL REFERENCES functie (id),
    gezet_op BIGINT NOT NULL,
    PRIMARY KEY (gemeente_id, blok)
);
