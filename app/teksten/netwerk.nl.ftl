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
