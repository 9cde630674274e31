# SPDX-License-Identifier: EUPL-1.2
spoor-titel = Audit trail
spoor-onder = Who did what, and when. Reading is in it too. A line cannot be changed.
spoor-leeg = Nothing has happened yet.
spoor-bijschrift = Newest first
spoor-volgnummer = No.
spoor-moment = When
spoor-gebeurtenis = Event
spoor-wie = Who
spoor-over = About
spoor-niemand = Visitor or the program itself

## Toezicht: where it begins
toezicht-titel = Supervision
toezicht-onder = How your organisation treats personal data. What you look at here is in the audit trail too.
toezicht-wachten = { $aantal } to do
toezicht-bevindingen = Unusual use
toezicht-bevindingen-uitleg = What stands out by fixed rules, and asks for a question.
toezicht-betrokkene = What was done with somebody's data?
toezicht-betrokkene-uitleg = Look up a person, for instance for a request for access.
toezicht-verstrekkingen = What was given?
toezicht-verstrekkingen-uitleg = To whom and from whom, under which agreement and legal basis.
toezicht-beslissingen = Verdicts of the gate
toezicht-beslissingen-uitleg = Who was allowed to see what or not, and by which rule.
toezicht-spoor = Audit trail
toezicht-spoor-uitleg = Everything that was done, in order.
toezicht-kiezen = Choose what you see
toezicht-kies = Show
toezicht-fout-periode = Choose a last day that is not before the first day.
veld-toezicht_vanaf = From
veld-toezicht_tot = Up to and including
veld-toezicht_partner = Organisation
veld-toezicht_oordeel = Verdict
veld-toezicht_handeling = Act
toezicht-fout-kop = This is not possible
toezicht-fout-zelf = You cannot judge this yourself.
toezicht-fout-zelf-waarom = It is about you. Nobody judges what he or she did (article 5(2) GDPR).
toezicht-fout-zelf-nu = Ask a colleague with the same right.
toezicht-fout-al-gedaan = Somebody was before you.
toezicht-fout-al-gedaan-waarom = This was done already and is fixed.
toezicht-fout-al-gedaan-nu = Open the page again to see what was recorded.

## One data subject
betrokkene-titel = What was done with somebody's data?
betrokkene-onder = From the log of processing of your own organisation
betrokkene-zoeken = Look up
betrokkene-uitleg = The log holds no names. From what you type the program computes a code and looks for that. What you type is not kept. That you look is.
betrokkene-zoek = Look up
betrokkene-fout-leeg = Fill in a name, or an e-mail address or telephone number.
betrokkene-niets = Nothing was found at your organisation. Also try another spelling, or with and without the date of birth.
betrokkene-gevonden = { $aantal ->
    [one] { $aantal } processing
   *[other] { $aantal } processings, newest first
}
betrokkene-zonder-dag = You searched without a date of birth. What was recorded with one is found only when you fill it in too.
betrokkene-wanneer = When
betrokkene-verwerking = What
betrokkene-activiteit = In the register
betrokkene-wie = By whom
betrokkene-niemand = Visitor or the program itself, or older than the log of verdicts
veld-zoek_naam = Name
veld-zoek_geboortedatum = Date of birth
veld-zoek_contact = E-mail address or telephone number
veld-zoek_contact-uitleg = For a reporter who gave no name.
veld-zoek_aanleiding = Why do you look this up?
aanleiding-inzageverzoek = The person asks for access (article 15 GDPR)
aanleiding-klacht = There is a complaint
aanleiding-controle = A check of our own
aanleiding-datalek = Possible data breach
activiteit-signalen = Receiving, weighing and following signals
activiteit-tafels = Discussing and giving signals
activiteit-navraag = Asking whether somebody is known
activiteit-betrokkene = Handling requests of data subjects
activiteit-vernietigen = Destroying and accounting for it
activiteit-toezicht = Supervising

## Verdicts of the gate
beslissingen-titel = Verdicts of the gate
beslissingen-onder = What functies of your organisation wanted to do, and whether it was allowed
beslissingen-leeg = There is nothing that fits.
beslissingen-bijschrift = Newest first
beslissingen-wanneer = When
beslissingen-wie = Who
beslissingen-handeling = Act
beslissingen-oordeel = Verdict
beslissingen-waarom = Why
beslissingen-situatie = Situation:
beslissingen-mag = Allowed
beslissingen-mag-niet = Refused
beslissingen-lijst = List of signals
beslissingen-lijst-geteld = List of signals, { $aantal } shown
beslissingen-reden-lijst = Only signals in a situation in which this functie may know them.
relatie-eigen = own signal
relatie-ontvangen = received under an agreement
relatie-regie = runs the table
relatie-partij = party in the item
relatie-lid = member of the table
relatie-nood = emergency access
beslissingen-pagina = A page that does not belong to this functie
beslissingen-deur = An act of this functie
beslissingen-reden-deur = This functie may do this in at least one situation; the signal itself has a line of its own.
beslissingen-onbekend-signaal = A signal that is not there, or that your organisation does not know
beslissingen-reden-onbekend = There is no signal with this id that this organisation knows.
beslissingen-reden-geen-regel = No rule allows it.

