# SPDX-License-Identifier: EUPL-1.2
# The staged weighing of a signaal and the weegmodel. Names of outcomes and questions come from data, not from here.

weging-titel = Weighing
weging-paginatitel = { $stap } of { $nummer }
weging-bronnen-titel = Ask the sources
weging-personen-titel = Persons
weegmodel-titel = Weighing model

## The form
weging-signaal-kop = The signal
weging-eerder-kop = Earlier steps
weging-eerder-leeg = This is the first step. Nothing was weighed yet.
weging-criteria-kop = Questions
weging-keuze-kop = Your choice
weging-uitkomst-kop = With an outcome
weging-uitkomst-uitleg = Only fill this in if you choose an outcome above that asks for it.
weging-vraagt-eigenaar = who takes it up
weging-vraagt-datum = the due date
weging-vraagt-verwijzing = the referral
weging-optie-verder = Yes, on to { $stap }
weging-optie-verder-uitleg = There is no outcome yet. The signal goes to the next step.
weging-optie-vernietigen = Will be destroyed on { $datum }.
weging-optie-vraagt = Also fill in: { $wat }.
weging-optie-bronnen = The sources were asked
weging-optie-bronnen-uitleg = The outcome follows from the answers. If there is a hit that counts, weighing 4 follows. If there is none, it becomes N4 and the signal closes.
weging-punten-uitleg = The points only decide the order on the agenda. They decide nothing else. You choose.
weging-punten = { $punten } of { $hoogste } points
weging-punt = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
weging-minimaal = For a yes the weighing model expects at least { $aantal } times yes under { $groep }. If there is less, write down why you go on all the same.
weging-personen-nog-niet = Do not record names of persons here. That is allowed from weighing 3 on.
weging-knop-vastleggen = Record weighing
weging-knop-bronnen = Record answers
weging-fout-gewijzigd = The signal was changed while you filled this in. Read the signal again and then send once more. What you filled in is still here.

veld-vervolg = What is your answer?
veld-motivering = Reason
veld-motivering-uitleg = Why do you choose this? Write down facts, no judgement of persons. With P1 this is not needed and not kept.
veld-afwijking = Why do you go on all the same?
veld-afwijking-uitleg = Only needed if there is less yes than the weighing model expects.
veld-oppakker = Who takes it up?
veld-oppakker-uitleg = The department or organisation that becomes the owner of what follows.
veld-einddatum = Due by
veld-verwijzing = Referred to
veld-verwijzing-uitleg = To whom, and on which day and time. Do not write any content here.
veld-wissen_bevestigd = Confirm erasing
veld-wissen_bevestigd-uitleg = Only needed with P1 and B2.
weging-wissen-inhoud = I know that P1 erases the content, the persons, the attachments and the reasons at once. That cannot be undone.
weging-wissen-herleidbaar = I know that B2 erases the persons, the place, the attachments and the data of the reporter at once. That cannot be undone.
weging-wissen-beide = I know that P1 and B2 erase at once. P1: the content, the persons, the attachments and the reasons. B2: the persons, the place, the attachments and the data of the reporter. That cannot be undone.

## Sources
weging-bron-niet = Not asked
weging-bron-geen-hit = No hit
weging-bron-hit = Hit
weging-bron-antwoord = Answer of this source
weging-bron-relevant = The hit is relevant and not outdated
weging-bron-voorwaarde = The condition is met
weging-bron-voorwaarde-is = Condition: { $mits }
weging-bron-noodzaak = Why is this source needed?
weging-bron-artikel = Rule: { $artikel }
weging-bron-aanname = Still to be confirmed by a lawyer of your organisation.
weging-bronnen-open = Sources you may ask
weging-bronnen-mits = Sources under a condition
weging-bronnen-dicht = Sources you may not ask
weging-bronnen-uitleg = Only record per source whether there is a hit. Do not copy data. Without necessity you may not ask.
weging-bron-uitslag-hit = hit
weging-bron-uitslag-verouderd = hit, but not relevant or outdated
weging-bron-uitslag-geen-hit = no hit

## Overview
weging-overzicht-kop = Weighing
weging-overzicht-leeg = Nothing was weighed yet.
weging-antwoord-verder = Yes, go on
weging-antwoord-uitkomst = { $code }: { $naam }
weging-overzicht-motivering = Reason
weging-overzicht-gewist = The text was erased with the outcome.
weging-overzicht-afwijking = Going on all the same because
weging-overzicht-oppakker = Taken up by
weging-overzicht-einddatum = Due by
weging-overzicht-verwijzing = Referred to
weging-overzicht-antwoorden = Answers to the questions
weging-overzicht-geen-antwoord = Not answered
weging-overzicht-bronnen = Answers of the sources
weging-overzicht-model = Weighing model version { $versie }
weging-wacht-op-oover = { $stap } waits for the public order and safety adviser.
weging-wacht-op-privacyfunctionaris = Asking the sources waits for the privacy officer.
weging-knop-open = Fill in { $stap }
weging-knop-bronnen-open = Ask the sources
weging-uitgezet = Somebody is working on it. Is the work done? Then round off the signal.
weging-knop-afronden = Round off
weging-afgesloten = The weighing is done and the signal is closed.

