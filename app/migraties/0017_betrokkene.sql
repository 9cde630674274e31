-- SPDX-License-Identifier: EUPL-1.2
-- Requests of data subjects about their own data.

-- Restricted after a request (art. 18 AVG): the record stays, and nobody reads it but who handles the request.
ALTER TABLE persoon ADD COLUMN beperkt_op BIGINT;

CREATE TABLE verzoek (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    stand TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL,
    -- The last day for the answer, extension included.
    uiterlijk_op TEXT NOT NULL,
    -- Who asks.
    naam TEXT NOT NULL,
    geboortedatum TEXT NOT NULL,
    contact TEXT NOT NULL,
    vraag TEXT,
    geregistreerd_door BIGINT NOT NULL REFERENCES functie (id),
    behandelaar_id BIGINT REFERENCES functie (id),
    -- How it was checked who asks; never a copy of a document.
    identiteit_wijze TEXT,
    identiteit_op TEXT,
    verlengd_op BIGINT,
    verlengingsreden TEXT,
    gezocht_op BIGINT,
    -- What the handler proposes. Frozen with the answer; somebody else decides.
    uitkomst TEXT,
    motivering TEXT,
    nieuwe_naam TEXT,
    nieuwe_geboortedatum TEXT,
    voorgelegd_door BIGINT REFERENCES functie (id),
    voorgelegd_op BIGINT,
    antwoord TEXT,
    hash TEXT,
    terugzendreden TEXT,
    besloten_door BIGINT REFERENCES functie (id),
    besloten_op BIGINT,
    gesloten_op BIGINT,
    vernietigen_op TEXT
);
CREATE INDEX verzoek_organisatie ON verzoek (organisatie_id, stand, uiterlijk_op);
CREATE INDEX verzoek_vernietigen ON verzoek (vernietigen_op);

-- What was found in the own records, and whether it is taken in.
CREATE TABLE verzoekvondst (
    id BIGINT NOT NULL PRIMARY KEY,
    verzoek_id BIGINT NOT NULL REFERENCES verzoek (id) ON DELETE CASCADE,
    -- persoon, melder or navraag, and which one.
    soort TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    signaal_id BIGINT REFERENCES signaal (id) ON DELETE CASCADE,
    -- 0 when the record has no date of birth to compare.
    zeker BIGINT NOT NULL,
    keuze TEXT,
    reden TEXT,
    gekozen_door BIGINT REFERENCES functie (id),
    gekozen_op BIGINT,
    -- What stood there before a correction; gone when the request closes.
    oude_naam TEXT,
    oude_geboortedatum TEXT,
    UNIQUE (verzoek_id, soort, record_id)
);
CREATE INDEX verzoekvondst_signaal ON verzoekvondst (signaal_id);
