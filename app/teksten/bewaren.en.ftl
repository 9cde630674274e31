# SPDX-License-Identifier: EUPL-1.2

## Vernietiging: what goes and why
vernietiging-titel = Destruction
vernietiging-onder = What is destroyed when, and why. Looking changes nothing.
vernietiging-periode = Period
vernietiging-nu = Now
vernietiging-kwartaal = Next three months
vernietiging-jaar = Next year
veld-vernietigen_tot = Up to and including
vernietiging-bekijken = Look
vernietiging-kop = To be destroyed up to and including { $datum }
vernietiging-niets = There is nothing to destroy up to that day.
vernietiging-totaal = { $aantal ->
    [one] The term of { $aantal } signal of your organisation ends by then.
   *[other] The terms of { $aantal } signals of your organisation end by then.
}
vernietiging-voorstellen = Make a proposal
vernietiging-voorstel-uitleg = You freeze the list as it is now. The privacy officer approves it or sends it back. No signal goes before its own date. A proposal holds 500 signals at most, the oldest date first.
vernietiging-wacht-al = A proposal waits for approval. After that you can make a new one.
vernietiging-te-ver = You look ahead further than three months. Choose an earlier date to make a proposal.
vernietiging-lijst = Signals, the oldest date first
vernietiging-eerste = You see the first hundred. The numbers per rule are of all.
vernietiging-mee = What goes together with a signal?
vernietigingsvoorstellen-kop = Proposals
bewaren-nummer = Number
bewaren-regel = Rule
bewaren-datum = Date
bewaren-uitkomst = Outcome
bewaren-stand = State
bewaren-aantal = Number of signals
bewaren-aantal-gaat = Goes
bewaren-aantal-blijft = Stays
bewaren-per-regel = Per rule
bewaren-gaat = Goes on that day
bewaren-vernietigd-op = Destroyed on { $datum }
bewaren-geen-uitkomst = None
bewaren-voorgesteld = Proposed by
bewaren-goedgekeurd = Approved by
bewaren-ingetrokken = Withdrawn by
bewaren-uitgevoerd = Carried out on
bewaren-lijsthash = Check value of the list
bewaren-csv = Download as CSV
beletsel-bewaarplicht = Stays: there is a duty to keep it
beletsel-open-actie = Stays: an action is open
beletsel-open-agendapunt = Stays: it is still on an agenda
beletsel-open-terugkoppeling = Stays: the reporter waits for an answer
uitval-beletsel = Stayed: something came in between
uitval-termijn-gewijzigd = Stayed: the date or rule has changed
uitval-niet-meer-aanwezig = Was not there any more

## One proposal
vernietigingsvoorstel-titel = Proposal to destroy
vernietigingsvoorstel-onder = Up to and including { $datum }
vernietigingsvoorstel-kop = Who and what
vernietigingsvoorstel-oordeel = Your judgement
vernietigingsvoorstel-oordeel-uitleg = You approve what somebody else proposed. After approval each signal is destroyed on its date, with all that belongs to it. That cannot be undone.
vernietigingsvoorstel-eigen = You proposed this yourself. Ask another privacy officer to judge it: nobody approves an own proposal (article 5(2) GDPR).
vernietigingsvoorstel-terug = Sent back by { $naam }: { $reden }
vernietigingsvoorstel-gaat = { $aantal ->
    [one] { $aantal } signal goes
   *[other] { $aantal } signals go
}
vernietigingsvoorstel-blijft = { $aantal ->
    [one] { $aantal } signal stays
   *[other] { $aantal } signals stay
}
voorstelstand-voorgesteld = Proposed
voorstelstand-goedgekeurd = Approved
voorstelstand-teruggestuurd = Sent back
voorstelstand-ingetrokken = Withdrawn
voorstelstand-uitgevoerd = Carried out
veld-vernietiging_zeker = Are you sure?
vernietiging-zeker = Yes, I have read the list. What goes does not come back.
vernietiging-goedkeuren = Approve and destroy
vernietiging-terugsturen = Send back
vernietiging-intrekken = Withdraw the proposal
veld-terugzendreden = Why do you send it back?
veld-terugzendreden-uitleg = Name numbers and rules, no names.
melding-vernietiging-voorgesteld = The proposal is recorded. It waits for approval by somebody else.
melding-vernietiging-goedgekeurd = Approved. What is due today has been or will be destroyed. The rest follows on its date.
melding-vernietiging-teruggestuurd = The proposal was sent back.
melding-vernietiging-ingetrokken = The proposal was withdrawn.