## What was given
verstrekt-titel = What was given?
verstrekt-onder = By and to your organisation, with agreement and legal basis
verstrekt-leeg = Nothing was given that fits.
verstrekt-bijschrift = Newest first
verstrekt-signaal = Signal
verstrekt-zonder-nummer = Without a number
verstrekt-wie = From and to
verstrekt-van-aan = { $van } to { $aan }
verstrekt-wat = What, and for what
verstrekt-grond = Agreement and legal basis
verstrekt-afspraak = { $naam }, version { $versie }
verstrekt-duur = When
verstrekt-van-tot = { $van } until { $tot }
verstrekt-loopt = Runs
verstrekt-voorbij = Over
verstrekt-ingetrokken = Withdrawn

## Unusual use
bevindingen-titel = Unusual use
bevindingen-onder = About use of the system, not about the person
bevindingen-tabs = Findings
bevindingen-open = Open
bevindingen-alles = All
bevindingen-leeg = Nothing stands out.
bevinding-titel = Unusual use
bevinding-uur = { $dag }, { $van } to { $tot }
bevinding-veel-signalen = { $aantal } different signals in one hour ({ $kenmerk })
bevinding-veel-signalen-uitleg = Many different signals were opened in one hour. That may be ordinary work, such as preparing a meeting.
bevinding-buiten-uren = Read { $aantal } times outside working hours ({ $kenmerk })
bevinding-buiten-uren-uitleg = Much was read early, late or in the weekend. That may be on-call duty.
bevinding-eerste-thema = The theme { $kenmerk } for the first time
bevinding-eerste-thema-uitleg = This functie had read many signals, and now for the first time one of this theme. That may be a new task.
bevinding-zonder-treffer = Searched { $aantal } times without a hit ({ $kenmerk })
bevinding-zonder-treffer-uitleg = There were many searches that found nothing. That may be clumsy searching, or searching for somebody.
bevinding-aantal = Counted
bevinding-grens = Stands out from
bevinding-gevonden = Found on
bevinding-gevraagd = Explanation asked on
bevinding-uitkomst = Outcome
bevinding-toelichting = Explanation
bevinding-door = Dealt with by
bevinding-geen-oordeel = This is a count by a fixed rule. It says nothing about what somebody intended, and findings are not added up.
bevinding-zelf = This is about your own use. Another privacy officer deals with it.
bevinding-vragen = Ask for an explanation
bevinding-vragen-uitleg = The user gets a message that asks to contact you. The message does not say what it is about.
bevinding-vraag = Ask for an explanation
bevinding-afdoen = Record the explanation
bevinding-doe-af = Record
bevinding-stand-open = Open
bevinding-stand-gevraagd = Explanation asked
bevinding-stand-afgedaan = Dealt with
bevinding-uitkomst-verklaard = There is a good explanation
bevinding-uitkomst-niet-verklaard = There is no good explanation; it goes on outside of this program
veld-bevinding_uitkomst = How does it end?
veld-bevinding_toelichting = What is the explanation?
veld-bevinding_toelichting-uitleg = Do not name persons from a signal.
melding-uitleg-gevraagd = The question was sent.
melding-bevinding-afgedaan = The explanation was recorded.
bericht-uitleg-onderwerp = A question from the privacy officer
bericht-uitleg-tekst = The privacy officer of your organisation has a question about your use of Dijkwacht. Please get in touch. This message does not say what it is about.

## Thresholds
grenzen-titel = What stands out
grenzen-onder = From which number use stands out at your organisation
grenzen-uitleg = With 0 a rule is off. A change holds for what is found after it, and is in the audit trail.
grenzen-zetten = Record
grenzen-fout-werkdag = Choose an hour after the beginning of the working day.
veld-grens-signalen-per-uur = Different signals in an hour
veld-grens-lezingen-buiten-uren = Readings outside working hours on a day
veld-grens-werkdag-begin = The working day begins at (hour)
veld-grens-werkdag-eind = The working day ends at (hour)
veld-grens-lezingen-voor-thema = Signals read before a new theme stands out
veld-grens-zoeken-zonder-treffer = Searches without a hit on a day
melding-grenzen-gezet = The thresholds were recorded.

