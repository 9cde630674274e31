-- SPDX-License-Identifier: EUPL-1.2
-- Hit / no hit: questions between organisations, and who takes part.

-- Street, number and addition of the place in the form that is compared; empty when no house number stands in it. It is part
-- of the content and is erased with it.
ALTER TABLE signaal ADD COLUMN adreskenmerk TEXT;
CREATE INDEX signaal_adreskenmerk ON signaal (adreskenmerk);
CREATE INDEX persoon_geboortedatum ON persoon (geboortedatum);

-- An organisation answers only when it takes part, and says whom to call.
CREATE TABLE navraagdeelname (
    organisatie_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisatie (id),
    -- A functie or desk, not a person.
    contact TEXT NOT NULL,
    telefoon TEXT,
    email TEXT,
    ingesteld_door BIGINT NOT NULL REFERENCES functie (id),
    ingesteld_op BIGINT NOT NULL,
    gestopt_op BIGINT
);

CREATE TABLE navraag (
    id BIGINT NOT NULL PRIMARY KEY,
    -- Who asked.
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    gesteld_door BIGINT NOT NULL REFERENCES functie (id),
    gesteld_op BIGINT NOT NULL,
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    afspraak_versie BIGINT NOT NULL,
    thema TEXT NOT NULL,
    doel TEXT NOT NULL,
    noodzaak TEXT NOT NULL,
    -- The own signaal it was asked for.
    signaal_id BIGINT REFERENCES signaal (id) ON DELETE CASCADE,
    -- About whom or what: only the asking organisation reads it.
    soort TEXT NOT NULL,
    naam TEXT,
    geboortedatum TEXT,
    straat TEXT,
    huisnummer BIGINT,
    toevoeging TEXT,
    gemeente TEXT,
    treffers BIGINT NOT NULL,
    -- What is unusual about the questions of this functie on this day.
    patroon TEXT,
    vernietigen_op TEXT NOT NULL
);
CREATE INDEX navraag_organisatie ON navraag (organisatie_id, id);
CREATE INDEX navraag_functie ON navraag (gesteld_door, gesteld_op);
CREATE INDEX navraag_signaal ON navraag (signaal_id);
CREATE INDEX navraag_vernietigen ON navraag (vernietigen_op);

-- Who was asked, and what was told.
CREATE TABLE navraagantwoord (
    navraag_id BIGINT NOT NULL REFERENCES navraag (id) ON DELETE CASCADE,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    treffer BIGINT NOT NULL,
    PRIMARY KEY (navraag_id, organisatie_id)
);
CREATE INDEX navraagantwoord_organisatie ON navraagantwoord (organisatie_id, navraag_id);

-- In which signalen of the asked organisation it was known. The asker never learns these.
CREATE TABLE navraagtreffer (
    navraag_id BIGINT NOT NULL REFERENCES navraag (id) ON DELETE CASCADE,
    signaal_id BIGINT NOT NULL REFERENCES signaal (id) ON DELETE CASCADE,
    PRIMARY KEY (navraag_id, signaal_id)
);
CREATE INDEX navraagtreffer_signaal ON navraagtreffer (signaal_id);