## The declaration, and what is left
verklaring-titel = Declaration of destruction
verklaring-zin = { $aantal ->
    [one] { $organisatie } declares that { $aantal } signal was destroyed, with all that was derived from it.
   *[other] { $organisatie } declares that { $aantal } signals were destroyed, with all that was derived from them.
}
verklaring-wie = Who, when and how
verklaring-wijze = Manner
verklaring-wijze-tekst = Deleted from the database, the search index and the storage of attachments; rights of receivers, agenda items, decisions, actions and messages went with them. Backups follow a term of their own.
verklaring-grondslag = Ground
verklaring-grondslag-tekst = Article 5(1)(e) GDPR and the rule per signal below; Archives Act (Archiefwet).
verklaring-spoor = Place in the audit trail
verklaring-spoor-regel = Line { $nummer }, with check value
verklaring-hash-fout = The list does not fit the check value with which it was approved. Have this looked into.
verklaring-vernietigd = { $aantal ->
    [one] { $aantal } destroyed signal
   *[other] { $aantal } destroyed signals
}
verklaring-gebleven = { $aantal ->
    [one] { $aantal } signal stayed
   *[other] { $aantal } signals stayed
}
verklaring-aantal-vernietigd = Destroyed
verklaring-aantal-gebleven = Stayed
verklaring-wat-blijft = Of a destroyed signal only what stands here remains: number, rule, date and outcome. That leads to no person.
vernietigd-titel = Destroyed numbers
vernietigd-onder = This explains a gap in the numbering. Only your own organisation sees this.
veld-vernietigd_nummer = Number or a part of it
vernietigd-zoeken = Search
vernietigd-geen = No destroyed number fits this.
vernietigd-bijschrift = Highest number first
vernietigd-verklaring = Declaration
vernietigd-naar-verklaring = Read

## Keeping one signaal
bewaring-titel = Keeping and destroying
bewaring-kop = Term
bewaring-beletsel = Is something in the way?
bewaring-geen-beletsel = No
bewaring-uitleg = A signal is destroyed with all that belongs to it: persons, reporter, attachments, weighings, what was discussed about it at a table and what was given of it.
bewaarplicht-kop = Duties to keep
bewaarplicht-geen = There is no duty to keep this signal.
bewaarplicht-zetten = Put a duty to keep
bewaarplicht-opheffen = Lift
bewaarplicht-uitleg = While a duty to keep holds, this signal is not destroyed. It ends by itself on the day you choose, a year from now at most.
bewaarplicht-gezet = Put by { $naam } on { $datum }, holds up to and including { $tot }
bewaarplicht-opgeheven = Lifted by { $naam } on { $datum }: { $reden }
bewaarplicht-geldt = Holds
bewaarplicht-voorbij = Holds no more
bewaarplicht-bezwaar = Objection or appeal (Awb)
bewaarplicht-woo-verzoek = Request under the Woo
bewaarplicht-inzageverzoek = Request by a data subject (article 15-18 GDPR)
bewaarplicht-klacht = Complaint
bewaarplicht-rechtszaak = Court case or claim
veld-bewaarplicht_soort = For what?
veld-bewaarplicht_reden = Why is this signal needed for it?
veld-bewaarplicht_reden-uitleg = Name the reference of the case, no names.
veld-bewaarplicht_tot = Up to and including
veld-opheffingsreden = Why is it no longer needed?
melding-bewaarplicht-gezet = The duty to keep was put. The signal stays.
melding-bewaarplicht-opgeheven = The duty to keep was lifted. The ordinary term applies again.

