# SPDX-License-Identifier: EUPL-1.2

## Inloggen
netwerk-inloggen = Inloggen
netwerk-inloggen-vergeten = Wachtwoord vergeten? Vraag uw functioneel beheerder om een nieuwe link.
netwerk-inloggen-melden = Wilt u iets melden? Daarvoor hoeft u niet in te loggen.
netwerk-fout-inloggen = De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.
netwerk-fout-geen-toegang = U kunt nu niet inloggen. Uw account is geblokkeerd, of u heeft geen functie meer. Vraag het aan uw functioneel beheerder.
netwerk-opnieuw-beginnen = Opnieuw beginnen
veld-gebruikersnaam = Gebruikersnaam
veld-wachtwoord = Wachtwoord

netwerk-code = Vul uw code in
netwerk-code-kwijt = Bent u uw telefoon kwijt? Vraag uw functioneel beheerder om hulp.
netwerk-fout-code = Deze code klopt niet, of u heeft hem al gebruikt. Wacht op de volgende code in uw app.
veld-factorcode = Code
veld-factorcode-uitleg = Zes cijfers uit de app op uw telefoon. Elke code werkt één keer.

netwerk-factor = Tweede stap instellen
netwerk-factor-verplicht = U logt in met uw wachtwoord en een code van uw telefoon. Stel dat nu in.
netwerk-factor-stap-1 = Open een app voor codes op uw telefoon, bijvoorbeeld de app die uw organisatie aanraadt.
netwerk-factor-stap-2 = Voeg daar een account toe met de sleutel hieronder. Werkt u nu op uw telefoon? Gebruik dan de link.
netwerk-factor-stap-3 = Vul de code in die de app laat zien.
netwerk-factor-geheim = Sleutel
netwerk-factor-link = Op deze telefoon
netwerk-factor-open = Open in de app
netwerk-factor-instellen = Instellen

netwerk-functie-kiezen = Kies uw functie
netwerk-functie-kiezen-uitleg = U heeft meer dan één functie. Kies in welke u nu werkt. U kunt later wisselen bij Mijn account.
veld-functie = Functie

melding-uitgelogd = U bent uitgelogd.

## Mijn account
netwerk-account = Mijn account
netwerk-account-gegevens = Uw gegevens
netwerk-account-gegevens-uitleg = Klopt er iets niet? Vraag uw functioneel beheerder om het te verbeteren.
netwerk-naam = Naam
netwerk-email = E-mailadres
netwerk-account-functies = Uw functies
netwerk-functie-in-gebruik = In gebruik
netwerk-functie-gebruiken = Gebruik deze functie
netwerk-functie-loopt-niet = Loopt nu niet
netwerk-account-sessies = Waar u bent ingelogd
netwerk-account-sessies-uitleg = Herkent u iets niet? Beëindig die sessie en wijzig uw wachtwoord.
netwerk-apparaat-onbekend = Onbekend apparaat
netwerk-sessie-deze = Deze sessie
netwerk-sessie-begonnen = Begonnen op
netwerk-sessie-gebruikt = Laatst gebruikt op
netwerk-sessie-beeindigen = Beëindig
netwerk-account-inloggen = Hoe u inlogt
netwerk-account-factor = Tweede stap
netwerk-factor-aan = Aan
netwerk-factor-uit = Uit
netwerk-factor-weg = Tweede stap uitzetten
netwerk-factor-weg-uitleg = Daarna logt u in met alleen uw wachtwoord. Dat is minder veilig.
veld-taal_keuze = Taal van pagina's en berichten

