# SPDX-License-Identifier: EUPL-1.2

## Vernietiging: what goes and why
vernietiging-titel = Vernietiging
vernietiging-onder = Wat wordt wanneer vernietigd, en waarom. Kijken verandert niets.
vernietiging-periode = Periode
vernietiging-nu = Nu
vernietiging-kwartaal = Komende drie maanden
vernietiging-jaar = Komend jaar
veld-vernietigen_tot = Tot en met
vernietiging-bekijken = Bekijken
vernietiging-kop = Te vernietigen tot en met { $datum }
vernietiging-niets = Er is tot die dag niets te vernietigen.
vernietiging-totaal = { $aantal ->
    [one] Van { $aantal } signaal van uw organisatie loopt de bewaartermijn dan af.
   *[other] Van { $aantal } signalen van uw organisatie loopt de bewaartermijn dan af.
}
vernietiging-voorstellen = Voorstel maken
vernietiging-voorstel-uitleg = U legt de lijst van nu vast. De privacyfunctionaris keurt haar goed of stuurt haar terug. Geen signaal gaat weg voor zijn eigen datum. Een voorstel bevat ten hoogste 500 signalen, de oudste datum eerst.
vernietiging-wacht-al = Er wacht al een voorstel op goedkeuring. Daarna kunt u een nieuw voorstel maken.
vernietiging-te-ver = U kijkt verder vooruit dan drie maanden. Kies een eerdere datum om een voorstel te maken.
vernietiging-lijst = Signalen, de oudste datum eerst
vernietiging-eerste = U ziet de eerste honderd. De aantallen per regel gaan over alles.
vernietiging-mee = Wat verdwijnt er mee met een signaal?
vernietigingsvoorstellen-kop = Voorstellen
bewaren-nummer = Nummer
bewaren-regel = Regel
bewaren-datum = Datum
bewaren-uitkomst = Uitkomst
bewaren-stand = Stand
bewaren-aantal = Aantal
bewaren-aantal-gaat = Gaat weg
bewaren-aantal-blijft = Blijft
bewaren-per-regel = Per regel
bewaren-gaat = Gaat weg op die dag
bewaren-vernietigd-op = Vernietigd op { $datum }
bewaren-geen-uitkomst = Geen
bewaren-voorgesteld = Voorgesteld door
bewaren-goedgekeurd = Goedgekeurd door
bewaren-ingetrokken = Ingetrokken door
bewaren-uitgevoerd = Uitgevoerd op
bewaren-lijsthash = Controlegetal van de lijst
bewaren-csv = Downloaden als CSV
beletsel-bewaarplicht = Blijft: er rust een bewaarplicht op
beletsel-open-actie = Blijft: er staat een actie open
beletsel-open-agendapunt = Blijft: het staat nog op een agenda
beletsel-open-terugkoppeling = Blijft: de melder wacht op antwoord
uitval-beletsel = Gebleven: er kwam iets tussen
uitval-termijn-gewijzigd = Gebleven: de datum of regel is veranderd
uitval-niet-meer-aanwezig = Was er al niet meer

## One proposal
vernietigingsvoorstel-titel = Voorstel om te vernietigen
vernietigingsvoorstel-onder = Tot en met { $datum }
vernietigingsvoorstel-kop = Wie en wat
vernietigingsvoorstel-oordeel = Uw oordeel
vernietigingsvoorstel-oordeel-uitleg = U keurt goed wat een ander heeft voorgesteld. Na goedkeuring wordt elk signaal op zijn datum vernietigd, met alles wat erbij hoort. Dat kan niet ongedaan worden gemaakt.
vernietigingsvoorstel-eigen = U hebt dit zelf voorgesteld. Vraag een andere privacyfunctionaris om het te beoordelen: niemand keurt een eigen voorstel goed (artikel 5, lid 2 AVG).
vernietigingsvoorstel-terug = Teruggestuurd door { $naam }: { $reden }
vernietigingsvoorstel-gaat = { $aantal ->
    [one] { $aantal } signaal gaat weg
   *[other] { $aantal } signalen gaan weg
}
vernietigingsvoorstel-blijft = { $aantal ->
    [one] { $aantal } signaal blijft
   *[other] { $aantal } signalen blijven
}
voorstelstand-voorgesteld = Voorgesteld
voorstelstand-goedgekeurd = Goedgekeurd
voorstelstand-teruggestuurd = Teruggestuurd
voorstelstand-ingetrokken = Ingetrokken
voorstelstand-uitgevoerd = Uitgevoerd
veld-vernietiging_zeker = Weet u het zeker?
vernietiging-zeker = Ja, ik heb de lijst bekeken. Wat weg gaat, komt niet terug.
vernietiging-goedkeuren = Goedkeuren en vernietigen
vernietiging-terugsturen = Terugsturen
vernietiging-intrekken = Voorstel intrekken
veld-terugzendreden = Waarom stuurt u het terug?
veld-terugzendreden-uitleg = Noem nummers en regels, geen namen.
melding-vernietiging-voorgesteld = Het voorstel is vastgelegd. Het wacht op goedkeuring door een ander.
melding-vernietiging-goedgekeurd = Goedgekeurd. Wat vandaag weg moet, is of wordt vernietigd. De rest volgt op zijn datum.
melding-vernietiging-teruggestuurd = Het voorstel is teruggestuurd.
melding-vernietiging-ingetrokken = Het voorstel is ingetrokken.