## Register of processing activities
verwerkingen-titel = Register of processing activities
verwerkingen-uitleg = What your organisation processes with this program (article 30 GDPR). What differs per organisation comes from your own agreements and tables. Check that it fits your own register.
verwerkingen-algemeen = For all activities
verwerkingen-verantwoordelijke = Controller
verwerkingen-contact = Contact
verwerkingen-geen-contact = Not filled in yet: the administrator does so with the organisation.
verwerkingen-beveiliging = Security
verwerkingen-doorgifte = Transfer outside the EEA
verwerkingen-doel = Purpose
verwerkingen-grondslag = Ground
verwerkingen-betrokkenen = About whom
verwerkingen-afspraak-betrokkenen = Persons whom a signal that was given is about.
verwerkingen-ontvangers = Receivers
verwerkingen-geen-ontvangers = No other organisation.
verwerkingen-gegevens-kop = Data and terms: { $naam }
verwerkingen-soort = Kind
verwerkingen-gegevens = Data
verwerkingen-termijn = Term
verwerkingen-bron = Article or source
verwerkingen-aanname = assumption
verwerkingen-afspraken = Giving under an agreement
verwerkingen-werkt-niet = Nothing can be given under this agreement now.
verwerkingen-tafels = Tables
verwerkingen-dpia = DPIA approved on
verwerkingen-geen-dpia = Not yet
verwerkingen-maanden = { $aantal ->
    [one] Receivers keep it { $aantal } month.
   *[other] Receivers keep it { $aantal } months at most.
}

## Refusals
bewaren-geen-recht-waarom = Proposing and approving belong to different functies (article 5(2) GDPR).
bewaren-fout-kop = That cannot be done
bewaren-fout-eigen-voorstel = You made this proposal yourself. You cannot also approve it or send it back.
bewaren-fout-eigen-voorstel-waarom = Destroying asks for four eyes, and it is about the person: a second functie is no second person (article 5(2) GDPR).
bewaren-fout-eigen-voorstel-nu = Ask another privacy officer of your organisation, or withdraw the proposal and have somebody else make it.
bewaren-fout-wacht-al = A proposal of your organisation waits already.
bewaren-fout-wacht-al-waarom = So no signal is on two lists.
bewaren-fout-wacht-al-nu = Wait for the judgement, or withdraw the proposal.
bewaren-fout-niets = There is nothing that can go.
bewaren-fout-niets-waarom = The term still runs, or something is in the way: a duty to keep, an open action, an agenda item or a reporter who waits.
bewaren-fout-niets-nu = See on the page Destruction what is in the way.
bewaren-fout-al-beoordeeld = This proposal was judged already.
bewaren-fout-al-ingetrokken = This proposal was withdrawn.
bewaren-fout-niet-uitgevoerd = This proposal was not carried out to the end yet.
bewaren-fout-niet-uitgevoerd-waarom = A declaration is about what was done, not about what is to come.
bewaren-fout-niet-uitgevoerd-nu = Come back when the last signal of the list was destroyed.
bewaren-fout-al-opgeheven = This duty to keep was lifted already.
bewaren-fout-lijst = The list is no longer the list that was proposed. Nothing was destroyed.
bewaren-fout-lijst-waarom = What is approved must be what was proposed: the check value does not fit.
bewaren-fout-lijst-nu = Send the proposal back and have it looked into what happened to the database.
bewaren-fout-bekijk-nu = Refresh the page to see how it stands now.
bewaren-fout-verre-dag = Choose a day within ten years.
bewaren-fout-te-ver = A proposal looks ahead three months at most.
bewaren-fout-voorbij = Choose today or a later day.
bewaren-fout-te-lang = A duty to keep lasts a year at most. After that you can put it anew.
