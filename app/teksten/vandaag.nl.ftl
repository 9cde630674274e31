# SPDX-License-Identifier: EUPL-1.2
vandaag-groet-nacht = Goedenacht, { $naam }
vandaag-groet-ochtend = Goedemorgen, { $naam }
vandaag-groet-middag = Goedemiddag, { $naam }
vandaag-groet-avond = Goedenavond, { $naam }
vandaag-signalen = Signalen die op u wachten
vandaag-geen-signalen = Er wacht niets op u.
vandaag-terugkoppeling = Melders die antwoord verwachten
vandaag-terugkoppeling-te-laat = Terugkoppeling te laat
vandaag-acties = Acties van uw organisatie
vandaag-geen-acties = Er staan geen acties open.
vandaag-alle-acties = Alle acties
vandaag-overleg = Volgend overleg
vandaag-voorstellen = Voorstellen voor uw tafels
vandaag-signalen-nieuw = Nieuwste signalen
vandaag-mag-dit = Vragen wachten op u: mag dit?
vandaag-te-vernietigen = Signalen te vernietigen
vandaag-vernietigingsvoorstel = Vernietigingsvoorstel wacht op u