netwerk-wachtwoord = Wachtwoord wijzigen
netwerk-wachtwoord-uitleg = Uw andere sessies worden beëindigd. U hoeft uw wachtwoord niet elke paar maanden te wijzigen.
veld-nieuw_wachtwoord = Nieuw wachtwoord
veld-nieuw_wachtwoord-uitleg = Gebruik minstens 8 tekens. Een zin van 15 tekens of meer is beter. Plakken mag.
veld-wachtwoord_herhaald = Nieuw wachtwoord, nog een keer
netwerk-fout-wachtwoord-kort = Dit wachtwoord is te kort. Gebruik minstens { $min } tekens, liever { $advies }.
netwerk-fout-wachtwoord-lang = Dit wachtwoord is te lang. Gebruik hoogstens { $max } tekens.
netwerk-fout-wachtwoord-bekend = Dit wachtwoord wordt vaak gebruikt en is snel geraden. Kies een ander, bijvoorbeeld een zin.
netwerk-fout-wachtwoord-naam = Uw gebruikersnaam staat in dit wachtwoord. Kies een ander.
netwerk-fout-wachtwoord-ongelijk = De twee nieuwe wachtwoorden zijn niet gelijk. Typ ze opnieuw.
netwerk-fout-huidig-wachtwoord = Dit is niet uw huidige wachtwoord. Probeer het opnieuw.
netwerk-fout-gebruikersnaam = Gebruik 3 tot en met 60 tekens: kleine letters, cijfers, punt, streepje of apenstaartje. Begin met een letter of cijfer.

netwerk-account-sleutels = Uw API-sleutels
netwerk-account-sleutels-uitleg = Met een sleutel gebruikt een programma Dijkwacht namens u, in één functie.
netwerk-sleutels-geen = U heeft geen sleutels.
netwerk-sleutel-maken = Maak een sleutel
netwerk-sleutel-nieuw = Nieuwe API-sleutel
netwerk-sleutel-uitleg = De sleutel werkt in de functie die u nu gebruikt en stopt als die functie stopt.
netwerk-sleutel-gemaakt = Uw API-sleutel
netwerk-sleutel-eenmalig = Kopieer de sleutel nu. U ziet hem één keer; wij bewaren hem niet.
netwerk-sleutel-werkt-tot = Werkt tot
netwerk-sleutel-intrekken = Trek in
netwerk-sleutel-ingetrokken = Ingetrokken
netwerk-sleutel-verlopen = Verlopen
netwerk-sleutel-dagen = { $dagen } dagen
veld-sleutelnaam = Waar is de sleutel voor?
veld-sleutelnaam-uitleg = Bijvoorbeeld de naam van het programma dat de sleutel gebruikt.
veld-sleutelduur = Hoe lang werkt de sleutel?

melding-taal-gekozen = De taal is gekozen.
melding-sessie-beeindigd = De sessie is beëindigd.
melding-sleutel-ingetrokken = De sleutel is ingetrokken. Hij werkt nu niet meer.
melding-wachtwoord-gewijzigd = Uw wachtwoord is gewijzigd. Uw andere sessies zijn beëindigd.
melding-factor-ingesteld = De tweede stap is ingesteld. Bij het inloggen vult u voortaan ook een code in.
melding-factor-verwijderd = De tweede stap is uitgezet.

## Weigeringen
netwerk-weigering-link-kop = Deze link werkt niet
netwerk-weigering-link-wat = De link is al gebruikt, is verlopen of bestaat niet.
netwerk-weigering-link-nu = Vraag uw functioneel beheerder om een nieuwe link.
netwerk-weigering-elders-kop = Dit kan uw organisatie niet alleen
netwerk-weigering-elders-wat = Deze persoon werkt ook voor een andere organisatie en logt daar met hetzelfde account in.
netwerk-weigering-elders-nu = U kunt wel de functie bij uw eigen organisatie beëindigen. Voor het account zelf helpt de beheerder van deze installatie.
netwerk-weigering-laatste-kop = Dit is de laatste beheerder
netwerk-weigering-laatste-wat = Zonder beheerder kan niemand van uw organisatie nog gebruikers regelen.
netwerk-weigering-laatste-nu = Geef eerst iemand anders de functie van beheerder.
netwerk-weigering-zelf-kop = Dit kunt u niet bij uzelf doen
netwerk-weigering-zelf-wat = U zou uzelf buitensluiten.
netwerk-weigering-zelf-nu = Vraag een andere beheerder.
netwerk-weigering-tekenen-kop = Dit kan niet meer worden ondertekend
netwerk-weigering-tekenen-wat = Uw organisatie heeft al getekend, of de afspraak is voorbij.
netwerk-weigering-tekenen-nu = Bekijk de afspraak opnieuw.
netwerk-weigering-voorbij-kop = Deze afspraak is al voorbij
netwerk-weigering-voorbij-wat = De afspraak is beëindigd of verlopen.
netwerk-weigering-voorbij-nu = Bekijk de afspraak opnieuw.
netwerk-weigering-factor-kop = De tweede stap moet aan blijven
netwerk-weigering-factor-wat = In deze installatie logt iedereen in met een wachtwoord en een code.
netwerk-weigering-factor-nu = Heeft u een nieuwe telefoon? Vraag uw functioneel beheerder om hulp.

