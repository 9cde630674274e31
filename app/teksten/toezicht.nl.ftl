# SPDX-License-Identifier: EUPL-1.2
spoor-titel = Spoor
spoor-onder = Wie deed wat, en wanneer. Ook lezen staat erin. Een regel kan niet worden gewijzigd.
spoor-leeg = Er is nog niets gebeurd.
spoor-bijschrift = Nieuwste eerst
spoor-volgnummer = Nr.
spoor-moment = Wanneer
spoor-gebeurtenis = Gebeurtenis
spoor-wie = Wie
spoor-over = Over
spoor-niemand = Bezoeker of het programma zelf

## Toezicht: where it begins
toezicht-titel = Toezicht
toezicht-onder = Hoe uw organisatie met persoonsgegevens omgaat. Wat u hier bekijkt, staat ook in het spoor.
toezicht-wachten = { $aantal } te doen
toezicht-bevindingen = Ongewoon gebruik
toezicht-bevindingen-uitleg = Wat volgens vaste regels opvalt, en om een vraag vraagt.
toezicht-betrokkene = Wat is er met iemands gegevens gedaan?
toezicht-betrokkene-uitleg = Zoek een persoon op, bijvoorbeeld bij een verzoek om inzage.
toezicht-verstrekkingen = Wat is er verstrekt?
toezicht-verstrekkingen-uitleg = Aan wie en van wie, onder welke afspraak en grondslag.
toezicht-beslissingen = Beslissingen van de poort
toezicht-beslissingen-uitleg = Wie mocht wat wel en niet zien, en volgens welke regel.
toezicht-spoor = Spoor
toezicht-spoor-uitleg = Alles wat er is gedaan, op volgorde.
toezicht-kiezen = Kiezen wat u ziet
toezicht-kies = Tonen
toezicht-fout-periode = Kies een laatste dag die niet voor de eerste dag ligt.
veld-toezicht_vanaf = Vanaf
veld-toezicht_tot = Tot en met
veld-toezicht_partner = Organisatie
veld-toezicht_oordeel = Oordeel
veld-toezicht_handeling = Handeling
toezicht-fout-kop = Dit kan niet
toezicht-fout-zelf = U kunt dit niet zelf beoordelen.
toezicht-fout-zelf-waarom = Het gaat over u. Niemand beoordeelt wat hij of zij zelf deed (artikel 5, lid 2 AVG).
toezicht-fout-zelf-nu = Vraag een collega met dezelfde bevoegdheid.
toezicht-fout-al-gedaan = Iemand was u voor.
toezicht-fout-al-gedaan-waarom = Dit is al gedaan en staat vast.
toezicht-fout-al-gedaan-nu = Open de pagina opnieuw om te zien wat er is vastgelegd.

## One data subject
betrokkene-titel = Wat is er met iemands gegevens gedaan?
betrokkene-onder = Uit de verwerkingslog van uw eigen organisatie
betrokkene-zoeken = Opzoeken
betrokkene-uitleg = De log bevat geen namen. Uit wat u typt, berekent het programma een code en zoekt het daarop. Wat u typt, wordt niet bewaard. Dat u zoekt, wel.
betrokkene-zoek = Opzoeken
betrokkene-fout-leeg = Vul een naam in, of een e-mailadres of telefoonnummer.
betrokkene-niets = Er is niets gevonden bij uw organisatie. Probeer ook een andere schrijfwijze, of met en zonder geboortedatum.
betrokkene-gevonden = { $aantal ->
    [one] { $aantal } verwerking
   *[other] { $aantal } verwerkingen, nieuwste eerst
}
betrokkene-zonder-dag = U zocht zonder geboortedatum. Wat mét geboortedatum is vastgelegd, vindt u alleen als u die ook invult.
betrokkene-wanneer = Wanneer
betrokkene-verwerking = Wat
betrokkene-activiteit = In het register
betrokkene-wie = Door wie
betrokkene-niemand = Bezoeker of het programma zelf
veld-zoek_naam = Naam
veld-zoek_geboortedatum = Geboortedatum
veld-zoek_contact = E-mailadres of telefoonnummer
veld-zoek_contact-uitleg = Voor een melder die geen naam gaf.
veld-zoek_aanleiding = Waarom zoekt u dit op?
aanleiding-inzageverzoek = De persoon vraagt om inzage (artikel 15 AVG)
aanleiding-klacht = Er is een klacht
aanleiding-controle = Eigen controle
aanleiding-datalek = Mogelijk datalek
activiteit-signalen = Signalen ontvangen, wegen en volgen
activiteit-tafels = Signalen bespreken en verstrekken
activiteit-vernietigen = Vernietigen en verantwoorden
activiteit-toezicht = Toezicht houden

