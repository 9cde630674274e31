-- SPDX-License-Identifier: EUPL-1.2
-- Letters of procedures: how those of a municipality look, what was typed for the letter of a step, and the final, frozen with its hash.

CREATE TABLE huisstijl (
    organisatie_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisatie (id),
    bezoekadres TEXT NOT NULL,
    postadres TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    -- Where objections and other formal messages go, on the web.
    loket TEXT NOT NULL,
    slotregel TEXT NOT NULL,
    kleur TEXT NOT NULL,
    -- A PNG without anything that is not picture, with the words that a screen reader says for it.
    logo BYTEA,
    logo_alt TEXT NOT NULL,
    rechtbank TEXT NOT NULL,
    rechtbank_adres TEXT NOT NULL,
    vastgesteld_op BIGINT NOT NULL,
    vastgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    CHECK ((logo IS NULL) = (logo_alt = ''))
);

-- What was typed for the letter of a step: to whom it goes, and one row per fact.
CREATE TABLE stapbrief (
    stap_id BIGINT NOT NULL PRIMARY KEY REFERENCES procedurestap (id) ON DELETE CASCADE,
    betrokkene_id BIGINT REFERENCES procedurebetrokkene (id) ON DELETE SET NULL,
    vastgelegd_op BIGINT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id)
);
CREATE INDEX stapbrief_betrokkene ON stapbrief (betrokkene_id);

CREATE TABLE brieffeit (
    stap_id BIGINT NOT NULL REFERENCES stapbrief (stap_id) ON DELETE CASCADE,
    veld TEXT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (stap_id, veld)
);

-- The letter as it was made known. It never changes; the hash stands in the trail as well.
CREATE TABLE definitievebrief (
    stap_id BIGINT NOT NULL PRIMARY KEY REFERENCES procedurestap (id) ON DELETE CASCADE,
    vorm TEXT NOT NULL CHECK (vorm = 'pdf'),
    sha256 TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    gemaakt_op BIGINT NOT NULL,
    gemaakt_door BIGINT NOT NULL REFERENCES functie (id)
);
