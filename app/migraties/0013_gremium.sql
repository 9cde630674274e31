-- SPDX-License-Identifier: EUPL-1.2
-- Bodies, partners and temporary cooperation. Work contacts only: nothing here refers to a signaal, and nothing may.

CREATE TABLE gremium (
    id BIGINT NOT NULL PRIMARY KEY,
    -- Who keeps this record.
    houder_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- For which region it works: its members may read it.
    regio_id BIGINT NOT NULL REFERENCES regio (id),
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    doel TEXT NOT NULL,
    status TEXT NOT NULL,
    -- Which document, decision or article it rests on.
    mandaatbron TEXT NOT NULL,
    keer_per_jaar BIGINT NOT NULL,
    duur_minuten BIGINT NOT NULL,
    -- What an expertteam was asked.
    opdracht TEXT,
    van TEXT NOT NULL,
    tot TEXT,
    -- How it ended: handed over to whom, and what.
    overgedragen_aan TEXT,
    overdracht TEXT,
    gesloten_op TEXT,
    versie BIGINT NOT NULL,
    UNIQUE (regio_id, naam)
);

-- The regions that should have a seat in it.
CREATE TABLE gremiumregio (
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    regio_id BIGINT NOT NULL REFERENCES regio (id),
    PRIMARY KEY (gremium_id, regio_id)
);

CREATE TABLE gremiumvoeding (
    van_id BIGINT NOT NULL REFERENCES gremium (id),
    naar_id BIGINT NOT NULL REFERENCES gremium (id),
    wat TEXT NOT NULL,
    PRIMARY KEY (van_id, naar_id)
);

CREATE TABLE zetel (
    id BIGINT NOT NULL PRIMARY KEY,
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    -- An organisation that takes part, or none.
    organisatie_id BIGINT REFERENCES organisatie (id),
    -- The functie at work, or the organisation in words.
    functie TEXT NOT NULL,
    -- Erased a year after the seat ended.
    naam TEXT,
    rol TEXT NOT NULL,
    -- Which region it speaks for.
    regio_id BIGINT REFERENCES regio (id),
    mandaat TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT
);

CREATE INDEX zetel_gremium ON zetel (gremium_id);
CREATE INDEX zetel_organisatie ON zetel (organisatie_id);

CREATE TABLE portefeuille (
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    thema TEXT NOT NULL,
    -- Who holds it; empty is a finding, not an error.
    zetel_id BIGINT REFERENCES zetel (id),
    PRIMARY KEY (gremium_id, thema)
);

CREATE TABLE gremiumproduct (
    id BIGINT NOT NULL PRIMARY KEY,
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    titel TEXT NOT NULL,
    stand TEXT NOT NULL,
    versie BIGINT NOT NULL,
    -- Who uses it.
    gebruikers TEXT NOT NULL,
    gewijzigd_op BIGINT NOT NULL
);

CREATE INDEX gremiumproduct_gremium ON gremiumproduct (gremium_id);

-- An item that goes from body to body. It points to no person and to no signaal.
CREATE TABLE bestuurspunt (
    id BIGINT NOT NULL PRIMARY KEY,
    indiener_id BIGINT NOT NULL REFERENCES organisatie (id),
    titel TEXT NOT NULL,
    vraag TEXT NOT NULL,
    stand TEXT NOT NULL,
    ingediend_door BIGINT NOT NULL REFERENCES functie (id),
    ingediend_op BIGINT NOT NULL,
    versie BIGINT NOT NULL
);

CREATE INDEX bestuurspunt_indiener ON bestuurspunt (indiener_id, id);

CREATE TABLE padstap (
    bestuurspunt_id BIGINT NOT NULL REFERENCES bestuurspunt (id),
    volgorde BIGINT NOT NULL,
    gremium_id BIGINT NOT NULL REFERENCES gremium (id),
    ontvangen_op TEXT NOT NULL,
    behandeld_op TEXT,
    uitslag TEXT,
    toelichting TEXT NOT NULL,
    vastgelegd_door BIGINT REFERENCES functie (id),
    PRIMARY KEY (bestuurspunt_id, volgorde)
);

CREATE INDEX padstap_gremium ON padstap (gremium_id);

