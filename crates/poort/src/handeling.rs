// SPDX-License-Identifier: EUPL-1.2
//! The acts that the gate knows, and the right that a route states.

use kernel::Veldgroep;

kernel::codes! {
    /// Something a user does. The code names it in policies, rights, the audit trail and the matrix.
    pub enum Handeling {
        /// See the first screen with one's own work.
        VandaagInzien = "vandaag.inzien",
        /// Search in what one may see.
        Zoeken = "zoeken",
        /// See that a signaal exists, and its core.
        SignaalInzien = "signaal.inzien",
        /// Read what was seen, where exactly, and the weighing.
        InhoudInzien = "inhoud.inzien",
        /// Read which persons are mentioned.
        PersonenInzien = "personen.inzien",
        /// Read who reported.
        MelderInzien = "melder.inzien",
        /// Open photos and documents.
        BijlagenInzien = "bijlagen.inzien",
        /// Register a waarneming, a police report or another signaal.
        SignaalRegistreren = "signaal.registreren",
        /// Correct a signaal.
        SignaalWijzigen = "signaal.wijzigen",
        /// Answer a stage of the weighing.
        SignaalWegen = "signaal.wegen",
        /// Ask approved sources for hit or no hit.
        BronnenBevragen = "bronnen.bevragen",
        /// Record a person with a signaal, from the stage that allows it.
        PersonenVastleggen = "personen.vastleggen",
        /// Add a photo or document.
        BijlageToevoegen = "bijlage.toevoegen",
        /// Join two signalen that are the same event, or undo that.
        SignaalSamenvoegen = "signaal.samenvoegen",
        /// Take signalen out of the product as a file.
        SignaalExporteren = "signaal.exporteren",
        /// Bring signalen in from a file of another system.
        SignaalImporteren = "signaal.importeren",
        /// Answer the reporter.
        TerugkoppelingGeven = "terugkoppeling.geven",
        /// Give a record to another organisation under an afspraak.
        VerstrekkingGeven = "verstrekking.geven",
        /// See what was given to whom.
        VerstrekkingInzien = "verstrekking.inzien",
        /// End a verstrekking before its time.
        VerstrekkingIntrekken = "verstrekking.intrekken",
        /// See a tafel: its members, its dates and its process items.
        TafelInzien = "tafel.inzien",
        /// Set up a tafel under an afspraak, and start it.
        TafelInrichten = "tafel.inrichten",
        /// Approve how a tafel works.
        RegelingGoedkeuren = "regeling.goedkeuren",
        /// Plan, hold and close an overleg.
        OverlegPlannen = "overleg.plannen",
        /// See an agendapunt.
        AgendapuntInzien = "agendapunt.inzien",
        /// Propose an agendapunt.
        AgendapuntVoorstellen = "agendapunt.voorstellen",
        /// Put a proposed agendapunt on the agenda of an overleg.
        AgendapuntAgenderen = "agendapunt.agenderen",
        /// Record who was present at an agendapunt.
        AanwezigheidVastleggen = "aanwezigheid.vastleggen",
        /// Record what was decided on an agendapunt.
        BesluitVastleggen = "besluit.vastleggen",
        /// See an action.
        ActieInzien = "actie.inzien",
        /// Say that an action is done, or will not be done.
        ActieAfronden = "actie.afronden",
        /// See which organisations and regions take part.
        OrganisatieInzien = "organisatie.inzien",
        /// See the afspraken of one's organisation.
        AfspraakInzien = "afspraak.inzien",
        /// Draw up an afspraak or its next version, with its DPIA.
        AfspraakOpstellen = "afspraak.opstellen",
        /// Approve the DPIA of an afspraak.
        DpiaGoedkeuren = "dpia.goedkeuren",
        /// Sign an afspraak for one's organisation.
        AfspraakOndertekenen = "afspraak.ondertekenen",
        /// End an afspraak to which one's organisation is a party.
        AfspraakBeeindigen = "afspraak.beeindigen",
        /// Ask whether data may be given, and read what one's organisation asked.
        MagditVragen = "magdit.vragen",
        /// Answer a question that was put to the jurist.
        MagditBeantwoorden = "magdit.beantwoorden",
        /// Set, refuse or withdraw an own rule of one's organisation for such questions.
        MagditregelVaststellen = "magditregel.vaststellen",
        /// Make users, functies and keys for one's organisation.
        GebruikerBeheren = "gebruiker.beheren",
        /// Set the weighing criteria of one's organisation.
        WeegmodelVaststellen = "weegmodel.vaststellen",
        /// Set the look and details of one's organisation.
        OrganisatieInstellen = "organisatie.instellen",
        /// See what goes when, what is proposed, and what was destroyed.
        VernietigingInzien = "vernietiging.inzien",
        /// Propose a list of what is to be destroyed, or withdraw it.
        VernietigingVoorstellen = "vernietiging.voorstellen",
        /// Approve what somebody else proposed to destroy, or send it back.
        VernietigingGoedkeuren = "vernietiging.goedkeuren",
        /// Keep a signaal past its date for a reason in law, or lift that.
        BewaarplichtZetten = "bewaarplicht.zetten",
        /// Read the register of processing activities.
        VerwerkingInzien = "verwerking.inzien",
        /// Read the audit trail of one's organisation.
        SpoorInzien = "spoor.inzien",
        /// Ask the parties of an afspraak whether somebody or something is known: hit or no hit.
        NavraagStellen = "navraag.stellen",
        /// Read what one asked oneself, and what was asked of one's organisation.
        NavraagInzien = "navraag.inzien",
        /// Read everything one's organisation asked, and what is unusual in it.
        NavraagToezien = "navraag.toezien",
        /// Say whether one's organisation answers such questions, and whom others may call.
        NavraagdeelnameInstellen = "navraagdeelname.instellen",
        /// Read the messages of one's organisation that wait or were sent.
        BerichtInzien = "bericht.inzien",
        /// Read the requests of data subjects to one's organisation.
        VerzoekInzien = "verzoek.inzien",
        /// Handle them: identity, search, what is taken in, the proposal.
        VerzoekBehandelen = "verzoek.behandelen",
        /// Decide on what somebody else proposed.
        VerzoekGoedkeuren = "verzoek.goedkeuren",
        /// See what supervision of the own organisation asks for.
        ToezichtInzien = "toezicht.inzien",
        /// Look up what was done with the data of a data subject.
        VerwerkingslogInzien = "verwerkingslog.inzien",
        /// Read what the gate allowed and refused.
        BeslissingslogInzien = "beslissingslog.inzien",
        /// Read and export what was given to whom, on what ground.
        VerstrekkingVerantwoorden = "verstrekking.verantwoorden",
        /// Judge unusual use of the system, and set what counts as unusual.
        BevindingBeoordelen = "bevinding.beoordelen",
        /// Review who has which functie and rights.
        RechtentoetsUitvoeren = "rechtentoets.uitvoeren",
        /// Sign a review of rights.
        RechtentoetsAftekenen = "rechtentoets.aftekenen",
        /// Open persons of an own signaal in an emergency, with a reason and for some hours.
        NoodtoegangOpenen = "noodtoegang.openen",
        /// Judge emergency access afterwards.
        NoodtoegangBeoordelen = "noodtoegang.beoordelen",
        /// See a body of one's own region, or in which one's organisation has a seat.
        GremiumInzien = "gremium.inzien",
        /// Set up and keep a body: its seats, portfolios and what it feeds into.
        GremiumBeheren = "gremium.beheren",
        /// Submit an item for a body, and answer its questions about it.
        BestuurspuntIndienen = "bestuurspunt.indienen",
        /// See the list of partners and whom to call.
        PartnerInzien = "partner.inzien",
        /// Keep an entry of the list of partners, and confirm its contacts.
        PartnerBeheren = "partner.beheren",
        /// See a temporary samenwerking of which one's organisation is a member.
        SamenwerkingInzien = "samenwerking.inzien",
        /// Begin and lead a temporary samenwerking.
        SamenwerkingBeheren = "samenwerking.beheren",
        /// Ask for advice and give it within a samenwerking.
        AdviesGeven = "advies.geven",
        /// Send a care report on behalf of the police.
        ZorgmeldingDoen = "zorgmelding.doen",
        /// See that a care report exists and how far it is, without what it says.
        ZorgmeldingInzien = "zorgmelding.inzien",
        /// Read what a care report says, and about whom it is.
        ZorginhoudInzien = "zorginhoud.inzien",
        /// Weigh a care report, give it to one receiver, or take it back from one that did not confirm.
        ZorgmeldingRouteren = "zorgmelding.routeren",
        /// Confirm that a care report was received.
        ZorgmeldingBevestigen = "zorgmelding.bevestigen",
        /// Say whether a care report was taken up.
        ZorgmeldingTerugmelden = "zorgmelding.terugmelden",
        /// Set after how many days a care report that waits is reported, and the line for acute help.
        ZorglijnInstellen = "zorglijn.instellen",
        /// See how many care reports there were per municipality in a year.
        ZorgcijfersInzien = "zorgcijfers.inzien",
        /// See the maturity checks of one's municipality, and the levels that others show.
        VolwassenheidInzien = "volwassenheid.inzien",
        /// Fill in a maturity check for one's municipality, and choose who sees its levels.
        VolwassenheidInvullen = "volwassenheid.invullen",
        /// Say what one's own organisation commits to, adopts or gives in hours.
        BijdrageOpgeven = "bijdrage.opgeven",
        /// Decide which counts one's own organisation gives for a joint beeld of a samenwerking.
        BeeldBijdragen = "beeld.bijdragen",
        /// See that a casus exists: its number, what kind it is, its phase, its regisseur and its parties.
        CasusInzien = "casus.inzien",
        /// Read what a casus is about and what happened in it, without persons.
        CasusinhoudInzien = "casusinhoud.inzien",
        /// Read the persons of a casus, and the talks with them.
        CasuspersonenInzien = "casuspersonen.inzien",
        /// Read what was recorded about care in a casus.
        CasuszorgInzien = "casuszorg.inzien",
        /// Open a casus.
        CasusOpenen = "casus.openen",
        /// Run a casus: persons, talks, phases, notes, regisseur, closing.
        CasusVoeren = "casus.voeren",
        /// Give another organisation a role in a casus, under an afspraak.
        CasusDelen = "casus.delen",
        /// Add a note to a casus in which one has a role.
        CasusBijdragen = "casus.bijdragen",
        /// See which boa's work when in one's own municipality, or for one's own organisation.
        RoosterInzien = "rooster.inzien",
        /// Plan, fill and call off shifts of the boa's of one's own organisation.
        RoosterPlannen = "rooster.plannen",
        /// Ask for boa's in one's own municipality, and say how many it needs.
        RoosterVragen = "rooster.vragen",
        /// See the rules that municipalities of one's regions published, compare them, and see what must be reviewed.
        InstrumentInzien = "instrument.inzien",
        /// Record the rules of one's own municipality, say why they deviate, and review them.
        InstrumentVaststellen = "instrument.vaststellen",
        /// Report a ruling or change of law after which rules must be reviewed.
        HerzieningMelden = "herziening.melden",
        /// See the set of legal terms that the program computes with, and who approved it.
        TermijnInzien = "termijn.inzien",
        /// Approve the set of legal terms for one's organisation.
        TermijnGoedkeuren = "termijn.goedkeuren",
        /// See which procedures run, where they stand and which clocks they have, and the register of decisions.
        ProcedureInzien = "procedure.inzien",
        /// Read whom a procedure is about, what was answered and its letters.
        ProcedureinhoudInzien = "procedureinhoud.inzien",
        /// Open a procedure.
        ProcedureOpenen = "procedure.openen",
        /// Prepare and record the steps of a procedure.
        ProcedureVoeren = "procedure.voeren",
        /// Sign a step of a procedure, in person or with a mandate.
        ProcedureOndertekenen = "procedure.ondertekenen",
        /// Give somebody the power to sign in the name of the mayor, and take it back.
        MandaatVerlenen = "mandaat.verlenen",
        /// Take the register of decisions out of the product as a file.
        RegisterExporteren = "register.exporteren",
        /// Say how the letters of one's own municipality look, and which court it names.
        HuisstijlVaststellen = "huisstijl.vaststellen",
    }
}

