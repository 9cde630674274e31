-- SPDX-License-Identifier: EUPL-1.2
-- Procedures of the mayor: who they are about, their steps with what was answered and chosen, the clocks that run, the decisions
-- in the register, and who may sign in the name of the mayor. Nothing here is searched, put on a map or given to others.

CREATE TABLE procedurenummering (
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    reeks TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    laatste BIGINT NOT NULL,
    PRIMARY KEY (organisatie_id, reeks, jaar)
);

-- The power to sign in the name of the mayor. No functie: the assistant prosecutors of the police, for a huisverbod (Wth 3).
CREATE TABLE mandaat (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    soort TEXT NOT NULL,
    functie_id BIGINT REFERENCES functie (id),
    van TEXT NOT NULL,
    tot TEXT,
    vindplaats TEXT NOT NULL,
    verleend_op BIGINT NOT NULL,
    verleend_door BIGINT NOT NULL REFERENCES functie (id),
    ingetrokken_op BIGINT,
    ingetrokken_door BIGINT REFERENCES functie (id),
    CHECK (functie_id IS NOT NULL OR soort = 'huisverbod'),
    CHECK ((ingetrokken_op IS NULL) = (ingetrokken_door IS NULL))
);
CREATE INDEX mandaat_organisatie ON mandaat (organisatie_id, soort);

CREATE TABLE procedure (
    id BIGINT NOT NULL PRIMARY KEY,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    nummer TEXT NOT NULL UNIQUE,
    soort TEXT NOT NULL,
    -- What it is about, in a few words: a building, an area.
    onderwerp TEXT NOT NULL,
    -- What it came from; those may be destroyed before this is.
    casus_id BIGINT,
    signaal_id BIGINT,
    agendapunt_id BIGINT,
    -- For objection, appeal and interim relief: against which step of which procedure.
    over_id BIGINT REFERENCES procedure (id),
    over_stap_id BIGINT,
    geopend_op BIGINT NOT NULL,
    geopend_door BIGINT NOT NULL REFERENCES functie (id),
    behandelaar_id BIGINT NOT NULL REFERENCES functie (id),
    -- Where it stands by what was done. A clock that ends it by law says so before somebody writes it down.
    stand TEXT NOT NULL,
    -- How many steps were taken: who takes one says which he or she saw.
    stappen BIGINT NOT NULL,
    beeindigd_op BIGINT,
    vernietigen_op TEXT,
    CHECK ((over_id IS NULL) = (over_stap_id IS NULL)),
    CHECK ((beeindigd_op IS NULL) = (vernietigen_op IS NULL))
);
CREATE INDEX procedure_eigenaar ON procedure (eigenaar_id, beeindigd_op, id);
CREATE INDEX procedure_casus ON procedure (casus_id);
CREATE INDEX procedure_over ON procedure (over_id);
CREATE INDEX procedure_vernietigen ON procedure (vernietigen_op);

CREATE TABLE procedurebetrokkene (
    id BIGINT NOT NULL PRIMARY KEY,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id) ON DELETE CASCADE,
    rol TEXT NOT NULL,
    naam TEXT NOT NULL,
    geboortedatum TEXT,
    adres TEXT,
    vastgelegd_op BIGINT NOT NULL,
    vastgelegd_door BIGINT NOT NULL REFERENCES functie (id)
);
CREATE INDEX procedurebetrokkene_procedure ON procedurebetrokkene (procedure_id);

-- A step is prepared, signed when somebody must sign, and then taken: made known or done. From then on it never changes.
CREATE TABLE procedurestap (
    id BIGINT NOT NULL PRIMARY KEY,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id) ON DELETE CASCADE,
    zet TEXT NOT NULL,
    -- For whom the step is: the mayor, somebody with a mandate, staff, or somebody outside whose name is in `namens`.
    wie TEXT,
    namens TEXT,
    opgesteld_op BIGINT NOT NULL,
    opgesteld_door BIGINT NOT NULL REFERENCES functie (id),
    getekend_op BIGINT,
    getekend_door BIGINT REFERENCES functie (id),
    -- Taken: its place, the day it counts from, the moment when the hour matters, and how it was made known.
    volgnummer BIGINT,
    dag TEXT,
    tijdstip BIGINT,
    bekendwijze TEXT,
    gezet_op BIGINT,
    gezet_door BIGINT REFERENCES functie (id),
    betreft TEXT,
    -- The rule that was in force on the day it was signed, and the number in the register, of a decision.
    regelversie_id BIGINT REFERENCES regelversie (id),
    besluitnummer TEXT UNIQUE,
    CHECK ((getekend_op IS NULL) = (getekend_door IS NULL)),
    CHECK ((volgnummer IS NULL) = (gezet_op IS NULL)),
    CHECK ((volgnummer IS NULL) = (gezet_door IS NULL)),
    CHECK ((volgnummer IS NULL) = (dag IS NULL)),
    CHECK (volgnummer IS NULL OR wie IS NOT NULL)
);
CREATE UNIQUE INDEX procedurestap_volgnummer ON procedurestap (procedure_id, volgnummer);
-- One step at a time is being prepared.
CREATE UNIQUE INDEX procedurestap_open ON procedurestap (procedure_id) WHERE gezet_op IS NULL;

CREATE TABLE procedureantwoord (
    stap_id BIGINT NOT NULL REFERENCES procedurestap (id) ON DELETE CASCADE,
    vraag TEXT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (stap_id, vraag)
);

CREATE TABLE procedurekeuze (
    stap_id BIGINT NOT NULL REFERENCES procedurestap (id) ON DELETE CASCADE,
    keuze TEXT NOT NULL,
    dag TEXT NOT NULL,
    PRIMARY KEY (stap_id, keuze)
);

-- The clocks that run, made anew with each step; none of a procedure that has ended.
CREATE TABLE procedureklok (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id) ON DELETE CASCADE,
    plek BIGINT NOT NULL,
    eigenaar_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- A legal term, or a date that was chosen.
    soort TEXT NOT NULL,
    code TEXT NOT NULL,
    van_ons BIGINT NOT NULL,
    twijfel BIGINT NOT NULL,
    -- The last day, and the moment on which it has passed.
    dag TEXT NOT NULL,
    verloopt_op BIGINT NOT NULL,
    uur BIGINT NOT NULL,
    -- What becomes of the procedure when it passes, if anything.
    naar TEXT,
    PRIMARY KEY (procedure_id, plek)
);
CREATE INDEX procedureklok_eigenaar ON procedureklok (eigenaar_id, verloopt_op);
