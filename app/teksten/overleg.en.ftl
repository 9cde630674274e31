# SPDX-License-Identifier: EUPL-1.2
tafels-titel = Tables
tafels-onder = The tables your organisation is a member of or runs.
tafels-geen = Your organisation does not sit at a table yet.
tafels-geen-overleg = No meeting has been planned yet.
tafels-volgende = Next meeting: { $moment }
tafelsoort-ondermijningstafel = Organised-crime table
tafelsoort-gso = Municipal signals meeting
tafelsoort-weegtafel = Weighing table
tafelsoort-overig = Meeting
tafel-titel = Table
tafel-naar = To the table
tafel-regie = Run by:
tafel-eigen-regie = Run by your organisation
tafel-wachtend-aantal = { $aantal ->
    [one] { $aantal } proposal waiting
   *[other] { $aantal } proposals waiting
}
tafel-acties = Open actions
tafel-procespunt = Propose a process item
tafel-komend = Meetings to come
tafel-eerder = Earlier meetings
tafel-wachtend = Proposals waiting
tafel-wachtend-uitleg = You see the process items, and the case items in which your organisation has a role.
tafel-wachtend-geen = Nothing is waiting.
tafel-afspraak = Agreement
tafel-leden = Members
tafel-lid-sinds = member since
tafel-ritme = Rhythm
tafel-ritme-weken = { $aantal ->
    [one] every week
   *[other] every { $aantal } weeks
}
tafel-ritme-dagen = every { $aantal } days

afspraak-werkt = In force
afspraak-werkt-niet = The agreement of this table is not in force
afspraak-werkt-niet-kort = Not in force
afspraak-gebrek = Mind this
afspraak-versie = Version
afspraak-doel = Purpose
afspraak-grondslag = Legal basis
afspraak-geldig = Valid
afspraak-dpia = DPIA approved
afspraak-dpia-niet = not yet
afspraak-hooguit = May be given at most
afspraak-niet-getekend = Not signed
gebrek-nog-niet = The agreement has not started yet.
gebrek-verlopen = The agreement has expired.
gebrek-beeindigd = The agreement was ended.
gebrek-zonder-dpia = The DPIA was not approved.
gebrek-zonder-verstrekken = The agreement of this table does not allow giving.
gebrek-regie-tekende-niet = The organisation that runs the table has not signed.
gebrek-eigen-tekende-niet = Your organisation has not signed.

overleg-titel = Meeting
overleg-van = Meeting of { $moment }
overleg-naar = To the meeting
overleg-minuten = { $aantal } minutes
overleg-plannen = Plan a meeting
overleg-plannen-titel = Plan a meeting
overleg-uitnodiging-uitleg = The members get an invitation by e-mail. It holds only the date and a link to this place.
overleg-gesloten = Closed
overleg-niet-gesloten = Not closed yet
overleg-is-gesloten = This meeting is closed. Its decisions are final.
overleg-sluiten = Close the meeting
overleg-sluiten-open = { $aantal ->
    [one] { $aantal } item has no decision yet.
   *[other] { $aantal } items have no decision yet.
}
overleg-sluiten-klaar = Every item has a decision. After closing, the decisions are final.
veld-doorschuiven = Move items without a decision to the next meeting
veld-overlegdatum = Date
veld-begintijd = Start
veld-duur = Length in minutes
veld-locatie = Place
melding-overleg-gepland = The meeting is planned.
melding-overleg-gesloten = The meeting is closed. These are its decisions.

agenda-proces = Process items
agenda-proces-geen = There are no process items on the agenda.
agenda-casus = Case items
agenda-casus-geen = There are no case items on the agenda in which your organisation has a role.
agenda-vullen = { $aantal ->
    [one] Fill the agenda ({ $aantal } proposal)
   *[other] Fill the agenda ({ $aantal } proposals)
}
agenda-omhoog = Up
agenda-omlaag = Down
agenda-verwijderen = Off the agenda
melding-agenda-gevuld = The proposals are on the agenda: process items first, then case items by weight and date.
melding-agenda-niets = There were no more proposals.
melding-agenda-geordend = The order was changed.
melding-punt-verwijderd = The item is off the agenda and waits again.