impl Handeling {
    /// Whether it is done with a signaal, so that the herkomst counts.
    pub const fn betreft_signaal(self) -> bool {
        matches!(
            self,
            Self::SignaalInzien
                | Self::VerzoekBehandelen
                | Self::InhoudInzien
                | Self::PersonenInzien
                | Self::MelderInzien
                | Self::BijlagenInzien
                | Self::SignaalRegistreren
                | Self::SignaalWijzigen
                | Self::SignaalWegen
                | Self::BronnenBevragen
                | Self::PersonenVastleggen
                | Self::BijlageToevoegen
                | Self::SignaalSamenvoegen
                | Self::SignaalExporteren
                | Self::TerugkoppelingGeven
                | Self::VerstrekkingGeven
                | Self::VerstrekkingInzien
                | Self::VerstrekkingIntrekken
                | Self::BewaarplichtZetten
                | Self::NoodtoegangOpenen
        )
    }

    /// Whether it is done with a casus, so that herkomst and seal count.
    pub const fn betreft_casus(self) -> bool {
        matches!(
            self,
            Self::CasusInzien
                | Self::CasusinhoudInzien
                | Self::CasuspersonenInzien
                | Self::CasuszorgInzien
                | Self::CasusOpenen
                | Self::CasusVoeren
                | Self::CasusDelen
                | Self::CasusBijdragen
        )
    }

    /// The act of reading a veldgroep.
    pub const fn lezen(groep: Veldgroep) -> Self {
        match groep {
            Veldgroep::Bestaan | Veldgroep::Kern => Self::SignaalInzien,
            Veldgroep::Inhoud => Self::InhoudInzien,
            Veldgroep::Personen => Self::PersonenInzien,
            Veldgroep::Melder => Self::MelderInzien,
            Veldgroep::Bijlagen => Self::BijlagenInzien,
        }
    }
}

/// The right that a route states. A route without one cannot be mounted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recht {
    /// For everybody, logged in or not.
    Openbaar,
    /// For everybody who is logged in: one's own account and session.
    Ingelogd,
    /// For a functie that may do this in at least one situation; the record itself is judged when it is loaded.
    Mag(Handeling),
}