-- One partner is one row, for however many municipalities it works.
CREATE TABLE partner (
    id BIGINT NOT NULL PRIMARY KEY,
    houder_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- When it takes part itself.
    organisatie_id BIGINT UNIQUE REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    naam TEXT NOT NULL UNIQUE,
    taak TEXT NOT NULL,
    versie BIGINT NOT NULL
);

CREATE TABLE partnerthema (
    partner_id BIGINT NOT NULL REFERENCES partner (id),
    thema TEXT NOT NULL,
    PRIMARY KEY (partner_id, thema)
);

CREATE TABLE partnergemeente (
    partner_id BIGINT NOT NULL REFERENCES partner (id),
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    PRIMARY KEY (partner_id, organisatie_id)
);

CREATE TABLE partnercontact (
    id BIGINT NOT NULL PRIMARY KEY,
    partner_id BIGINT NOT NULL REFERENCES partner (id),
    functie TEXT NOT NULL,
    naam TEXT,
    telefoon TEXT,
    email TEXT,
    -- Only for this theme; empty: for all of the partner.
    thema TEXT,
    bevestigd_op TEXT NOT NULL,
    bevestigd_door BIGINT NOT NULL REFERENCES functie (id)
);

CREATE INDEX partnercontact_partner ON partnercontact (partner_id);
CREATE INDEX partnercontact_bevestigd ON partnercontact (bevestigd_op);

CREATE TABLE samenwerking (
    id BIGINT NOT NULL PRIMARY KEY,
    trekker_id BIGINT NOT NULL REFERENCES organisatie (id),
    naam TEXT NOT NULL,
    doel TEXT NOT NULL,
    vorm TEXT NOT NULL,
    -- With files it works under an afspraak, at a tafel: both or none.
    afspraak_id BIGINT REFERENCES afspraak (id),
    tafel_id BIGINT REFERENCES tafel (id),
    van TEXT NOT NULL,
    -- The last day. There is no samenwerking without one.
    tot TEXT NOT NULL,
    versie BIGINT NOT NULL,
    CHECK (
        (vorm = 'alleen-advies' AND afspraak_id IS NULL AND tafel_id IS NULL)
        OR (vorm = 'met-dossiers' AND afspraak_id IS NOT NULL AND tafel_id IS NOT NULL)
    ),
    CHECK (tot > van)
);

CREATE TABLE samenwerkinglid (
    samenwerking_id BIGINT NOT NULL REFERENCES samenwerking (id) ON DELETE CASCADE,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- Whether it is an infoplein: a place that a case over the border must be visible to.
    infoplein BIGINT NOT NULL,
    PRIMARY KEY (samenwerking_id, organisatie_id)
);

CREATE INDEX samenwerkinglid_organisatie ON samenwerkinglid (organisatie_id);

-- What the members agreed, in words. It opens nothing.
CREATE TABLE werkafspraak (
    samenwerking_id BIGINT NOT NULL REFERENCES samenwerking (id) ON DELETE CASCADE,
    volgorde BIGINT NOT NULL,
    tekst TEXT NOT NULL,
    door BIGINT NOT NULL REFERENCES functie (id),
    op BIGINT NOT NULL,
    PRIMARY KEY (samenwerking_id, volgorde)
);

CREATE TABLE adviesvraag (
    id BIGINT NOT NULL PRIMARY KEY,
    samenwerking_id BIGINT NOT NULL REFERENCES samenwerking (id) ON DELETE CASCADE,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    vraag TEXT NOT NULL,
    gesteld_door BIGINT NOT NULL REFERENCES functie (id),
    gesteld_op BIGINT NOT NULL
);

CREATE INDEX adviesvraag_samenwerking ON adviesvraag (samenwerking_id, id);

CREATE TABLE advies (
    adviesvraag_id BIGINT NOT NULL REFERENCES adviesvraag (id) ON DELETE CASCADE,
    volgorde BIGINT NOT NULL,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    tekst TEXT NOT NULL,
    gegeven_door BIGINT NOT NULL REFERENCES functie (id),
    gegeven_op BIGINT NOT NULL,
    PRIMARY KEY (adviesvraag_id, volgorde)
);
