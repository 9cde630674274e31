# SPDX-License-Identifier: EUPL-1.2
# Texts of the shell: layout, buttons, form errors, refusals. Plain Dutch (B1), 'u'.

## Opmaak van elke pagina
opmaak-naar-inhoud = Naar de inhoud
opmaak-demo = Dit is een demo. Alle signalen en personen zijn verzonnen.
opmaak-zoeken = Zoeken
opmaak-zoeken-knop = Zoek
opmaak-ingelogd-als = Ingelogd als
opmaak-account = Mijn account
opmaak-inloggen = Inloggen
opmaak-uitloggen = Uitloggen
opmaak-menu = Menu
opmaak-hoofdmenu = Hoofdmenu
opmaak-voet = Over deze website
opmaak-toegankelijkheid = Toegankelijkheid
opmaak-privacy = Privacy
opmaak-api = API
opmaak-taal = Taal
opmaak-zonder-ontwerp = De vormgeving is niet meegebouwd. De pagina werkt, maar ziet er kaal uit. Voer 'cargo xtask demo' uit om haar te bouwen.

## Knoppen
knop-opslaan = Opslaan
knop-verzenden = Verzenden
knop-annuleren = Annuleren
knop-terug = Terug
knop-verder = Verder
knop-zoeken = Zoeken
knop-filteren = Filteren
knop-wissen = Wissen
knop-wijzigen = Wijzigen
knop-toevoegen = Toevoegen
knop-verwijderen = Verwijderen
knop-bevestigen = Bevestigen
knop-sluiten = Sluiten
knop-downloaden = Downloaden

## Woorden
woord-ja = Ja
woord-nee = Nee
woord-onbekend = Onbekend
woord-geen = Geen
woord-alle = Alle
woord-van = van
woord-tot = tot
woord-vandaag = vandaag
melding-opgeslagen = Uw wijziging is opgeslagen.

## Lijsten en stappen
lijst-bladeren = Bladeren
lijst-volgende = Volgende
lijst-vorige = Vorige
lijst-leeg = Er is niets gevonden.
stappen-naam = Stappen
stappen-klaar = klaar

## Kaart
kaart-uitleg = Sleep om te verschuiven. Gebruik de knoppen of de toetsen plus en min om te zoomen.
kaart-uitleg-kies = Klik op de plaats op de kaart. Sleep om te verschuiven. U kunt ook het adres invullen.
kaart-knoppen = Knoppen van de kaart
kaart-in = Inzoomen
kaart-uit = Uitzoomen
kaart-heel = Hele kaart
kaart-links = Naar links
kaart-rechts = Naar rechts
kaart-op = Omhoog
kaart-neer = Omlaag
kaart-leeg = Hier staat niets op de kaart.
kaart-geladen = Er staan [aantal] punten op de kaart.
kaart-mislukt = De punten kunnen niet worden geladen. Gebruik de lijst.
kaart-gekozen = Gekozen plaats: [lat], [lon].

## Formulieren
formulier-fouten-kop = Er klopt iets niet in het formulier
formulier-optioneel = (optioneel)
formulier-kies = Maak een keuze
formulier-datum-uitleg = Bijvoorbeeld 21-11-2026.
formulier-tijd-uitleg = Bijvoorbeeld 14:05.

fout-verplicht = Dit is nog leeg. Vul dit in of maak een keuze.
fout-te-kort = Dit is te kort: { $aantal ->
    [one] { $aantal } teken
   *[other] { $aantal } tekens
}. Gebruik er minstens { $min }.
fout-te-lang = Dit is te lang: { $aantal } tekens. Gebruik er hoogstens { $max }.
fout-teken = Hier staat een teken dat niet zichtbaar is. Haal het weg, of typ de tekst opnieuw.
fout-regeleinde = Zet dit op één regel.
fout-keuze = Deze keuze bestaat niet. Kies een van de mogelijkheden.
fout-meerdere = Hier is meer dan één antwoord gegeven. Geef er één.
fout-datum = Dit is geen datum. Schrijf hem als 21-11-2026.
fout-tijd = Dit is geen tijd. Schrijf hem als 14:05.
fout-tijdstip = Dit is geen tijdstip. Schrijf het als 2026-11-21T13:05:00Z.
fout-getal = Dit is geen heel getal. Gebruik alleen cijfers.
fout-komma = Dit is geen getal. Schrijf het als 12,5.
fout-bedrag = Dit is geen bedrag. Schrijf het als 1.250,00.
fout-bereik = Dit getal kan niet. Kies een getal van { $min } tot en met { $max }.
fout-ja-nee = Kies ja of nee.
fout-email = Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.
fout-telefoon = Dit is geen telefoonnummer. Schrijf het als 06-12345678.
fout-onleesbaar = Een deel van de gegevens is niet goed aangekomen. Controleer uw invoer en verzend opnieuw.
fout-structuur = De gegevens hebben niet de goede vorm. Verstuur één JSON-object, zoals de API-beschrijving zegt.
fout-te-veel = Er zijn te veel velden verstuurd. Verstuur minder tegelijk.