## Review of rights
toezicht-rechtentoetsen = Review of rights
toezicht-rechtentoetsen-uitleg = Who has which functie, and is it still needed?
toezicht-noodtoegang = Emergency access
toezicht-noodtoegang-uitleg = Who opened persons in an emergency, and was that in order?
toezicht-fout-loopt-al = A review of this kind runs already.
toezicht-fout-loopt-al-waarom = Two lists side by side give two answers to one question.
toezicht-fout-loopt-al-nu = Finish the review that runs first.
toezicht-fout-nog-regels = Not every line was judged yet.
toezicht-fout-nog-regels-waarom = Signing means that for every functie it is settled whether it is needed (BIO2 5.18).
toezicht-fout-nog-regels-nu = Judge the other lines first. A colleague judges your own line.
rechtentoetsen-titel = Review of rights
rechtentoetsen-onder = Who has which functie, and is it still needed?
rechtentoetsen-lijst = Reviews
rechtentoets-titel = Review of rights
toetssoort-jaar = Yearly review
toetssoort-jaar-uitleg = Every functie of your organisation, each year.
toetssoort-kwartaal = Review of special powers
toetssoort-kwartaal-uitleg = Functies over access, logs, destruction or emergency access, each quarter.
rechtentoets-volgende = The next review begins on { $datum } at the latest.
rechtentoets-loopt-tot = A review runs. To be signed on { $datum } at the latest.
rechtentoets-te-laat = Late
rechtentoets-starten = Begin the review
rechtentoets-afgetekend = Signed
rechtentoets-afgetekend-door = Signed by { $naam } on { $datum }.
rechtentoets-te-doen = { $aantal ->
    [one] { $aantal } line left to judge
   *[other] { $aantal } lines left to judge
}
rechtentoets-wacht-op-aftekening = Waits to be signed
rechtentoets-onder = Begun by { $naam } on { $datum }. The list is of that moment.
rechtentoets-uitleg = Choose the lines for which the same holds, and say why. By { $datum }. A functie that you end stops at once.
rechtentoets-regel-uitleg = Last used: { $laatst } · { $rechten } rights
rechtentoets-nooit = never
rechtentoets-slapend = Dormant: not used for 90 days
rechtentoets-bijzonder = Special powers
rechtentoets-houden = Keep
rechtentoets-beeindigen = End
rechtentoets-open = Not judged yet
rechtentoets-vastleggen = Record
rechtentoets-fout-geen-regel = Choose at least one line.
rechtentoets-eigen = A line about yourself is open. A colleague judges it: nobody judges his or her own rights.
rechtentoets-aftekenen = Sign
rechtentoets-aftekenen-uitleg = Every line was judged. By signing you declare that the review is finished.
rechtentoets-teken-af = Sign the review
rechtentoets-bijschrift = The list as it was at the beginning
rechtentoets-naam = Name
rechtentoets-functie = Functie
rechtentoets-laatst = Last used
rechtentoets-rechten = Rights
rechtentoets-aantal-rechten = { $aantal } rights
rechtentoets-besluit = Decision
veld-toets_regels = For which lines?
veld-toets_uitkomst = What becomes of them?
veld-toets_reden = Why?
veld-toets_reden-uitleg = For instance: still works in this role, says the team leader.
melding-rechtentoets-gestart = The review has begun. The list is fixed.
melding-rechten-beoordeeld = The decision was recorded.
melding-rechtentoets-afgetekend = The review was signed.

## Emergency access
signaal-noodtoegang = Emergency access: open persons
noodtoegang-titel = Emergency access
noodtoegang-onder = Who opened persons with a signal in an emergency
noodtoegang-openen-titel = Open emergency access
noodtoegang-waarschuwing = Only in an emergency. For a time you then also see the persons and attachments of this one signal, never the reporter. The privacy officer hears it at once and judges it afterwards.
noodtoegang-uren = { $aantal ->
    [one] { $aantal } hour
   *[other] { $aantal } hours
}
noodtoegang-open = Open emergency access
noodtoegang-duur = { $van } until { $tot }
noodtoegang-te-beoordelen = Not judged yet
noodtoegang-in-orde = In order
noodtoegang-niet-in-orde = Not in order
noodtoegang-leeg = Nobody used emergency access.
noodtoegang-wacht = { $aantal ->
    [one] Emergency access waits for your judgement { $aantal } time.
   *[other] Emergency access waits for your judgement { $aantal } times.
}
noodtoegang-wat = What happened
noodtoegang-wanneer = When
noodtoegang-reden = Reason
noodtoegang-signaal = Signal
noodtoegang-naar-signaal = See the signal
noodtoegang-oordeel = Judgement
noodtoegang-door = Judged by
noodtoegang-beoordelen = Your judgement
noodtoegang-beoordeel = Record
noodtoegang-zelf = You opened this yourself. Another privacy officer judges it.
noodtoegang-loopt = You see the persons by emergency access. What you read is in the audit trail.
noodtoegang-loopt-niemand = Your emergency access runs. No persons were recorded with this signal.
veld-nood_reden = What is going on, and why do you need the persons now?
veld-nood_uren = For how long?
veld-nood_oordeel = Was this in order?
veld-nood_oordeelreden = Why?
melding-noodtoegang-geopend = Emergency access is open. The privacy officer was told.
melding-noodtoegang-beoordeeld = Your judgement was recorded.
bericht-noodtoegang-onderwerp = Emergency access was used
bericht-noodtoegang-tekst = A colleague has just used emergency access. See the reason and judge whether it was in order.
