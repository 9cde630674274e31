-- SPDX-License-Identifier: EUPL-1.2
-- What belongs to the installation as a whole and must be the same on every node, such as its key.
CREATE TABLE installatie (
    naam TEXT NOT NULL PRIMARY KEY,
    waarde TEXT NOT NULL
);
