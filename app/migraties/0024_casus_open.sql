-- SPDX-License-Identifier: EUPL-1.2
-- At most one open casus on a signaal, also for two who open one at the same moment; the rule asked before, this holds it.
DROP INDEX casus_signaal;
CREATE UNIQUE INDEX casus_signaal ON casus (signaal_id) WHERE gesloten_op IS NULL;