## Verdicts of the gate
beslissingen-titel = Beslissingen van de poort
beslissingen-onder = Wat functies van uw organisatie wilden doen, en of dat mocht
beslissingen-leeg = Er is niets wat hieraan voldoet.
beslissingen-bijschrift = Nieuwste eerst
beslissingen-wanneer = Wanneer
beslissingen-wie = Wie
beslissingen-handeling = Handeling
beslissingen-oordeel = Oordeel
beslissingen-waarom = Waarom
beslissingen-situatie = Situatie:
beslissingen-mag = Mag
beslissingen-mag-niet = Mag niet
beslissingen-lijst = Lijst van signalen, getoond: { $aantal }
beslissingen-pagina = Een pagina die niet bij deze functie hoort
beslissingen-onbekend-signaal = Een signaal dat er niet is, of dat uw organisatie niet kent
beslissingen-reden-onbekend = Er is geen signaal met dit kenmerk dat deze organisatie kent.
beslissingen-reden-geen-regel = Geen regel staat het toe.

## What was given
verstrekt-titel = Wat is er verstrekt?
verstrekt-onder = Door en aan uw organisatie, met afspraak en grondslag
verstrekt-leeg = Er is niets verstrekt dat hieraan voldoet.
verstrekt-bijschrift = Nieuwste eerst
verstrekt-signaal = Signaal
verstrekt-zonder-nummer = Zonder nummer
verstrekt-wie = Van en aan
verstrekt-van-aan = { $van } aan { $aan }
verstrekt-wat = Wat, en waarvoor
verstrekt-grond = Afspraak en grondslag
verstrekt-afspraak = { $naam }, versie { $versie }
verstrekt-duur = Wanneer
verstrekt-van-tot = { $van } tot { $tot }
verstrekt-loopt = Loopt
verstrekt-voorbij = Voorbij
verstrekt-ingetrokken = Ingetrokken

## Unusual use
bevindingen-titel = Ongewoon gebruik
bevindingen-onder = Gaat over het gebruik van het systeem, niet over de persoon
bevindingen-tabs = Bevindingen
bevindingen-open = Open
bevindingen-alles = Alles
bevindingen-leeg = Er is niets wat opvalt.
bevinding-titel = Ongewoon gebruik
bevinding-uur = { $dag }, { $van } tot { $tot } uur
bevinding-veel-signalen = { $aantal } verschillende signalen in een uur ({ $kenmerk })
bevinding-veel-signalen-uitleg = In één uur zijn veel verschillende signalen geopend. Dat kan gewoon werk zijn, bijvoorbeeld een overleg voorbereiden.
bevinding-buiten-uren = { $aantal } keer gelezen buiten werktijd ({ $kenmerk })
bevinding-buiten-uren-uitleg = Er is veel gelezen vroeg, laat of in het weekend. Dat kan piket zijn.
bevinding-eerste-thema = Voor het eerst het thema { $kenmerk }
bevinding-eerste-thema-uitleg = Deze functie las al veel signalen, en nu voor het eerst een van dit thema. Dat kan een nieuwe taak zijn.
bevinding-zonder-treffer = { $aantal } keer gezocht zonder treffer ({ $kenmerk })
bevinding-zonder-treffer-uitleg = Er is vaak gezocht zonder dat er iets gevonden werd. Dat kan onhandig zoeken zijn, of zoeken naar iemand.
bevinding-aantal = Geteld
bevinding-grens = Valt op vanaf
bevinding-gevonden = Gevonden op
bevinding-gevraagd = Uitleg gevraagd op
bevinding-uitkomst = Uitkomst
bevinding-toelichting = Uitleg
bevinding-door = Afgedaan door
bevinding-geen-oordeel = Dit is een telling volgens een vaste regel. Het zegt niets over iemands bedoeling, en bevindingen worden niet opgeteld.
bevinding-zelf = Dit gaat over uw eigen gebruik. Een andere privacyfunctionaris doet het af.
bevinding-vragen = Om uitleg vragen
bevinding-vragen-uitleg = De gebruiker krijgt een bericht met het verzoek om contact met u op te nemen. In het bericht staat niet waarover.
bevinding-vraag = Uitleg vragen
bevinding-afdoen = Uitleg vastleggen
bevinding-doe-af = Vastleggen
bevinding-stand-open = Open
bevinding-stand-gevraagd = Uitleg gevraagd
bevinding-stand-afgedaan = Afgedaan
bevinding-uitkomst-verklaard = Er is een goede verklaring
bevinding-uitkomst-niet-verklaard = Er is geen goede verklaring; het gaat verder buiten dit programma
veld-bevinding_uitkomst = Hoe loopt het af?
veld-bevinding_toelichting = Wat is de uitleg?
veld-bevinding_toelichting-uitleg = Noem geen namen van personen uit een signaal.
melding-uitleg-gevraagd = De vraag om uitleg is verstuurd.
melding-bevinding-afgedaan = De uitleg is vastgelegd.
bericht-uitleg-onderwerp = Vraag van de privacyfunctionaris
bericht-uitleg-tekst = De privacyfunctionaris van uw organisatie heeft een vraag over uw gebruik van Dijkwacht. Neem contact op. Waarover het gaat, staat niet in dit bericht.

