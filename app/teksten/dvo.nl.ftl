# SPDX-License-Identifier: EUPL-1.2
# Werken onder een dienstverleningsovereenkomst (DVO).
functie-onder-dvo = { $functie }, onder een DVO

taak-signalen = Signalen ontvangen en wegen
taak-melders = Melders antwoorden
taak-boa-inzet = Toezicht op straat
taak-tafels = Meedoen aan tafels
taak-juridisch = Juridisch advies
taak-analyse = Cijfers maken

dvo-taken-titel = Taken
dvo-taken-van = Taken van { $naam }
dvo-taken-bekijk = Bekijk de taken en wie ze doet
dvo-taken-onder = Wat de ene partij voor de andere doet, in naam van die ander. Wie het doet, mag alleen wat bij deze taken hoort.
dvo-taken-geen = Er staan nog geen taken in deze overeenkomst. Zonder taken kan niemand eronder werken.
dvo-taak = Taak
dvo-voor = Voor
dvo-door = Door
dvo-uren = Uren per jaar
dvo-mandaat = Mandaat
dvo-doen = Doen
dvo-taak-weg = Weghalen
dvo-taak-toevoegen = Taak toevoegen
dvo-taak-regel = { $taak }, door { $wie } ({ $uren } uur per jaar)
dvo-wie = Wie onder een DVO werkt
dvo-wie-geen = Nog niemand.
dvo-functie-onder = { $functie } voor { $voor }, van { $werkgever }: { $taken }
dvo-functie-beperkt = { $functie }, van { $werkgever }. Alleen: { $taken }
dvo-functies-titel = Van andere organisaties
dvo-functies-onder = Wie van een andere organisatie bij u werkt onder een dienstverleningsovereenkomst (DVO). Wat zij vastleggen, is van u. Eindigt de DVO, dan eindigt de toegang meteen.
dvo-functie-geven = Functie onder een DVO geven
dvo-geen = Er werkt nu geen DVO waarin een andere organisatie taken voor u doet. Een DVO werkt als beide partijen hebben getekend en de DPIA is goedgekeurd.

veld-dvotaak = Welke taak?
veld-dvoopdrachtgever = Voor welke partij?
veld-dvoopdrachtgever-uitleg = In haar naam wordt gewerkt. Alles wat wordt vastgelegd, is van haar.
veld-dvouitvoerder = Welke partij doet het?
veld-dvouren = Hoeveel uur per jaar?
veld-dvomandaat = Welk mandaat?
veld-dvomandaat-uitleg = Het besluit waarin de bevoegdheid is gegeven, met de datum (artikel 10:3 en 10:5 Awb).
veld-dvoafspraak = Onder welke DVO?
veld-dvogebruikersnaam = Gebruikersnaam
veld-dvogebruikersnaam-uitleg = De naam waarmee deze persoon bij zijn of haar eigen organisatie inlogt.
veld-dvotaken = Voor welke taken?

dvo-fout-zelfde = Kies een andere partij dan voor wie het is: voor eigen werk is geen DVO nodig.
dvo-fout-wie = Met deze naam werkt niemand bij een partij die onder deze DVO taken voor u doet. Controleer de naam en de DVO.
dvo-fout-taken = Niet al deze taken staan in deze DVO tussen u en de organisatie van deze persoon.
melding-dvotaak-vastgelegd = De taak staat in de overeenkomst.
melding-dvotaak-verwijderd = De taak staat niet meer in de overeenkomst.

netwerk-afspraakhandeling-uitvoeren = Uitvoeren: taken doen in de dossiers van de ander, in naam van die ander (DVO)
netwerk-weigering-dvo-kop = Deze DVO werkt nu niet
netwerk-weigering-dvo-wat = Onder deze dienstverleningsovereenkomst kan niemand aan deze taken beginnen: zij is geëindigd of vervangen, nog niet door beide getekend, of de taken staan er niet in (artikel 10:3 Awb).
netwerk-weigering-dvo-nu = Kijk bij de afspraak wat eraan ontbreekt, of stel een nieuwe versie op.
netwerk-weigering-van-elders-kop = Alleen onder een DVO
netwerk-weigering-van-elders-wat = Deze persoon is van een andere organisatie en werkt bij u alleen onder een DVO. Een gewone functie zou meer geven dan is afgesproken.
netwerk-weigering-van-elders-nu = Geef een functie onder een DVO. Komt deze persoon bij u in dienst, voeg hem of haar dan toe als nieuwe gebruiker.
weigering-dvo-waarom = U werkt hier onder een dienstverleningsovereenkomst (DVO). Dit hoort niet bij de taken die daarin staan (artikel 10:3 Awb). Hoort het er wel bij, dan kan de organisatie waarvoor u werkt u die taak geven.

kwartaal-titel = Kwartaalcijfers
kwartaal-onder = Van uw eigen organisatie, door het programma geteld.
kwartaal-wat = Wat
kwartaal-kop = { $nummer }e kw. { $jaar }
kwartaal-stromen = Wat er kwam en wat ermee is gedaan
kwartaal-themas = Ontvangen per thema
kwartaal-ontvangen = Signalen ontvangen
kwartaal-gewogen = Stappen gewogen
kwartaal-antwoorden = Antwoorden aan melders
kwartaal-onder-dvo = waarvan onder een DVO
kwartaal-te-laat = waarvan te laat
kwartaal-geen = In deze kwartalen kwamen er geen signalen.
kwartaal-uitleg = Alleen eigen signalen die uw functie mag kennen. Samengevoegde signalen tellen één keer. Wat is vernietigd, telt niet meer mee.
taak-procedures = Procedures van de burgemeester
