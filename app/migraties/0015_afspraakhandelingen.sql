-- SPDX-License-Identifier: EUPL-1.2
-- What the parties may do under an afspraak: codes with spaces between. Until now it was always giving.
ALTER TABLE afspraak ADD COLUMN handelingen TEXT NOT NULL DEFAULT 'verstrekken';