## Thresholds
grenzen-titel = Wat opvalt
grenzen-onder = Vanaf welk aantal gebruik opvalt bij uw organisatie
grenzen-uitleg = Met 0 gaat een regel uit. Een wijziging geldt voor wat daarna wordt gevonden, en staat in het spoor.
grenzen-zetten = Vastleggen
grenzen-fout-werkdag = Kies een uur dat na het begin van de werkdag ligt.
veld-grens-signalen-per-uur = Verschillende signalen in een uur
veld-grens-lezingen-buiten-uren = Keren lezen buiten werktijd op een dag
veld-grens-werkdag-begin = De werkdag begint om (uur)
veld-grens-werkdag-eind = De werkdag eindigt om (uur)
veld-grens-lezingen-voor-thema = Gelezen signalen voordat een nieuw thema opvalt
veld-grens-zoeken-zonder-treffer = Keren zoeken zonder treffer op een dag
melding-grenzen-gezet = De grenzen zijn vastgelegd.

## Review of rights
toezicht-rechtentoetsen = Toetsing van rechten
toezicht-rechtentoetsen-uitleg = Wie heeft welke functie, en is die nog nodig?
toezicht-noodtoegang = Noodtoegang
toezicht-noodtoegang-uitleg = Wie opende in een noodsituatie personen, en was dat in orde?
toezicht-fout-loopt-al = Er loopt al een toetsing van deze soort.
toezicht-fout-loopt-al-waarom = Twee lijsten naast elkaar geven twee antwoorden op dezelfde vraag.
toezicht-fout-loopt-al-nu = Maak eerst de lopende toetsing af.
toezicht-fout-nog-regels = Nog niet elke regel is beoordeeld.
toezicht-fout-nog-regels-waarom = Aftekenen betekent dat van elke functie vaststaat of die nodig is (BIO2 5.18).
toezicht-fout-nog-regels-nu = Beoordeel eerst de overige regels. Uw eigen regel beoordeelt een collega.
rechtentoetsen-titel = Toetsing van rechten
rechtentoetsen-onder = Wie heeft welke functie, en is die nog nodig?
rechtentoetsen-lijst = Toetsingen
rechtentoets-titel = Toetsing van rechten
toetssoort-jaar = Jaarlijkse toetsing
toetssoort-jaar-uitleg = Alle functies van uw organisatie, elk jaar.
toetssoort-kwartaal = Toetsing van bijzondere bevoegdheden
toetssoort-kwartaal-uitleg = Functies die over toegang, logs, vernietiging of noodtoegang gaan, elk kwartaal.
rechtentoets-volgende = De volgende toetsing begint uiterlijk { $datum }.
rechtentoets-loopt-tot = Er loopt een toetsing. Af te tekenen uiterlijk { $datum }.
rechtentoets-te-laat = Te laat
rechtentoets-starten = Toetsing starten
rechtentoets-afgetekend = Afgetekend
rechtentoets-afgetekend-door = Afgetekend door { $naam } op { $datum }.
rechtentoets-te-doen = { $aantal ->
    [one] Nog { $aantal } regel te beoordelen
   *[other] Nog { $aantal } regels te beoordelen
}
rechtentoets-wacht-op-aftekening = Wacht op aftekening
rechtentoets-onder = Gestart door { $naam } op { $datum }. De lijst is van dat moment.
rechtentoets-uitleg = Kies de regels waarvoor hetzelfde geldt, en zeg waarom. Uiterlijk { $datum }. Een functie die u beëindigt, stopt meteen.
rechtentoets-regel-uitleg = Laatst ingelogd: { $laatst } · { $rechten } rechten
rechtentoets-nooit = nooit
rechtentoets-slapend = Slapend: 90 dagen niet ingelogd
rechtentoets-bijzonder = Bijzondere bevoegdheden
rechtentoets-houden = Houden
rechtentoets-beeindigen = Beëindigen
rechtentoets-open = Nog te beoordelen
rechtentoets-vastleggen = Vastleggen
rechtentoets-fout-geen-regel = Kies ten minste één regel.
rechtentoets-eigen = Er staat een regel over uzelf open. Die beoordeelt een collega: niemand beoordeelt zijn of haar eigen rechten.
rechtentoets-aftekenen = Aftekenen
rechtentoets-aftekenen-uitleg = Elke regel is beoordeeld. Met aftekenen verklaart u dat de toetsing klaar is.
rechtentoets-teken-af = Toetsing aftekenen
rechtentoets-bijschrift = De lijst zoals die was bij de start
rechtentoets-naam = Naam
rechtentoets-functie = Functie
rechtentoets-laatst = Laatst ingelogd
rechtentoets-rechten = Rechten
rechtentoets-aantal-rechten = { $aantal } rechten
rechtentoets-besluit = Besluit
veld-toets_regels = Voor welke regels?
veld-toets_uitkomst = Wat gebeurt ermee?
veld-toets_reden = Waarom?
veld-toets_reden-uitleg = Bijvoorbeeld: werkt nog in deze rol, volgens de teamleider.
melding-rechtentoets-gestart = De toetsing is gestart. De lijst ligt vast.
melding-rechten-beoordeeld = Het besluit is vastgelegd.
melding-rechtentoets-afgetekend = De toetsing is afgetekend.