## The declaration, and what is left
verklaring-titel = Verklaring van vernietiging
verklaring-zin = { $aantal ->
    [one] { $organisatie } verklaart dat { $aantal } signaal is vernietigd, met alles wat daarvan was afgeleid.
   *[other] { $organisatie } verklaart dat { $aantal } signalen zijn vernietigd, met alles wat daarvan was afgeleid.
}
verklaring-wie = Wie, wanneer en hoe
verklaring-wijze = Wijze
verklaring-wijze-tekst = Verwijderd uit de database, de zoekindex en de opslag van bijlagen; rechten van ontvangers, agendapunten, besluiten, acties en berichten zijn mee verwijderd. Reservekopieën volgen hun eigen termijn.
verklaring-grondslag = Grondslag
verklaring-grondslag-tekst = Artikel 5, lid 1, onder e AVG en de regel per signaal hieronder; Archiefwet.
verklaring-spoor = Plaats in het spoor
verklaring-spoor-regel = Regel { $nummer }, met controlegetal
verklaring-hash-fout = De lijst past niet bij het controlegetal waarmee zij is goedgekeurd. Laat dit uitzoeken.
verklaring-vernietigd = { $aantal ->
    [one] { $aantal } vernietigd signaal
   *[other] { $aantal } vernietigde signalen
}
verklaring-gebleven = { $aantal ->
    [one] { $aantal } signaal bleef
   *[other] { $aantal } signalen bleven
}
verklaring-aantal-vernietigd = Vernietigd
verklaring-aantal-gebleven = Gebleven
verklaring-wat-blijft = Van een vernietigd signaal blijft alleen over wat hier staat: nummer, regel, datum en uitkomst. Dat leidt niet naar een persoon.
vernietigd-titel = Vernietigde nummers
vernietigd-onder = Zo verklaart u een gat in de nummering. Alleen uw eigen organisatie ziet dit.
veld-vernietigd_nummer = Nummer of een deel ervan
vernietigd-zoeken = Zoeken
vernietigd-geen = Er is geen vernietigd nummer dat hierbij past.
vernietigd-bijschrift = Hoogste nummer eerst
vernietigd-verklaring = Verklaring
vernietigd-naar-verklaring = Bekijken

## Keeping one signaal
bewaring-titel = Bewaren en vernietigen
bewaring-kop = Termijn
bewaring-beletsel = Staat iets in de weg?
bewaring-geen-beletsel = Nee
bewaring-uitleg = Een signaal wordt vernietigd met alles wat erbij hoort: personen, melder, bijlagen, wegingen, wat erover aan tafel is besproken en wat er van is verstrekt.
bewaarplicht-kop = Bewaarplichten
bewaarplicht-geen = Er rust geen bewaarplicht op dit signaal.
bewaarplicht-zetten = Bewaarplicht zetten
bewaarplicht-opheffen = Opheffen
bewaarplicht-uitleg = Zolang een bewaarplicht geldt, wordt dit signaal niet vernietigd. Zij eindigt vanzelf op de dag die u kiest, ten hoogste over een jaar.
bewaarplicht-gezet = Gezet door { $naam } op { $datum }, geldt tot en met { $tot }
bewaarplicht-opgeheven = Opgeheven door { $naam } op { $datum }: { $reden }
bewaarplicht-geldt = Geldt
bewaarplicht-voorbij = Geldt niet meer
bewaarplicht-bezwaar = Bezwaar of beroep (Awb)
bewaarplicht-woo-verzoek = Woo-verzoek
bewaarplicht-inzageverzoek = Verzoek van een betrokkene (artikel 15-18 AVG)
bewaarplicht-klacht = Klacht
bewaarplicht-rechtszaak = Rechtszaak of claim
veld-bewaarplicht_soort = Waarvoor?
veld-bewaarplicht_reden = Waarom is dit signaal daarvoor nodig?
veld-bewaarplicht_reden-uitleg = Noem het kenmerk van de zaak, geen namen.
veld-bewaarplicht_tot = Tot en met
veld-opheffingsreden = Waarom kan het weer?
melding-bewaarplicht-gezet = De bewaarplicht is gezet. Het signaal blijft.
melding-bewaarplicht-opgeheven = De bewaarplicht is opgeheven. De gewone termijn geldt weer.