## Weigeringen en storingen
fout-waarom = Waarom
fout-wat-nu = Wat kunt u doen?
fout-naar-begin = Naar het begin
fout-referentie = Nummer van deze melding:

weigering-niet-gevonden-kop = Niet gevonden
weigering-niet-gevonden-wat = Hier is niets dat u kunt zien.
weigering-niet-gevonden-nu = Controleer het adres. Denkt u dat hier iets hoort te staan? Vraag het aan uw functioneel beheerder.
weigering-niet-ingelogd-kop = U bent niet ingelogd
weigering-niet-ingelogd-wat = Voor deze pagina moet u ingelogd zijn.
weigering-niet-ingelogd-nu = Log in en probeer het opnieuw. Was u iets aan het invullen? Ga dan eerst terug en kopieer uw tekst.
weigering-geen-recht-kop = Dit mag u niet doen
weigering-geen-recht-wat = Uw functie geeft u hier geen toegang toe.
weigering-geen-recht-nu = Heeft u dit nodig voor uw werk? Vraag het aan uw functioneel beheerder.
weigering-ongeldig-kop = Er klopt iets niet
weigering-ongeldig-wat = Wij konden dit niet verwerken.
weigering-ongeldig-nu = Verbeter wat hierboven staat en verzend opnieuw.
weigering-bewijs-kop = Dit formulier is verlopen
weigering-bewijs-wat = Het formulier hoort niet bij uw huidige sessie. Er is niets opgeslagen.
weigering-bewijs-nu = Ga terug, laad de pagina opnieuw en verzend nog een keer.
weigering-dubbel-kop = Dit is al verwerkt
weigering-dubbel-wat = U heeft dit formulier al verzonden. Het is één keer verwerkt.
weigering-dubbel-nu = U hoeft niets te doen. Wilt u nog iets toevoegen? Open het formulier dan opnieuw.
weigering-botsing-kop = Iemand anders was u voor
weigering-botsing-wat = Dit is gewijzigd nadat u het opende. Uw wijziging is niet opgeslagen.
weigering-botsing-nu = Bekijk de nieuwe gegevens en pas uw wijziging daarop aan.
weigering-methode-kop = Dit kan hier niet
weigering-methode-wat = Dit adres bestaat, maar niet voor deze handeling.
weigering-vorm-kop = Deze vorm hebben wij niet
weigering-vorm-wat = Het antwoord is niet beschikbaar in de gevraagde vorm.
weigering-te-groot-kop = Dit is te groot
weigering-te-groot-wat = U verstuurt meer dan hier mag. Er is niets opgeslagen.
weigering-te-groot-nu = Maak de tekst of het bestand kleiner en verzend opnieuw.
weigering-soort-kop = Dit soort gegevens lezen wij hier niet
weigering-soort-wat = De gegevens zijn van een andere soort dan dit adres verwacht.
weigering-te-vaak-kop = Even wachten
weigering-te-vaak-wat = Dit is te vaak achter elkaar geprobeerd.
weigering-te-vaak-nu = Probeer het over { $seconden ->
    [one] { $seconden } seconde
   *[other] { $seconden } seconden
} opnieuw.
weigering-storing-kop = Er ging iets mis bij ons
weigering-storing-wat = Door een storing konden wij dit niet afmaken. Dit ligt niet aan u.
weigering-storing-nu = Probeer het straks opnieuw. Blijft het misgaan? Geef dan het nummer van deze melding door.
weigering-onbereikbaar-kop = Even niet bereikbaar
weigering-onbereikbaar-wat = Een deel van het systeem is even niet bereikbaar. Er is niets half opgeslagen.
