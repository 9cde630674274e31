-- SPDX-License-Identifier: EUPL-1.2
-- The origin of what a procedure began with travels along with it; a clock knows what was told of it; the order in which clocks are
-- shown is one index.

ALTER TABLE procedure ADD COLUMN herkomst TEXT NOT NULL DEFAULT 'vrij';
UPDATE procedure SET herkomst = COALESCE(
    (SELECT s.herkomst FROM signaal s WHERE s.id = procedure.signaal_id),
    (SELECT k.herkomst FROM casus k WHERE k.id = procedure.casus_id),
    (SELECT s.herkomst FROM agendapunt a JOIN signaal s ON s.id = a.signaal_id WHERE a.id = procedure.agendapunt_id),
    'vrij');
-- A remedy has the origin of what it is against.
UPDATE procedure SET herkomst = (SELECT o.herkomst FROM procedure o WHERE o.id = procedure.over_id) WHERE over_id IS NOT NULL;

-- 0: nothing, 1: a week before, 2: the day before, 3: that it has passed.
ALTER TABLE procedureklok ADD COLUMN gemeld BIGINT NOT NULL DEFAULT 0;
DROP INDEX procedureklok_eigenaar;
CREATE INDEX procedureklok_eigenaar ON procedureklok (eigenaar_id, verloopt_op, procedure_id, plek);
CREATE INDEX procedureklok_melden ON procedureklok (verloopt_op) WHERE van_ons = 1 AND gemeld < 3;
