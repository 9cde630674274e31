-- SPDX-License-Identifier: EUPL-1.2
-- Messages that leave by e-mail, and calendar feeds.

-- The outbox: a message is written in the transaction of what it tells of, and leaves later.
CREATE TABLE bericht (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    gebruiker_id BIGINT REFERENCES gebruiker (id),
    -- Shielded: an address of a reporter is kept only until the message has left.
    adres TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    tekst TEXT NOT NULL,
    -- One message per reason: a reminder is not sent twice.
    reden TEXT NOT NULL UNIQUE,
    aangemaakt_op BIGINT NOT NULL,
    volgende_poging_op BIGINT NOT NULL,
    pogingen BIGINT NOT NULL,
    verstuurd_op BIGINT,
    opgegeven_op BIGINT,
    fout TEXT
);

CREATE INDEX bericht_wacht ON bericht (verstuurd_op, opgegeven_op, volgende_poging_op);
CREATE INDEX bericht_organisatie ON bericht (organisatie_id, aangemaakt_op);

-- A calendar address: only its hash is kept, and it can be revoked.
CREATE TABLE agendafeed (
    tokenhash TEXT NOT NULL PRIMARY KEY,
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    aangemaakt_op BIGINT NOT NULL,
    ingetrokken_op BIGINT
);

CREATE INDEX agendafeed_functie ON agendafeed (functie_id);
