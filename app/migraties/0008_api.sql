-- SPDX-License-Identifier: EUPL-1.2
-- How much a program does with one sleutel: the acts of its latest minute, in the database so that all nodes count together.

CREATE TABLE apiverbruik (
    sleutelhash TEXT NOT NULL PRIMARY KEY,
    minuut BIGINT NOT NULL,
    aantal BIGINT NOT NULL
);

-- The verstrekkingen that an organisation gave or received, newest first.
CREATE INDEX verstrekking_van ON verstrekking (van_id, id);
CREATE INDEX verstrekking_aan ON verstrekking (aan_id, id);
