# SPDX-License-Identifier: EUPL-1.2
vandaag-groet-nacht = Good night, { $naam }
vandaag-groet-ochtend = Good morning, { $naam }
vandaag-groet-middag = Good afternoon, { $naam }
vandaag-groet-avond = Good evening, { $naam }
vandaag-signalen = Signals that wait for you
vandaag-geen-signalen = Nothing waits for you.
vandaag-terugkoppeling = Reporters who expect an answer
vandaag-terugkoppeling-te-laat = Feedback late