## Emergency access
signaal-noodtoegang = Noodtoegang: personen openen
noodtoegang-titel = Noodtoegang
noodtoegang-onder = Wie opende in een noodsituatie personen bij een signaal
noodtoegang-openen-titel = Noodtoegang openen
noodtoegang-waarschuwing = Alleen in een noodsituatie. U ziet dan tijdelijk ook de personen en bijlagen bij dit ene signaal, nooit de melder. De privacyfunctionaris krijgt meteen bericht en beoordeelt het achteraf.
noodtoegang-uren = { $aantal } uur
noodtoegang-open = Noodtoegang openen
noodtoegang-duur = { $van } tot { $tot }
noodtoegang-te-beoordelen = Nog te beoordelen
noodtoegang-in-orde = In orde
noodtoegang-niet-in-orde = Niet in orde
noodtoegang-leeg = Niemand gebruikte noodtoegang.
noodtoegang-wacht = { $aantal ->
    [one] { $aantal } keer noodtoegang wacht op uw oordeel.
   *[other] { $aantal } keer noodtoegang wacht op uw oordeel.
}
noodtoegang-wat = Wat er gebeurde
noodtoegang-wanneer = Wanneer
noodtoegang-reden = Reden
noodtoegang-signaal = Signaal
noodtoegang-naar-signaal = Het signaal bekijken
noodtoegang-oordeel = Oordeel
noodtoegang-door = Beoordeeld door
noodtoegang-beoordelen = Uw oordeel
noodtoegang-beoordeel = Vastleggen
noodtoegang-zelf = U opende dit zelf. Een andere privacyfunctionaris beoordeelt het.
noodtoegang-loopt = U ziet de personen door noodtoegang. Wat u leest, staat in het spoor.
veld-nood_reden = Wat is er aan de hand, en waarom hebt u de personen nu nodig?
veld-nood_uren = Voor hoe lang?
veld-nood_oordeel = Was dit in orde?
veld-nood_oordeelreden = Waarom?
melding-noodtoegang-geopend = De noodtoegang is open. De privacyfunctionaris heeft bericht.
melding-noodtoegang-beoordeeld = Uw oordeel is vastgelegd.
bericht-noodtoegang-onderwerp = Noodtoegang gebruikt
bericht-noodtoegang-tekst = Een collega heeft zojuist noodtoegang gebruikt. Bekijk de reden en beoordeel of dat in orde was.