## Uitnodiging en eerste start
netwerk-link = Kies uw wachtwoord
melding-wachtwoord-gekozen = Uw wachtwoord is gekozen. U kunt nu inloggen.
netwerk-eerste-start = Dijkwacht instellen
netwerk-eerste-start-uitleg = Er is nog niemand. U maakt nu uw gemeente aan en uzelf als eerste beheerder.
netwerk-eerste-start-organisatie = Uw gemeente
netwerk-eerste-start-beheerder = Uw account
netwerk-eerste-start-klaar = Aanmaken
veld-gemeentecode = Gemeente
veld-afkorting = Afkorting
veld-afkorting-uitleg = 2 tot en met 6 letters of cijfers. Elk nummer van uw gemeente begint ermee, bijvoorbeeld VAL-2026-00001.
veld-weergavenaam = Naam
veld-weergavenaam-uitleg = Zo zien collega's de naam.
netwerk-fout-afkorting = Gebruik 2 tot en met 6 letters of cijfers, zonder spaties.
melding-eerste-start = Uw gemeente is ingesteld. Log in met uw nieuwe account.

## Beheer
netwerk-beheer = Gebruikers
netwerk-gebruiker = Gebruiker
netwerk-gebruiker-nieuw = Nieuwe gebruiker
netwerk-gebruiker-nieuw-uitleg = U krijgt een link die u zelf aan deze persoon geeft. Daarmee kiest die persoon een wachtwoord.
netwerk-uitnodigen = Uitnodigen
netwerk-uitnodiging-gemaakt = Uitnodiging gemaakt
netwerk-herstel-gemaakt = Nieuwe link gemaakt
netwerk-link-eenmalig = Geef deze link alleen aan de persoon zelf. U ziet hem één keer. Hij werkt één keer, drie dagen lang.
netwerk-toegangslijst = Toegangslijst (CSV)
netwerk-zonder-functie = Geen functie
netwerk-geblokkeerd = Geblokkeerd
netwerk-zonder-wachtwoord = Nog geen wachtwoord
netwerk-met-tweede-stap = Tweede stap
netwerk-kan-inloggen = Kan inloggen
netwerk-gebruiker-functies = Functies bij uw organisatie
netwerk-gebruiker-account = Account
netwerk-gebruiker-toegang = Toegang
netwerk-gebruiker-zelf = Dit bent u zelf. Uw eigen toegang regelt u bij Mijn account.
netwerk-functie-loopt = Loopt
netwerk-functie-begint-nog = Begint nog
netwerk-functie-voorbij = Voorbij
netwerk-functie-geven = Functie geven
netwerk-functie-beeindigen = Beëindig
netwerk-functie-beeindigen-uitleg = Beëindigen werkt meteen: wie ermee is ingelogd, is uitgelogd, en API-sleutels stoppen.
netwerk-herstel = Nieuw wachtwoord laten kiezen
netwerk-herstel-uitleg = Het oude wachtwoord werkt dan niet meer. De tweede stap blijft aan.
netwerk-factor-kwijt-uitleg = Alleen als de telefoon kwijt is. Controleer eerst wie er voor u staat.
netwerk-blokkeren = Blokkeren
netwerk-blokkeren-uitleg = Deze persoon is dan meteen uitgelogd en kan niet meer inloggen.
netwerk-vrijgeven = Weer toelaten
veld-werkmail = E-mailadres van het werk
veld-functiesoort = Welke functie?
veld-eerste_dag = Eerste dag
veld-laatste_dag = Laatste dag
netwerk-fout-gebruikersnaam-bezet = Deze gebruikersnaam is al in gebruik. Kies een andere.
netwerk-fout-eerste-dag = Deze dag is voorbij. Kies vandaag of later.
netwerk-fout-laatste-dag = De laatste dag ligt voor de eerste dag. Kies een latere dag.
netwerk-fout-functie-dubbel = Deze persoon heeft deze functie al in die periode.
melding-functie-gegeven = De functie is gegeven.
melding-functie-beeindigd = De functie is beëindigd. Sessies en API-sleutels in deze functie zijn gestopt.
melding-gebruiker-geblokkeerd = Deze persoon kan niet meer inloggen.
melding-gebruiker-vrijgegeven = Deze persoon kan weer inloggen.
melding-factor-van-gebruiker-verwijderd = De tweede stap staat uit. Deze persoon stelt hem bij het inloggen opnieuw in als dat moet.
netwerk-organisatie-instellen = Organisatie instellen
netwerk-kleur-voorbeeld = Voorbeeld van de kleur met tekst erop
veld-themakleur = Kleur
veld-themakleur-uitleg = Als hekje met zes cijfers of letters, bijvoorbeeld #7a1f3d. Tekst op deze kleur moet goed te lezen zijn.
veld-organisatiecontact = Contact
veld-organisatiecontact-uitleg = Hoe inwoners en partners uw organisatie bereiken over dit onderwerp.
netwerk-fout-kleur = Dit is geen kleur. Schrijf hem als #7a1f3d.
netwerk-fout-kleur-contrast = Op deze kleur is geen tekst goed te lezen. Kies een donkerdere of lichtere kleur.
melding-organisatie-ingesteld = De instellingen zijn opgeslagen.

