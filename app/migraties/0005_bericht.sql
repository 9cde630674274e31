-- SPDX-License-Identifier: EUPL-1.2
-- Messages that leave by e-mail, and calendar feeds.

-- The outbox: a message is written in the transaction of what it tells of, and leaves later. It holds keys of texts and
-- never a text of its own, so no content of a record can be in it.
CREATE TABLE bericht (
    id BIGINT NOT NULL PRIMARY KEY,
    organisatie_id BIGINT NOT NULL REFERENCES organisatie (id),
    -- To a user: address and language are those of the moment it leaves.
    gebruiker_id BIGINT REFERENCES gebruiker (id),
    -- To anybody else. Shielded: the address of a reporter is kept only until the message has left.
    adres TEXT,
    taal TEXT,
    onderwerp TEXT NOT NULL,
    tekst TEXT NOT NULL,
    -- Where in the product it leads, without host.
    pad TEXT NOT NULL,
    dag TEXT,
    -- One message per reason: a reminder is not sent twice.
    reden TEXT NOT NULL UNIQUE,
    aangemaakt_op BIGINT NOT NULL,
    -- Also the lease: whoever sends puts it ahead, so that no other node takes the same message.
    volgende_poging_op BIGINT NOT NULL,
    pogingen BIGINT NOT NULL,
    verstuurd_op BIGINT,
    opgegeven_op BIGINT,
    -- A code, never what a mail server said: that may hold an address.
    fout TEXT
);

CREATE INDEX bericht_wacht ON bericht (volgende_poging_op) WHERE verstuurd_op IS NULL AND opgegeven_op IS NULL;
CREATE INDEX bericht_organisatie ON bericht (organisatie_id, id);

-- A calendar address: only its hash is kept, and it can be revoked.
CREATE TABLE agendafeed (
    tokenhash TEXT NOT NULL PRIMARY KEY,
    functie_id BIGINT NOT NULL REFERENCES functie (id),
    aangemaakt_op BIGINT NOT NULL,
    ingetrokken_op BIGINT
);

CREATE INDEX agendafeed_functie ON agendafeed (functie_id);