puntsoort-proces = Process item
puntsoort-casus = Case item
punt-besloten = Decided
punt-open = No decision yet
punt-waarover = What it is about
punt-doel = Purpose
punt-namens = Brought in by
punt-voorgesteld = Proposed on
punt-overleg = Meeting
punt-wacht = waits for an agenda
punt-acties = Action that follows
punt-partijen = Parties
punt-naar-signaal = Signal { $nummer }
punt-is-ingetrokken = This proposal was withdrawn.
punt-voorstellen = Propose
partij-ingetrokken = No role any more
rol-eigenaar = Owner
rol-betrokken = Involved
rol-betrokken-uitleg = Can do something
rol-advies = Advice
rol-advies-uitleg = Only advises
rol-geen = No role
agendapunt-titel = Agenda item
procespunt-titel = Propose a process item
procespunt-geen-personen = A process item is about the way of working. Do not name persons or addresses: all members can read it.
veld-titel = Title
veld-titel-uitleg = Neutral: no names, no number plates, no address. This title is on the agenda.
veld-agendadoel = Purpose
veld-agendadoel-uitleg = Why does this come to the table? For instance: to decide who inspects.
veld-toelichting = Explanation
melding-punt-voorgesteld = The item was proposed.

casuspunt-titel = Propose for a table
casuspunt-kies-tafel = For which table?
casuspunt-voorstellen = Propose and give
casuspunt-geen-anderen = No other organisations sit at this table.
casuspunt-alleen-kern = The agreement allows the core only: theme, area, dates and stage.
casuspunt-wat-gebeurt-er = Each party gets the signal under { $afspraak }, for at most 90 days. { $regie } runs the table and gets the core. Other members see nothing of this item. You can withdraw each provision.
veld-partijen = Who has a role in this item?
veld-partijen-uitleg = Choose only who can do something or advise. For the others this item does not exist.
veld-veldgroepen = What do the parties get to see beside the core?
veld-veldgroepen-uitleg = No more than needed (article 5(1)(c) GDPR). The reporter is never given.
geven-inhoud = Content
geven-inhoud-uitleg = What was seen, the place and the weighing
geven-personen = Persons
geven-personen-uitleg = The persons recorded with the signal
geven-bijlagen = Attachments
geven-bijlagen-uitleg = Photos and documents
veld-verstrekkingsnoodzaak = Why is this necessary?
veld-verstrekkingsnoodzaak-uitleg = Why do these parties need this, and can it not be done with less?
melding-casuspunt-voorgesteld = The item was proposed. The parties can see it now.
voorstel-intrekken = Withdraw the proposal
voorstel-intrekken-casus = Everything given for this item ends at once.
voorstel-intrekken-proces = The item leaves the agenda.
melding-voorstel-ingetrokken = The proposal was withdrawn.

aanwezig-kop = Present
aanwezig-wie = Who is there at this item?
aanwezig-vastleggen = Record attendance
aanwezig-ja = Present
aanwezig-nee = Absent
melding-aanwezigheid-vastgelegd = Attendance was recorded.

besluit-kop = Decision
besluit-uitkomst = Outcome
besluit-eigenaar = Owner
besluit-verwijzing = Referred to
besluit-uiterlijk = By
besluit-vastgelegd = Recorded
besluit-nog-niet = No decision yet
besluit-vastleggen = Record the decision
besluit-hint = A decision is one sentence: who does what, with whom, by when. No story and no persons. For instance: 'Municipality inspects the business premises together with the police.' Or: 'RIEC takes over the case; municipality hands in the signal.' Or: 'No follow-up; municipality closes the signal.'
veld-besluituitkomst = Outcome
veld-besluittekst = Decision in one sentence
veld-besluittekst-uitleg = At most 300 characters. No names, no BSN, no number plate.
veld-besluitverwijzing = Referred to
veld-besluitverwijzing-uitleg = Needed with N1, N2, P1, R1 and Z1: to whom, and on which day. Do not write any content here.
veld-besluiteigenaar = Who carries it out?
veld-uiterlijk = By
veld-herinneren = Remind on
veld-herinneren-uitleg = When left empty, a week before. For instance 21-11-2026.
melding-besluit-vastgelegd = The decision was recorded. The action is with its owner.
besluitenlijst-titel = Decisions
besluitenlijst-concept = This meeting is not closed yet. The list may still change.
besluitenlijst-uitleg = This list holds the items you may see. It has decisions, no stories about persons.
besluitenlijst-leeg = There are no items you may see.

