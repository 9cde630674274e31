-- SPDX-License-Identifier: EUPL-1.2
-- Keeping and destroying: what must be kept past its date, what is proposed to be destroyed, and what is left of what was.

-- Why a signaal is kept although its date has come. It ends by itself on a day, so that nothing is kept because it was
-- forgotten; it goes with its signaal.
CREATE TABLE bewaarplicht (
    id BIGINT NOT NULL PRIMARY KEY,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id),
    soort TEXT NOT NULL,
    reden TEXT NOT NULL,
    gezet_door BIGINT NOT NULL REFERENCES functie (id),
    gezet_op BIGINT NOT NULL,
    -- The last day on which it holds.
    tot TEXT NOT NULL,
    opgeheven_door BIGINT REFERENCES functie (id),
    opgeheven_op BIGINT,
    opheffingsreden TEXT
);

CREATE INDEX bewaarplicht_signaal ON bewaarplicht (signaal_id);

-- One list, frozen when it is proposed. Where it stands follows from its dates.
CREATE TABLE vernietigingsvoorstel (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- What is due up to and including this day.
    tot TEXT NOT NULL,
    -- SHA-256 of the list as it was frozen: what was approved is what was proposed.
    lijsthash TEXT NOT NULL,
    voorgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    voorgesteld_op BIGINT NOT NULL,
    goedgekeurd_door BIGINT REFERENCES functie (id),
    goedgekeurd_op BIGINT,
    teruggestuurd_door BIGINT REFERENCES functie (id),
    teruggestuurd_op BIGINT,
    terugzendreden TEXT,
    ingetrokken_door BIGINT REFERENCES functie (id),
    ingetrokken_op BIGINT,
    uitgevoerd_op BIGINT,
    -- Place and hash of the event that closed it, in the trail of the organisation.
    spoornummer BIGINT,
    spoorhash TEXT
);

-- One proposal waits at a time, so that no signaal is on two lists.
CREATE UNIQUE INDEX vernietigingsvoorstel_wacht ON vernietigingsvoorstel (organisatie_id)
    WHERE goedgekeurd_op IS NULL AND teruggestuurd_op IS NULL AND ingetrokken_op IS NULL;
CREATE INDEX vernietigingsvoorstel_bezig ON vernietigingsvoorstel (goedgekeurd_op) WHERE uitgevoerd_op IS NULL;
CREATE INDEX vernietigingsvoorstel_organisatie ON vernietigingsvoorstel (organisatie_id, id);

-- The lines of a list. A line that was destroyed is all that is left of its signaal: its number, the rule, the date and the
-- code of its outcome. Without thema, area and day of receipt on purpose: in a small municipality these may lead to somebody.
CREATE TABLE vernietigingslijst (
    voorstel_id BIGINT NOT NULL REFERENCES vernietigingsvoorstel (id),
    volgorde BIGINT NOT NULL,
    -- No reference: the signaal goes and this stays. The trail names it by this id.
    signaal_id BIGINT NOT NULL,
    nummer TEXT NOT NULL,
    grond TEXT NOT NULL,
    vernietigen_op TEXT NOT NULL,
    uitkomst TEXT,
    -- Why it was left out when the list was made.
    beletsel TEXT,
    -- Why it stayed after all when the list was carried out.
    uitgevallen TEXT,
    vernietigd_op BIGINT,
    PRIMARY KEY (voorstel_id, volgorde)
);

CREATE UNIQUE INDEX vernietigingslijst_vernietigd ON vernietigingslijst (signaal_id) WHERE vernietigd_op IS NOT NULL;
CREATE INDEX vernietigingslijst_signaal ON vernietigingslijst (signaal_id);

CREATE INDEX signaal_vernietigen ON signaal (eigenaar_id, vernietigen_op, id);