## Afspraken
netwerk-afspraken = Afspraken
netwerk-afspraken-uitleg = Onder welke afspraken uw organisatie gegevens deelt
netwerk-afspraken-geen = Uw organisatie heeft nog geen afspraken.
netwerk-afspraak = Afspraak
netwerk-afspraaksoort-convenant = Convenant
netwerk-afspraaksoort-dienstverleningsovereenkomst = Dienstverleningsovereenkomst
netwerk-afspraaksoort-mandaat = Mandaat
netwerk-afspraaksoort-tafelregeling = Tafelregeling
netwerk-afspraak-versie = versie
netwerk-afspraak-partijen = { $aantal ->
    [one] { $aantal } partij
   *[other] { $aantal } partijen
}
netwerk-afspraak-werkt = Werkt
netwerk-afspraak-werkt-niet = Werkt niet
netwerk-afspraak-waarom-niet = Onder deze afspraak kan uw organisatie nu niets geven of ontvangen:
netwerk-afspraak-beeindigd-op = Beëindigd op { $op }.
netwerk-afspraak-verlopen-op = Verlopen op { $op }.
netwerk-afspraak-begint-op = Begint op { $op }.
netwerk-afspraak-zonder-dpia = De DPIA is nog niet goedgekeurd (artikel 35 AVG).
netwerk-afspraak-zelf-tekenen = Uw organisatie heeft nog niet getekend.
netwerk-afspraak-anderen-tekenen = Nog geen andere partij heeft getekend.
netwerk-afspraak-inhoud = Wat is afgesproken
netwerk-afspraak-doel = Doel
netwerk-afspraak-grondslag = Grondslag
netwerk-afspraak-periode = Periode
netwerk-afspraak-beeindigd = Beëindigd
netwerk-afspraak-dpia = DPIA
netwerk-afspraak-dpia-op = Goedgekeurd op
netwerk-afspraak-dpia-niet = Nog niet goedgekeurd
netwerk-afspraak-veldgroepen = Hoogstens te geven
netwerk-veldgroep-bestaan = dat het signaal bestaat
netwerk-veldgroep-kern = nummer, thema, gebied en data
netwerk-veldgroep-inhoud = wat er is gezien
netwerk-veldgroep-personen = genoemde personen
netwerk-veldgroep-melder = de melder
netwerk-veldgroep-bijlagen = foto's en documenten
netwerk-afspraak-bewaartermijn = Ontvanger bewaart het
netwerk-afspraak-maanden = { $aantal ->
    [one] { $aantal } maand
   *[other] { $aantal } maanden
}
netwerk-afspraak-tafels = Tafels
netwerk-afspraak-partijen-kop = Partijen en handtekeningen
netwerk-afspraak-partij = Partij
netwerk-afspraak-getekend = Getekend op
netwerk-afspraak-niet-getekend = Nog niet
netwerk-afspraak-met-u = Met uw organisatie
netwerk-afspraak-uzelf = Uw organisatie
netwerk-afspraak-ondertekenen = Ondertekenen
netwerk-afspraak-ondertekenen-uitleg = U tekent namens uw organisatie. Vanaf dat moment kan onder deze afspraak worden gegeven en ontvangen.
netwerk-afspraak-beeindigen = Beëindigen
netwerk-afspraak-beeindigen-uitleg = De afspraak stopt meteen, voor alle partijen. Wat eronder is gegeven, is dan niet meer te zien. Dit kan niet ongedaan worden gemaakt.
veld-afspraak_zeker = Weet u het zeker?
netwerk-zeker = Ja, beëindig deze afspraak
netwerk-fout-zeker = Zet een vinkje als u het zeker weet.
melding-afspraak-ondertekend = De afspraak is ondertekend namens uw organisatie.
melding-afspraak-beeindigd = De afspraak is beëindigd. Wat eronder was gegeven, is niet meer te zien.