acties-titel = Actions
acties-onder = The actions of your organisation.
acties-tafel-titel = Actions of all members
acties-tabs = Which actions
acties-open = Open
acties-te-laat = Late
acties-klaar = Finished
acties-geen = There are no actions here.
acties-bijschrift = Actions by date
actie-titel = Action
actie-wat = What is to be done
actie-eigenaar = Organisation
actie-wie = Who takes it up
actie-niemand = nobody yet
actie-tafel = Table
actie-punt = Follows from
actie-vervaldatum = By
actie-herinneren = Reminder on
actie-stand = State
actie-afgerond = Finished on
actie-resultaat = What came of it
actie-aannemen = I take this up
actie-afronden = Finish the action
actiestatus-open = Open
actiestatus-te-laat = Late
actiestatus-gedaan = Done
actiestatus-niet-mogelijk = Not possible
veld-actiestatus = How did it end?
veld-resultaat = What came of it?
veld-resultaat-uitleg = Short and without persons. The parties of the item can read this.
melding-actie-aangenomen = You have taken the action up.
melding-actie-afgerond = The action is finished.

signaal-op-tafel = At the table: items and decisions
signaalpunten-titel = At the table
signaalpunten-kop = Agenda items and decisions
signaalpunten-geen = This signal was not proposed to a table.
signaalpunten-terug = To the signal
verstrekking-intrekken = Withdraw
intrekking-titel = Withdraw a provision
intrekking-uitleg = { $organisatie } can no longer see the signal and the agenda item, at once. What was read stays in the trail.
veld-intrekkingsreden = Why do you withdraw this?
melding-verstrekking-ingetrokken = The provision was withdrawn. Access ended at once.

overleg-geen-recht-waarom = This is reserved for who runs the table, or for another function.
overleg-regel-naam = There seems to be the name of a person here. Write it without names.
overleg-regel-bsn = There seems to be a citizen service number (BSN) here. Take it out.
overleg-regel-kenteken = There seems to be a number plate here. Take it out.
overleg-regel-geboortedatum = There seems to be a date of birth here. Take it out.
overleg-regel-verwijzing = This outcome needs a referral: to whom, and on which day.
overleg-regel-verleden = This date is past.
overleg-regel-herinneren-na = The reminder comes after the due date. Choose an earlier day.
overleg-regel-niet-getekend = { $naam } has not signed the agreement. Nothing may be given to this organisation.
overleg-regel-nog-open = { $aantal ->
    [one] { $aantal } item has no decision yet. Record the decision, or choose to move it on.
   *[other] { $aantal } items have no decision yet. Record the decisions, or choose to move them on.
}