## Persons
weging-personen-uitleg = Only record who is really needed, and why. Do not write down what somebody may have done.
weging-personen-leeg = No persons were recorded.
weging-personen-nieuw = Record a person
weging-persoon-noodzaak = Necessity
weging-persoon-geboren = Born on { $datum }
weging-persoon-verwijderen = Remove
veld-persoon_naam = Name
veld-persoon_geboortedatum = Date of birth
veld-persoon_geboortedatum-uitleg = Only if you cannot tell the person apart otherwise.
veld-persoon_rol = Part at the place or business
veld-persoon_noodzaak = Why is this person needed?
weging-rol-eigenaar = Owner
weging-rol-huurder = Tenant
weging-rol-bewoner = Resident
weging-rol-exploitant = Operator
weging-rol-beheerder = Manager of the place
weging-rol-medewerker = Employee
weging-rol-hulpbehoevend = May need help
weging-rol-anders = Other
weging-fout-geboortedatum = This date lies in the future.

## Weighing model
weegmodel-uitleg = These are the questions with which your organisation weighs signals. What was weighed keeps the version it was weighed with.
weegmodel-versie = Version { $versie }
weegmodel-versies = Versions
weegmodel-geldt = in force
weegmodel-standaard = Default of Dijkwacht
weegmodel-nog-standaard = Your organisation uses the default of Dijkwacht.
weegmodel-bekijk = View version { $versie }
weegmodel-naar-geldend = To the version in force
weegmodel-oud = This is an old version. It is only read with weighings that were made with it.
weegmodel-wijzig = Change { $stap }
weegmodel-wijzig-uitleg = You make a new version. Leave the English empty if you do not have it; then the Dutch is shown.
weegmodel-grens = Never ask about origin, nationality, religion or family name. Dijkwacht refuses such a question.
weegmodel-minimaal = At least { $aantal } times yes under { $groep } to go on without an extra reason.
weegmodel-verplicht = required
weegmodel-geen-vragen = This step has no questions of its own. The form comes from the list of sources.
weegmodel-stap-kop = The question of this step
weegmodel-veld-vraag-nl = Question in Dutch
weegmodel-veld-vraag-en = Question in English
weegmodel-veld-uitleg-nl = Explanation in Dutch
weegmodel-veld-uitleg-en = Explanation in English
weegmodel-veld-verplicht = This question must be answered
weegmodel-veld-label-nl = Answer { $n } in Dutch
weegmodel-veld-label-en = Answer { $n } in English
weegmodel-veld-punten = Points for answer { $n }
weegmodel-veld-minimaal = How often yes under { $groep }
weegmodel-criterium = Question { $n }
weegmodel-knop-vaststellen = Adopt new version
veld-weegmodel_reden = Why this change?
veld-weegmodel_reden-uitleg = For instance the decision or policy in which this was laid down.
weegmodel-fout-niets-gewijzigd = Nothing was changed. Then there is no new version.
weging-kenmerk-afkomst = This asks about origin. That is not allowed in a weighing model (WEG-016). Ask about what happens or what the place is like.
weging-kenmerk-nationaliteit = This asks about nationality or residence. That is not allowed in a weighing model (WEG-016). Ask about what happens or what the place is like.
weging-kenmerk-godsdienst = This asks about religion or belief. That is not allowed in a weighing model (WEG-016). Ask about what happens or what the place is like.
weging-kenmerk-familienaam = This asks about the family name. That is not allowed in a weighing model (WEG-016). Ask about what happens or what the place is like.

## Messages
melding-weging-verder = The weighing was recorded. The next step is below.
melding-weging-naar-bronnen = The weighing was recorded. The signal now waits for the privacy officer.
melding-weging-uitkomst = The weighing was recorded. The signal has an outcome.
melding-weging-gewist = The outcome was recorded. What may not be kept was erased.
melding-bronnen-hit = The answers were recorded. The signal waits for weighing 4.
melding-bronnen-geen-hit = The answers were recorded. No source has a hit that counts: the signal was closed with N4.
melding-persoon-vastgelegd = The person was recorded.
melding-persoon-verwijderd = The person was removed.
melding-weegmodel-vastgesteld = The new version is in force from now on.
melding-weging-afgerond = The signal was rounded off. The reporter still gets an answer from you.

