# SPDX-License-Identifier: EUPL-1.2
menu-vandaag = Vandaag
menu-signalen = Signalen
menu-registreren = Registreren
menu-invoer = Inlezen
menu-tafels = Tafels
menu-acties = Acties
menu-terugkoppelingen = Terugkoppeling
menu-mag-dit = Mag dit?
menu-navragen = Navragen
menu-verzoeken = Rechten van betrokkenen
menu-afspraken = Afspraken
menu-organisaties = Organisaties
menu-berichten = Berichten
menu-beheer = Beheer
menu-spoor = Spoor
menu-toezicht = Toezicht
menu-rechtentoetsen = Toetsing van rechten
menu-vernietiging = Vernietiging
menu-verwerkingen = Verwerkingen

functie-oover = Adviseur openbare orde en veiligheid
functie-burgemeester = Burgemeester
functie-regisseur = Regisseur
functie-coordinator = Coördinator interventieteam
functie-boa = Toezichthouder
functie-bibobonderzoeker = Bibob-onderzoeker
functie-jurist = Jurist
functie-procesregisseur = Procesregisseur zorg en veiligheid
functie-analist = Analist
functie-partner = Contactpersoon partner
functie-privacyfunctionaris = Privacyfunctionaris
functie-netwerkcoordinator = Netwerkcoördinator
functie-griffier = Griffier
functie-beheerder = Beheerder

weigering-titel = Dit gaat niet
weigering-functie-waarom = Uw functie mag dit niet. Wie wat mag, staat in het beleid van de poort.
weigering-vol-kop = Er is geen ruimte meer
weigering-vol-wat = De schijf van dit systeem is vol. Er is niets opgeslagen en niets half gedaan.
weigering-vol-nu = Vraag uw beheerder om ruimte te maken en probeer het daarna opnieuw.

toegankelijkheid-titel = Toegankelijkheid
toegankelijkheid-alinea-1 = Dijkwacht is gemaakt volgens WCAG 2.2, niveau AA. Alles werkt met het toetsenbord, zonder JavaScript en op een smal scherm.
toegankelijkheid-alinea-2 = Bij elke kaart staat een lijst met dezelfde gegevens.
toegankelijkheid-alinea-3 = Werkt er iets niet voor u? Vertel het de gemeente die u deze dienst aanbiedt.

privacy-titel = Privacy
privacy-alinea-1 = De gemeente waar u iets meldt, is verantwoordelijk voor uw melding (artikel 6, lid 1, onder e AVG).
privacy-alinea-2 = Uw naam en contactgegevens zijn niet verplicht. Wij bewaren ze apart van de melding en gebruiken ze alleen om u antwoord te geven.
privacy-alinea-3 = Elke melding krijgt een datum waarop zij wordt vernietigd. Wie een melding leest, wordt vastgelegd.
privacy-alinea-4 = U kunt de gemeente vragen welke gegevens zij van u heeft, en vragen die te verbeteren of te wissen.
