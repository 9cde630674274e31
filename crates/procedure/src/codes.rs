// SPDX-License-Identifier: EUPL-1.2
//! The closed lists: procedures, states, steps, who, what is asked, what is written and who is told.

kernel::codes! {
    /// A procedure.
    pub enum Proceduresoort {
        /// Closing a home or premises for drugs (art. 13b Opiumwet).
        Damocles = "damocles",
        /// Closing a home, premises or yard for public order (art. 174a Gemeentewet).
        Sluiting174a = "sluiting-174a",
        /// Instruction on nuisance to neighbours (art. 151d Gemeentewet).
        Woonoverlast = "woonoverlast",
        /// Temporary ban from the home (Wet tijdelijk huisverbod).
        Huisverbod = "huisverbod",
        /// Area ban (art. 172a Gemeentewet).
        Gebiedsverbod = "gebiedsverbod",
        /// Group ban (art. 172a Gemeentewet).
        Groepsverbod = "groepsverbod",
        /// Order under threat of enforcement (Awb 5:21).
        LastBestuursdwang = "last-bestuursdwang",
        /// Order under threat of a penalty (Awb 5:31d).
        LastDwangsom = "last-dwangsom",
        /// Emergency order (art. 175 Gemeentewet).
        Noodbevel = "noodbevel",
        /// Emergency by-law (art. 176 Gemeentewet).
        Noodverordening = "noodverordening",
        /// Entering a home without consent (Awbi).
        Binnentreden = "binnentreden",
        /// Objection (Awb ch. 6 and 7).
        Bezwaar = "bezwaar",
        /// Appeal (Awb ch. 8).
        Beroep = "beroep",
        /// Interim relief (Awb 8:81).
        VoorlopigeVoorziening = "voorlopige-voorziening",
        /// Not deciding in time (Awb 4:17).
        NietTijdig = "niet-tijdig",
    }
}

kernel::codes! {
    /// Where a case stands.
    pub enum Stand {
        /// Facts are gathered; nothing was said to anybody.
        Onderzoek = "onderzoek",
        /// A warning was given.
        Gewaarschuwd = "gewaarschuwd",
        /// The intention was made known.
        Voorgenomen = "voorgenomen",
        /// Views were given, or the term for them has passed.
        Gehoord = "gehoord",
        /// It was decided.
        Besloten = "besloten",
        /// It was imposed, perhaps orally.
        Opgelegd = "opgelegd",
        /// Advice on care came in.
        Geadviseerd = "geadviseerd",
        /// It was carried out: closed, sealed, applied.
        Uitgevoerd = "uitgevoerd",
        /// It was extended.
        Verlengd = "verlengd",
        /// A penalty was forfeited, or runs.
        Verbeurd = "verbeurd",
        /// The penalty is collected.
        Ingevorderd = "ingevorderd",
        /// A reminder was sent.
        Aangemaand = "aangemaand",
        /// The council ratified it.
        Bekrachtigd = "bekrachtigd",
        /// The council refused to ratify it.
        NietBekrachtigd = "niet-bekrachtigd",
        /// The mayor appealed to the King's Commissioner.
        BijCommissaris = "bij-commissaris",
        /// A warrant was given.
        Gemachtigd = "gemachtigd",
        /// The home was entered.
        Binnengetreden = "binnengetreden",
        /// It came in.
        Ingediend = "ingediend",
        /// It waits for a repair by who sent it.
        Herstel = "herstel",
        /// It was decided on by who had to.
        Beslist = "beslist",
        /// The body is in default.
        InGebreke = "in-gebreke",
        /// It was withdrawn.
        Ingetrokken = "ingetrokken",
        /// It lapsed by law.
        Vervallen = "vervallen",
        /// It is over.
        Beeindigd = "beeindigd",
    }
}

impl Stand {
    /// Whether nothing can follow.
    pub const fn is_einde(self) -> bool {
        matches!(self, Self::Ingetrokken | Self::Vervallen | Self::Beeindigd)
    }
}