## Rules
weging-weigering-kop = This is not possible now
weging-weigering-nu = Go back to the signal and see which step waits now. Had you filled in something? Then copy your text first.
weging-regel-001 = It is not yet the turn of this step.
weging-regel-001-waarom = WEG-001: the steps follow each other. Each step decides whether the next may be asked (model protocol ondermijning).
weging-regel-002 = This step was already recorded.
weging-regel-002-waarom = WEG-002: each step is answered once, so that it can be seen later who decided what (article 5(2) GDPR).
weging-regel-003 = The weighing of this signal is done.
weging-regel-003-waarom = WEG-003: the signal has an outcome. Only a table or rounding off follows.
weging-regel-004 = This choice is not possible at this step.
weging-regel-004-waarom = WEG-004: an outcome is possible only at a step that knows enough for it.
weging-regel-005 = This outcome asks for this. Fill it in.
weging-regel-005-waarom = WEG-005: an outcome names who takes it up, when it is done or where it was referred to.
weging-regel-006 = Answer this question.
weging-regel-006-waarom = WEG-006: the questions of the weighing model come before the choice.
weging-regel-007 = Answers were sent that belong to another step. Nothing was saved.
weging-regel-007-waarom = WEG-007: a step keeps only the data that belongs to it (article 5(1)(c) GDPR).
weging-regel-008 = There is less yes than the weighing model expects. Write down why you go on all the same.
weging-regel-008-waarom = WEG-008: departing from the weighing model is allowed, with a reason.
weging-regel-009 = The source of this signal does not allow handing it over to another organisation.
weging-regel-009-waarom = WEG-009: what comes from the police, a partner or Meld Misdaad Anoniem goes further only if they allow it (articles 16 to 21 Wpg).
weging-regel-010 = Persons may not be recorded yet.
weging-regel-010-waarom = WEG-010: persons are allowed from weighing 3 on, once it is certain that this is a task of this municipality (article 5(1)(c) GDPR).
weging-regel-011 = Persons may no longer be recorded with this signal.
weging-regel-011-waarom = WEG-011: the signal is closed, or it goes on without persons (article 5(1)(c) and (e) GDPR).
weging-regel-012 = You may not ask this source. Rule: { $artikel }.
weging-regel-012-waarom = WEG-012: an act closes this source for this purpose.
weging-regel-013 = This source may be asked only if the condition is met. Confirm that, or do not ask the source.
weging-regel-013-waarom = WEG-013: a source with a condition may be asked only if it is met.
weging-regel-014 = Record the answer of at least one source.
weging-regel-014-waarom = WEG-014: without the answer of a source there is nothing to decide on.
weging-regel-015 = Write down why this source is needed.
weging-regel-015-waarom = WEG-015: data may be used for another purpose only if that is necessary (article 6(4) GDPR).
weging-regel-016 = This question may not be in a weighing model.
weging-regel-016-waarom = WEG-016: no questions on origin, nationality, religion or family name (article 9 GDPR, article 1 Constitution).
weging-regel-017 = This date has passed.
weging-regel-017-waarom = WEG-017: a due date lies ahead.
weging-regel-018 = A table cannot decide on this signal yet.
weging-regel-018-waarom = WEG-018: weighings 1, 2A and 2B must first be answered with yes.
weging-regel-019 = This signal cannot be rounded off.
weging-regel-019-waarom = WEG-019: only a signal that is being worked on can be rounded off.
weging-regel-020 = Confirm that data is erased. That cannot be undone.
weging-regel-020-waarom = WEG-020: what cannot be undone is confirmed first.
weging-regel-021 = What may not be kept was erased from this signal. You can no longer add or correct anything.
weging-regel-021-waarom = WEG-021: what an outcome erased does not come back (article 5(1)(c) GDPR).

## Why a signal is destroyed on a day
bewaargrond-n1 = Outcome N1: one month after closing, to mend a wrong referral.
bewaargrond-n2 = Outcome N2: one month after closing. Without a task of our own there is no ground to keep it.
bewaargrond-n3 = Outcome N3: one year after closing (model protocol ondermijning, step 2).
bewaargrond-n4 = Outcome N4: three months after closing.
bewaargrond-m1 = Outcome M1: two years after closing. The file of the department follows its own selection list.
bewaargrond-m2 = Outcome M2: two years after closing. The file of the departments follows their own selection list.
bewaargrond-c1 = Outcome C1: five years after closing, as an upper limit (article 1.8(7) WGS).
bewaargrond-c2 = Outcome C2: two years after closing.
bewaargrond-r1 = Outcome R1: one year after closing. Only the reference remains.
bewaargrond-p1 = Outcome P1: one year after closing, only the line in the telephone log.
bewaargrond-z1 = Outcome Z1: half a year after closing.
bewaargrond-b1 = Outcome B1: two years after closing. The Bibob file has a regime of its own.
bewaargrond-b2 = Outcome B2: three years after closing, without data that leads to a person.
