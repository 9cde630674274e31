# SPDX-License-Identifier: EUPL-1.2
vandaag-groet-nacht = Good night, { $naam }
vandaag-groet-ochtend = Good morning, { $naam }
vandaag-groet-middag = Good afternoon, { $naam }
vandaag-groet-avond = Good evening, { $naam }
vandaag-signalen = Signals that wait for you
vandaag-geen-signalen = Nothing waits for you.
vandaag-terugkoppeling = Reporters who expect an answer
vandaag-terugkoppeling-te-laat = Feedback late
vandaag-acties = Actions of your organisation
vandaag-geen-acties = No actions are open.
vandaag-alle-acties = All actions
vandaag-overleg = Next meeting
vandaag-voorstellen = Proposals for your tables
vandaag-signalen-nieuw = Newest signals
vandaag-mag-dit = Questions wait for you: is this allowed?
vandaag-te-vernietigen = Signals to destroy
vandaag-vernietigingsvoorstel = Proposal to destroy waits for you
