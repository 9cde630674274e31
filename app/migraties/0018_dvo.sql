-- SPDX-License-Identifier: EUPL-1.2
-- Working in the records of another organisation, in its name, under a dienstverleningsovereenkomst (DVO).

-- What one party does for another, on which mandate, for how many hours a year.
CREATE TABLE dvotaak (
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    opdrachtgever_id BIGINT NOT NULL REFERENCES organisatie (id),
    uitvoerder_id BIGINT NOT NULL REFERENCES organisatie (id),
    taak TEXT NOT NULL,
    uren BIGINT NOT NULL,
    mandaat TEXT NOT NULL,
    PRIMARY KEY (afspraak_id, opdrachtgever_id, uitvoerder_id, taak)
);

-- A functie under a DVO: from which organisation somebody comes, and to which taken he or she is limited (codes with spaces
-- between). All three or none; its end is never after the end of the DVO.
ALTER TABLE functie ADD COLUMN afspraak_id BIGINT REFERENCES afspraak (id);
ALTER TABLE functie ADD COLUMN werkgever_id BIGINT REFERENCES organisatie (id);
ALTER TABLE functie ADD COLUMN taken TEXT;
CREATE INDEX functie_afspraak ON functie (afspraak_id);