overleg-fout-kop = This is not possible now
overleg-fout-bekijk-nu = Reload the page and see how it stands now.
overleg-fout-niet-gewogen = This signal cannot go to a table: it was not weighed, or it was closed or joined with another.
overleg-fout-niet-gewogen-waarom = Weigh first, share after (model protocol on organised crime; article 5(1)(c) GDPR).
overleg-fout-niet-gewogen-nu = Finish the weighing. Only a signal with an outcome that somebody works on can go to a table.
overleg-fout-afspraak = The agreement of this table is not in force. No case items can be proposed.
overleg-fout-afspraak-waarom = A case item is allowed only under an agreement that is valid, signed by the parties and has an approved DPIA (articles 6, 26 and 35 GDPR). Process items without persons are possible.
overleg-fout-afspraak-nu = Ask your network coordinator to put the agreement in order.
overleg-fout-niet-eigen = Only the owner of a signal can propose it for a table.
overleg-fout-niet-eigen-waarom = You received this signal. Only the organisation that gave it may pass it on.
overleg-fout-niet-eigen-nu = Ask the owner to bring the signal in.
overleg-fout-beleid = This signal may not be given.
overleg-fout-beleid-waarom = { $regel }
overleg-fout-politie = This signal comes from the police, and there is no consent to pass it on.
overleg-fout-politie-waarom = Police data are given for one purpose. Passing them on requires the consent of the police (articles 16 to 21 Wpg).
overleg-fout-politie-nu = Ask the police for consent, or to bring the signal in themselves.
overleg-fout-partner = This signal comes from a partner, and there is no consent to pass it on.
overleg-fout-partner-waarom = What a partner gives is for the purpose the partner named (article 5(1)(b) GDPR).
overleg-fout-partner-nu = Ask the partner for consent.
overleg-fout-al-voorgesteld = This signal waits at this table already or is on its agenda.
overleg-fout-gesloten = This meeting is closed. Its agenda and decisions are final.
overleg-fout-niet-geagendeerd = This item is not on an agenda.
overleg-fout-al-besloten = This item was decided already.
overleg-fout-actie-afgerond = The action was finished already. Nothing changes after that.
overleg-fout-al-ingetrokken = This was withdrawn already.
overleg-fout-niet-voorgesteld = Only who proposed an item can withdraw it.
overleg-fout-niets-over-te-nemen = The table has not settled an outcome about this signal.
overleg-fout-al-overgenomen = This outcome was taken over already.
overname-titel = Take over the outcome of the table
overname-uitleg = The table came to an outcome that erases data. A table never does that itself: the signal is yours. When you take the outcome over, the data are erased at once.
overname-doen = Take over and erase
overname-wacht = Waits for you
melding-overgenomen = The outcome of the table was taken over.
vandaag-overnames = Outcomes of tables that wait for you
overleg-fout-thema = The agreement of this table is not about the theme of this signal.
overleg-fout-niet-gestart = This table is still being prepared.
overleg-fout-start = This table cannot start yet. Its agreement must work, with an approved DPIA, and its rules must be approved (articles 24 and 35 GDPR).
overleg-fout-regeling-vast = The rules of this table are fixed, or there is nothing to approve yet.
overleg-fout-regeling-eigen = You wrote these rules yourself. Somebody else must approve them (article 39 GDPR).
overleg-regel-tafelnaam = There is a table with this name already. Choose another name.
tafel-nieuw = New table
tafel-nieuw-uitleg = The table works under this agreement, and your organisation runs it. Its members see the table only when it starts.
tafel-inrichten = Set up a table
veld-tafelnaam = Name of the table
veld-tafelsoort = What kind of table?
veld-tafelritme = A meeting every how many weeks?
veld-tafelleden = Who sits at the table?
tafel-voorbereiding = Being prepared
tafel-voorbereiding-uitleg = Only your organisation sees this table. It can start when everything below is in order.
tafel-eis-getekend = Your organisation signed the agreement
tafel-eis-dpia = The DPIA of the agreement is approved
tafel-eis-regeling = The rules of the table are written
tafel-eis-goedgekeurd = The privacy officer approved the rules
tafel-eis-ja = In order
tafel-eis-nee = Not yet
tafel-starten = Start the table
veld-regeling = Rules of the table
veld-regeling-uitleg = How does the table work: who sits at it when, what is recorded, how long is it kept?
regeling-bewaren = Save the rules
regeling-goedkeuren = Approve the rules
melding-tafel-ingericht = The table was set up. Write its rules now.
melding-regeling-bewaard = The rules were saved and wait for the privacy officer.
melding-regeling-goedgekeurd = The rules were approved.
melding-tafel-gestart = The table has started. Its members see it now.
proef-titel = What would open?
proef-waarom = Before you sign, see how many of your signals can be shared under this agreement, and what stays closed.
proef-bekijk = Trial run
proef-kan = { $aantal ->
    [0] None of your signals can be brought in under this agreement now.
    [one] { $aantal } of your signals can be brought in under this agreement now.
   *[other] { $aantal } of your signals can be brought in under this agreement now.
}
proef-uitleg = Nothing opens by itself. Signing makes sharing possible; every provision is then a decision of its own, to named parties, with a need and an end date.
proef-delen = Which part of a signal?
proef-deel = Part
proef-open = Under this agreement
proef-gaat-open = Can open
proef-blijft-dicht = Stays closed
proef-lezers = Who reads it at the receiver?
proef-dicht = What stays closed, and why?
proef-reden-zonder-verstrekken = This agreement does not allow giving
proef-reden-thema = The theme is not part of the agreement
proef-reden-mma = From Meld Misdaad Anoniem: never provided
proef-reden-toestemming = From police or partner, without consent to pass it on
proef-reden-niet-gewogen = Not weighed yet
proef-reden-afgesloten = Closed already
proef-ontvangers = To whom?
proef-getekend = Signed
verantwoording-titel = Given and received
verantwoording-bekijk = See what was given and received
verantwoording-uitleg = You keep this to account for it, also when the agreement has ended (article 5(2) GDPR). Of what you received there is no content here, and no number of the giver.
verantwoording-gegeven = Given by your organisation
verantwoording-ontvangen = Received by your organisation
verantwoording-geen = Nothing.
verantwoording-kenmerk = Reference
verantwoording-ander-gegeven = To
verantwoording-ander-ontvangen = From
verantwoording-wat = What for, and which part
verantwoording-periode = Period
verantwoording-bewaren = Receiver keeps it until
eindoverzicht-titel = Final overview of an agreement
eindoverzicht-bekijk = See the final overview
eindoverzicht-waarom = This agreement is over. The final overview says what you keep and who must do what.
eindoverzicht-uitleg = This is what { $partij } keeps of the agreement. Each party has a final overview of its own. It holds no content of signals and nobody's name. You can print this page.
eindoverzicht-bestand = Take it along as a file
eindoverzicht-bestand-waarom = The file says line by line what was given to whom. Your functie does not read that.
eindoverzicht-einde-beeindigd = A party ended this agreement on { $datum }. From that moment it opens nothing any more.
eindoverzicht-einde-verlopen = This agreement ran out on { $datum }. From that moment it opens nothing any more.
eindoverzicht-einde-vervangen = A new version took the place of this agreement on { $datum }. Nothing new is given under this version; what was given runs until its own end date.
eindoverzicht-taken = Who must do what now?
eindoverzicht-wie = Who
eindoverzicht-doet = What
eindoverzicht-wie-ondertekenaar = Who signs for you
eindoverzicht-wie-behandelaar = Who works with signals
eindoverzicht-wie-regie = Who runs the table
eindoverzicht-wie-privacyfunctionaris = Privacy officer
eindoverzicht-taak-bewaren = Keep this final overview in your own archive, to account for it (article 5(2) GDPR).
eindoverzicht-taak-nieuwe-versie = Go on working under the new version.
eindoverzicht-taak-loopt-door = { $aantal ->
    [one] One provision still runs, until { $datum } at the latest. Withdraw it when it is no longer needed.
   *[other] { $aantal } provisions still run, until { $datum } at the latest. Withdraw what is no longer needed.
}
eindoverzicht-taak-niets-meer-geven = Since { $datum } give nothing more under this agreement, outside this program neither. Is it still needed? Then draw up a new agreement.
eindoverzicht-taak-tafel = { $aantal ->
    [one] One table worked under it. Bring it under an agreement that works, or close it.
   *[other] { $aantal } tables worked under it. Bring them under an agreement that works, or close them.
}
eindoverzicht-taak-vernietigen = { $aantal ->
    [one] Received once. Destroy what you have of it outside this program, by { $datum } at the latest.
   *[other] Received { $aantal } times. Destroy what you have of it outside this program; the last by { $datum }. The day per line is below.
}
eindoverzicht-taak-maatregelen = { $aantal ->
    [one] One measure of the DPIA is open with you. Finish it by { $datum }, or record why it lapses.
   *[other] { $aantal } measures of the DPIA are open with you. Finish them, the first by { $datum }, or record why they lapse.
}
eindoverzicht-afgesproken = What was agreed
eindoverzicht-soort = Kind
eindoverzicht-versie = Version { $versie }, from { $van } to { $tot }: who signed
eindoverzicht-aantal = Number of provisions
eindoverzicht-ingetrokken = Of these withdrawn earlier
eindoverzicht-dagen = First and last day
eindoverzicht-per-deel = How often which part
eindoverzicht-per-thema = How often which theme
eindoverzicht-register-gegeven = Register: given by your organisation
eindoverzicht-register-ontvangen = Register: received by your organisation
eindoverzicht-dpia = DPIA and measures
eindoverzicht-maatregelen-open = Measures are still open.
eindoverzicht-maatregelen-klaar = No measures are open.
eindoverzicht-controle = Check value
eindoverzicht-controle-uitleg = Made on { $datum } and never changed since. What had been destroyed before the end does not count. With the check value (SHA-256) you show that the file you keep is the same.
bericht-eindoverzicht-onderwerp = A final overview is ready for you
bericht-eindoverzicht-tekst = An agreement of your organisation is over. What you keep and who must do what is ready. Log in to read it.
vandaag-eindoverzichten = Agreements that are over
vandaag-eindoverzicht-lees = Read the final overview
punt-procedure = Open a procedure of the mayor
agenda-pdf = Agenda as PDF
stuk-pdf = As PDF
stuk-odt = To edit (ODT)
overleg-fout-lege-agenda = Nothing is on the agenda that you can see, so no file can be made of it.
overleg-fout-lege-besluitenlijst = Nothing was decided that you can see, so there is no list of decisions yet.