## Register of processing activities
verwerkingen-titel = Register van verwerkingen
verwerkingen-uitleg = Wat uw organisatie met dit programma verwerkt (artikel 30 AVG). Wat per organisatie verschilt, komt uit uw eigen afspraken en tafels. Controleer of het past bij uw eigen register.
verwerkingen-algemeen = Voor alle verwerkingen
verwerkingen-verantwoordelijke = Verantwoordelijke
verwerkingen-contact = Contact
verwerkingen-geen-contact = Nog niet ingevuld: de beheerder vult het in bij de organisatie.
verwerkingen-beveiliging = Beveiliging
verwerkingen-doorgifte = Doorgifte buiten de EER
verwerkingen-doel = Doel
verwerkingen-grondslag = Grondslag
verwerkingen-betrokkenen = Over wie
verwerkingen-afspraak-betrokkenen = Personen over wie een verstrekt signaal gaat.
verwerkingen-ontvangers = Ontvangers
verwerkingen-geen-ontvangers = Geen andere organisatie.
verwerkingen-gegevens-kop = Gegevens en termijnen: { $naam }
verwerkingen-soort = Soort
verwerkingen-gegevens = Gegevens
verwerkingen-termijn = Termijn
verwerkingen-bron = Artikel of bron
verwerkingen-aanname = aanname
verwerkingen-afspraken = Verstrekken onder een afspraak
verwerkingen-werkt-niet = Onder deze afspraak kan nu niets worden verstrekt.
verwerkingen-tafels = Tafels
verwerkingen-dpia = DPIA goedgekeurd op
verwerkingen-geen-dpia = Nog niet
verwerkingen-maanden = { $aantal ->
    [one] Ontvangers bewaren het { $aantal } maand.
   *[other] Ontvangers bewaren het ten hoogste { $aantal } maanden.
}

## Refusals
bewaren-geen-recht-waarom = Voorstellen en goedkeuren horen bij verschillende functies (artikel 5, lid 2 AVG).
bewaren-fout-kop = Dat kan niet
bewaren-fout-eigen-voorstel = U hebt dit voorstel zelf gedaan. U kunt het niet ook goedkeuren of terugsturen.
bewaren-fout-eigen-voorstel-waarom = Vernietigen vraagt vier ogen, en het gaat om de persoon: een tweede functie telt niet als een tweede persoon (artikel 5, lid 2 AVG).
bewaren-fout-eigen-voorstel-nu = Vraag een andere privacyfunctionaris van uw organisatie, of trek het voorstel in en laat een ander het doen.
bewaren-fout-wacht-al = Er wacht al een voorstel van uw organisatie.
bewaren-fout-wacht-al-waarom = Zo staat geen signaal op twee lijsten.
bewaren-fout-wacht-al-nu = Wacht op het oordeel, of trek het voorstel in.
bewaren-fout-niets = Er is niets dat weg kan.
bewaren-fout-niets-waarom = De bewaartermijn loopt nog, of er staat iets in de weg: een bewaarplicht, een open actie, een agendapunt of een melder die wacht.
bewaren-fout-niets-nu = Kijk op de pagina Vernietiging wat in de weg staat.
bewaren-fout-al-beoordeeld = Dit voorstel is al beoordeeld.
bewaren-fout-al-ingetrokken = Dit voorstel is ingetrokken.
bewaren-fout-niet-uitgevoerd = Dit voorstel is nog niet helemaal uitgevoerd.
bewaren-fout-niet-uitgevoerd-waarom = Een verklaring gaat over wat is gebeurd, niet over wat nog komt.
bewaren-fout-niet-uitgevoerd-nu = Kom terug als het laatste signaal van de lijst is vernietigd.
bewaren-fout-al-opgeheven = Deze bewaarplicht is al opgeheven.
bewaren-fout-lijst = De lijst is niet meer de lijst die is voorgesteld. Er is niets vernietigd.
bewaren-fout-lijst-waarom = Wat wordt goedgekeurd, moet zijn wat is voorgesteld: het controlegetal past niet.
bewaren-fout-lijst-nu = Stuur het voorstel terug en laat uitzoeken wat er met de database is gebeurd.
bewaren-fout-bekijk-nu = Ververs de pagina om te zien hoe het nu staat.
bewaren-fout-verre-dag = Kies een dag binnen tien jaar.
bewaren-fout-te-ver = Een voorstel kijkt ten hoogste drie maanden vooruit.
bewaren-fout-voorbij = Kies vandaag of een latere dag.
bewaren-fout-te-lang = Een bewaarplicht duurt ten hoogste een jaar. Daarna kunt u haar opnieuw zetten.