## Organisaties en regio's
netwerk-organisaties = Organisaties
netwerk-organisatie = Organisatie
netwerk-organisatie-gegevens = Gegevens
netwerk-organisatie-cbs = CBS-code
netwerk-organisatie-provincie = Provincie
netwerk-organisatie-vr = Veiligheidsregio
netwerk-organisatie-politie = Regionale eenheid van de politie
netwerk-organisatie-regios = Regio's
netwerk-organisatiesoort-gemeente = Gemeenten
netwerk-organisatiesoort-politie = Politie
netwerk-organisatiesoort-om = Openbaar Ministerie
netwerk-organisatiesoort-belastingdienst = Belastingdienst
netwerk-organisatiesoort-riec = RIEC
netwerk-organisatiesoort-zvh = Zorg- en Veiligheidshuizen
netwerk-organisatiesoort-omgevingsdienst = Omgevingsdiensten
netwerk-organisatiesoort-partner = Andere partners
netwerk-regio = Regio
netwerk-regios = Regio's
netwerk-regios-geen = Er zijn geen regio's vastgelegd.
netwerk-regio-leden = { $aantal ->
    [one] { $aantal } lid
   *[other] { $aantal } leden
}
netwerk-regio-leden-kop = Leden, nu en eerder
netwerk-regiosoort-samenwerkingsregio = Samenwerkingsregio
netwerk-regiosoort-basisteam = Gebied van een basisteam
netwerk-regiosoort-zvh-gebied = Gebied van een Zorg- en Veiligheidshuis
netwerk-regiosoort-veiligheidsregio = Veiligheidsregio
netwerk-lid-van = Lid vanaf
netwerk-lid-tot = Lid tot
netwerk-lid-nu = Nu lid
netwerk-lid-voorbij = Nu geen lid