kernel::codes! {
    /// A step.
    pub enum Zet {
        /// Warn in place of a measure, or before one.
        Waarschuwen = "waarschuwen",
        /// Make the intention known and ask for views.
        Voornemen = "voornemen",
        /// Views came in.
        Zienswijze = "zienswijze",
        /// The term for views passed without any.
        GeenZienswijze = "geen-zienswijze",
        /// Decide not to go on.
        Afzien = "afzien",
        /// Decide.
        Besluiten = "besluiten",
        /// Act at once and write the decision afterwards (Awb 5:31).
        Spoed = "spoed",
        /// Write down what was imposed or done at once.
        OpSchrift = "op-schrift",
        /// Impose, at the moment itself.
        Opleggen = "opleggen",
        /// The advice on care came in.
        Zorgadvies = "zorgadvies",
        /// Carry it out.
        Uitvoeren = "uitvoeren",
        /// Extend it.
        Verlengen = "verlengen",
        /// Who was ordered did as was ordered.
        Voldaan = "voldaan",
        /// A violation was found: a penalty is forfeited.
        Verbeuren = "verbeuren",
        /// Decide to collect.
        Invorderen = "invorderen",
        /// Send a reminder.
        Aanmanen = "aanmanen",
        /// It was paid.
        Betaald = "betaald",
        /// Withdraw it.
        Intrekken = "intrekken",
        /// End it: open again, lift, close the case.
        Beeindigen = "beeindigen",
        /// Adopt and publish.
        Vaststellen = "vaststellen",
        /// The council ratifies.
        Bekrachtigen = "bekrachtigen",
        /// The council refuses to ratify.
        BekrachtigingWeigeren = "bekrachtiging-weigeren",
        /// Appeal to the King's Commissioner.
        NaarCommissaris = "naar-commissaris",
        /// The Commissioner agrees with the mayor.
        CommissarisMee = "commissaris-mee",
        /// The Commissioner does not.
        CommissarisTegen = "commissaris-tegen",
        /// Give a warrant.
        Machtigen = "machtigen",
        /// Enter.
        Binnentreden = "binnentreden",
        /// Write the report.
        Verslag = "verslag",
        /// It comes in.
        Indienen = "indienen",
        /// Ask for a repair; the decision term stands still.
        HerstelVragen = "herstel-vragen",
        /// The repair came in, or its term passed.
        Hersteld = "hersteld",
        /// Hear, or say why not.
        Horen = "horen",
        /// Adjourn the decision.
        Verdagen = "verdagen",
        /// Decide on it.
        Beslissen = "beslissen",
        /// Send the file to the court.
        StukkenZenden = "stukken-zenden",
        /// The court decides.
        Uitspraak = "uitspraak",
        /// The waiting time passed: the penalty runs.
        GaatLopen = "gaat-lopen",
        /// Fix the sum.
        BedragVaststellen = "bedrag-vaststellen",
    }
}

kernel::codes! {
    /// Who takes a step.
    pub enum Wie {
        /// The mayor in person.
        Burgemeester = "burgemeester",
        /// Somebody with a mandate of the mayor.
        Gemandateerde = "gemandateerde",
        /// The assistant public prosecutor with a mandate of the mayor (Wth 3).
        Hulpofficier = "hulpofficier",
        /// Staff who prepare and carry out.
        Medewerker = "medewerker",
        /// The council.
        Raad = "raad",
        /// The King's Commissioner.
        Commissaris = "commissaris",
        /// Somebody outside: an interested party, a court.
        Buiten = "buiten",
    }
}

impl Wie {
    /// Whether it is not of the municipal house: what such a one did, staff write down.
    pub const fn van_buiten(self) -> bool {
        matches!(self, Self::Hulpofficier | Self::Raad | Self::Commissaris | Self::Buiten)
    }
}

