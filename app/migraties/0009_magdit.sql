-- SPDX-License-Identifier: EUPL-1.2
-- "Mag dit?": questions with their answers, and own rules of an organisation.

CREATE TABLE magditvraag (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- A question about a signaal goes when the signaal goes.
    signaal_id BIGINT REFERENCES signaal (id) ON DELETE CASCADE,
    -- The question: codes of closed lists, so that it holds no personal data.
    vrager TEXT NOT NULL,
    bron TEXT NOT NULL,
    ontvanger TEXT NOT NULL,
    ontvanger_id BIGINT REFERENCES organisatie (id),
    gegevens TEXT NOT NULL,
    over TEXT NOT NULL,
    doel TEXT NOT NULL,
    thema TEXT,
    -- The one free text; it points to no person.
    reden TEXT,
    -- The answer that counts: of the rules, or of the jurist who answered later.
    antwoord TEXT NOT NULL,
    stand TEXT NOT NULL,
    -- The answer of the rules as it was, with its chain of reasons: rules change, what was answered does not.
    toetsing TEXT NOT NULL,
    -- Codes and versions of the rules that shaped it.
    regels TEXT NOT NULL,
    afspraak_id BIGINT REFERENCES afspraak (id),
    afspraak_versie BIGINT,
    gevraagd_door BIGINT NOT NULL REFERENCES functie (id),
    gevraagd_op BIGINT NOT NULL,
    voorgelegd_op BIGINT,
    -- The answer of the jurist.
    beantwoord_door BIGINT REFERENCES functie (id),
    beantwoord_op BIGINT,
    voorwaarde TEXT,
    artikel TEXT,
    onderbouwing TEXT,
    -- When it must be destroyed.
    vernietigen_op TEXT NOT NULL,
    versie BIGINT NOT NULL
);

CREATE INDEX magditvraag_organisatie ON magditvraag (organisatie_id, id);
CREATE INDEX magditvraag_stand ON magditvraag (organisatie_id, stand, id);
CREATE INDEX magditvraag_signaal ON magditvraag (signaal_id, id);
CREATE INDEX magditvraag_vernietigen ON magditvraag (vernietigen_op);

-- Own rules; a new version is a new row. It holds no personal data and is kept as long as the organisation.
CREATE TABLE magditregel (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    nummer BIGINT NOT NULL,
    versie BIGINT NOT NULL,
    stand TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    reden TEXT NOT NULL,
    -- The question it came from; the question is destroyed earlier.
    vraag_id BIGINT REFERENCES magditvraag (id) ON DELETE SET NULL,
    voorgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    voorgesteld_op BIGINT NOT NULL,
    besloten_door BIGINT REFERENCES functie (id),
    besloten_op BIGINT,
    ingetrokken_door BIGINT REFERENCES functie (id),
    ingetrokken_op BIGINT,
    UNIQUE (organisatie_id, nummer, versie)
);

CREATE INDEX magditregel_stand ON magditregel (organisatie_id, stand);
CREATE INDEX magditregel_vraag ON magditregel (vraag_id);
