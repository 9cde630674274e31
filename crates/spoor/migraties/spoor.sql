-- SPDX-License-Identifier: EUPL-1.2
-- The audit trail. `spoorkop` is the end of each chain: its row is the lock that orders events, and it makes a
-- removed last line show.
CREATE TABLE spoorkop (
    organisatie_id BIGINT NOT NULL PRIMARY KEY,
    volgnummer BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE spoor (
    organisatie_id BIGINT NOT NULL,
    volgnummer BIGINT NOT NULL,
    tijdstip BIGINT NOT NULL,
    soort TEXT NOT NULL,
    gebruiker_id BIGINT,
    functie_id BIGINT,
    onderwerp TEXT NOT NULL,
    onderwerp_id BIGINT,
    inhoud TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (organisatie_id, volgnummer)
);

CREATE INDEX spoor_onderwerp ON spoor (onderwerp_id, onderwerp);