kernel::codes! {
    /// Something that must be answered in words before a step can be taken.
    pub enum Vraag {
        /// Which facts give the power to act?
        Bevoegdheid = "bevoegdheid",
        /// Which step of the policy is it, and why that one?
        Beleidsstap = "beleidsstap",
        /// Does the measure reach its goal?
        Geschikt = "geschikt",
        /// Can it be done with less?
        Noodzakelijk = "noodzakelijk",
        /// Does what it costs weigh up to what it gives?
        Evenwichtig = "evenwichtig",
        /// Are there children, and what does it mean for them?
        Kinderen = "kinderen",
        /// Are there medical needs?
        Gezondheid = "gezondheid",
        /// What can be held against who it hits?
        Verwijt = "verwijt",
        /// What happens with the tenancy, and where can they live?
        Woonruimte = "woonruimte",
        /// Why a warning or a penalty would not do.
        Alternatief = "alternatief",
        /// Why it cannot wait.
        Spoed = "spoed",
        /// What was tried before?
        Eerder = "eerder",
        /// What danger, for whom?
        Gevaar = "gevaar",
        /// The names of the persons who are protected.
        Beschermden = "beschermden",
        /// Was Veilig Thuis consulted, or why was that not needed?
        VeiligThuis = "veilig-thuis",
        /// What does the advice on care say?
        Zorgadvies = "zorgadvies",
        /// Was the prosecutor asked, and what did he or she say?
        Officier = "officier",
        /// For which area or group, at which times?
        Omvang = "omvang",
        /// What makes that it must go on?
        Verlenging = "verlenging",
        /// For which purpose and which home; at night only when that is said.
        Binnentreden = "binnentreden",
        /// Why it ends, or does not go on.
        Reden = "reden",
    }
}

kernel::codes! {
    /// A letter that goes with a step.
    pub enum Brief {
        /// Of the intention.
        Voornemen = "voornemen",
        /// Of the views.
        Zienswijzeverslag = "zienswijzeverslag",
        /// Of a decision.
        Besluit = "besluit",
        /// Of an order.
        Last = "last",
        /// Of a warrant.
        Machtiging = "machtiging",
        /// Of an entry.
        VerslagBinnentreden = "verslag-binnentreden",
        /// Of a huisverbod.
        Huisverbod = "huisverbod",
        /// Of its extension.
        HuisverbodVerlenging = "huisverbod-verlenging",
        /// Of an emergency order.
        Noodbevel = "noodbevel",
        /// Of an emergency by-law.
        Noodverordening = "noodverordening",
    }
}

kernel::codes! {
    /// Who must be told of a step.
    pub enum Ontvanger {
        /// Whom it is about.
        Betrokkene = "betrokkene",
        /// Who lives in the same home.
        Huisgenoten = "huisgenoten",
        /// Veilig Thuis.
        VeiligThuis = "veilig-thuis",
        /// The mayor.
        Burgemeester = "burgemeester",
        /// The council.
        Raad = "raad",
        /// The King's Commissioner.
        Commissaris = "commissaris",
        /// The chief public prosecutor.
        Hoofdofficier = "hoofdofficier",
        /// The owner or landlord.
        Rechthebbende = "rechthebbende",
        /// The public register (Wkpb).
        Kadaster = "kadaster",
        /// The court.
        Rechtbank = "rechtbank",
    }
}

kernel::codes! {
    /// A date that the body chooses with a step; no law gives it a default.
    pub enum Keuze {
        /// Until when views can be given.
        Zienswijze = "zienswijze",
        /// Until when the order can be followed without more.
        Begunstiging = "begunstiging",
        /// Until when the measure lasts.
        Duur = "duur",
        /// Until when a repair can be sent.
        Herstel = "herstel",
        /// The next meeting of the council.
        Raadsvergadering = "raadsvergadering",
    }
}

kernel::codes! {
    /// A doubt whether a clock runs at all. It runs to be safe, and says so.
    pub enum Kwestie {
        /// Whether a closure is among the decisions that must be registered (Wkpb; the annex was not read).
        Inschrijving = "inschrijving",
        /// Whether appeal against a huisverbod comes first, without objection.
        BeroepHuisverbod = "beroep-huisverbod",
        /// Whether a ban from the own home under art. 151d is open to objection or, as a huisverbod, to appeal.
        RechtsmiddelVerbod = "rechtsmiddel-verbod",
    }
}
