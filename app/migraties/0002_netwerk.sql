-- SPDX-License-Identifier: EUPL-1.2
-- Who takes part: organisations, regions, users, functies, sessions, keys and afspraken.
-- Moments are milliseconds since 1970 (UTC); days are text `2026-11-21`; codes are the words of the glossary.

CREATE TABLE organisatie (
    id BIGINT NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    -- Part of every number this organisation hands out, so that a number tells nothing about a neighbour.
    afkorting TEXT NOT NULL UNIQUE,
    -- CBS code of a municipality, such as GM0994.
    cbs_code TEXT UNIQUE,
    sinds BIGINT NOT NULL,
    tot BIGINT,
    -- Colours of the municipality as `#rrggbb`; checked for contrast before they are stored.
    themakleur TEXT,
    contact TEXT
);

-- Regions overlap and change: membership has dates.
CREATE TABLE regio (
    id BIGINT NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL UNIQUE
);

CREATE TABLE regiolid (
    regio_id BIGINT NOT NULL REFERENCES regio (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    van BIGINT NOT NULL,
    tot BIGINT,
    PRIMARY KEY (regio_id, organisatie_id, van)
);

CREATE TABLE gebruiker (
    id BIGINT NOT NULL PRIMARY KEY,
    gebruikersnaam TEXT NOT NULL UNIQUE,
    naam TEXT NOT NULL,
    email TEXT,
    wachtwoord TEXT,
    -- Base32 secret of the second factor; empty until set up.
    totp_geheim TEXT,
    -- The last time step that was used: a code works once.
    totp_stap BIGINT,
    taal TEXT NOT NULL,
    aangemaakt_op BIGINT NOT NULL,
    geblokkeerd_op BIGINT
);

-- A functie is the only source of rights, and it ends by date.
CREATE TABLE functie (
    id BIGINT NOT NULL PRIMARY KEY,
    gebruiker_id BIGINT NOT NULL REFERENCES gebruiker (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL
);

CREATE INDEX functie_gebruiker ON functie (gebruiker_id);
CREATE INDEX functie_organisatie ON functie (organisatie_id);

-- Only the hash of a session's token is kept: a stolen database logs nobody in.
CREATE TABLE sessie (
    tokenhash TEXT NOT NULL PRIMARY KEY,
    gebruiker_id BIGINT NOT NULL REFERENCES gebruiker (id),
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    -- Whether the second factor was given, or is not asked of this user.
    volledig BIGINT NOT NULL,
    aangemaakt_op BIGINT NOT NULL,
    gebruikt_op BIGINT NOT NULL,
    verloopt_op BIGINT NOT NULL,
    apparaat TEXT NOT NULL
);

CREATE INDEX sessie_gebruiker ON sessie (gebruiker_id);
CREATE INDEX sessie_verloopt ON sessie (verloopt_op);

-- Failed logins and other acts that may not be repeated too often, per key and window.
CREATE TABLE poging (
    sleutel TEXT NOT NULL,
    tijdstip BIGINT NOT NULL
);

CREATE INDEX poging_sleutel ON poging (sleutel, tijdstip);

CREATE TABLE apisleutel (
    id BIGINT NOT NULL PRIMARY KEY,
    sleutelhash TEXT NOT NULL UNIQUE,
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    naam TEXT NOT NULL,
    aangemaakt_op BIGINT NOT NULL,
    verloopt_op BIGINT NOT NULL,
    ingetrokken_op BIGINT
);

-- Links that work once and not for long: first start, invitation, reset.
CREATE TABLE uitnodiging (
    tokenhash TEXT NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    gebruiker_id BIGINT REFERENCES gebruiker (id),
    aangemaakt_op BIGINT NOT NULL,
    verloopt_op BIGINT NOT NULL,
    gebruikt_op BIGINT
);

-- A form that was handled: a second submit leads to the result of the first.
CREATE TABLE inzending (
    bewijs TEXT NOT NULL PRIMARY KEY,
    gedaan_op BIGINT NOT NULL,
    naar TEXT NOT NULL,
    -- Hash of what a program sent, so that the same key for something else is noticed; empty for a form.
    afdruk TEXT
);

CREATE INDEX inzending_gedaan ON inzending (gedaan_op);

CREATE TABLE afspraak (
    id BIGINT NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    versie BIGINT NOT NULL,
    doel TEXT NOT NULL,
    grondslag TEXT NOT NULL,
    -- The most that may be given under it: a set of veldgroepen.
    veldgroepen BIGINT NOT NULL,
    bewaartermijn_maanden BIGINT NOT NULL,
    van BIGINT NOT NULL,
    tot BIGINT NOT NULL,
    dpia_op BIGINT,
    beeindigd_op BIGINT,
    -- While it is drawn up only its drawer knows it, and it can change; offered, it never changes again.
    concept BIGINT NOT NULL DEFAULT 0,
    -- Empty: it came in as data.
    opsteller_id BIGINT REFERENCES organisatie (id),
    -- The version before it, and when its own successor took over: then nothing new is given under it.
    voorganger_id BIGINT REFERENCES afspraak (id),
    vervangen_op BIGINT,
    -- Codes of themes with spaces between; empty: all.
    themas TEXT NOT NULL DEFAULT '',
    gegevens TEXT NOT NULL DEFAULT '',
    doorverstrekken TEXT NOT NULL DEFAULT 'nee',
    -- Rises with every change of a concept.
    bewerking BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX afspraak_voorganger ON afspraak (voorganger_id);

-- What could go wrong for people, and who does what about it (art. 35 AVG).
CREATE TABLE dpia (
    afspraak_id BIGINT NOT NULL PRIMARY KEY REFERENCES afspraak (id),
    beschrijving TEXT NOT NULL,
    opgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    opgesteld_op BIGINT NOT NULL,
    goedgekeurd_door BIGINT REFERENCES functie (id),
    goedgekeurd_op BIGINT
);

CREATE TABLE dpiamaatregel (
    id BIGINT NOT NULL PRIMARY KEY,
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    risico TEXT NOT NULL,
    maatregel TEXT NOT NULL,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    uiterlijk_op TEXT NOT NULL,
    gereed_op BIGINT,
    gereed_door BIGINT REFERENCES functie (id)
);

CREATE INDEX dpiamaatregel_afspraak ON dpiamaatregel (afspraak_id);
CREATE INDEX dpiamaatregel_eigenaar ON dpiamaatregel (eigenaar_id, gereed_op);

CREATE TABLE afspraakpartij (
    afspraak_id BIGINT NOT NULL REFERENCES afspraak (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    getekend_op BIGINT,
    PRIMARY KEY (afspraak_id, organisatie_id)
);
