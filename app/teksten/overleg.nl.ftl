# SPDX-License-Identifier: EUPL-1.2
tafels-titel = Tafels
tafels-onder = De tafels waar uw organisatie lid van is of die zij leidt.
tafels-geen = Uw organisatie zit nog aan geen tafel.
tafels-geen-overleg = Er is nog geen overleg gepland.
tafels-volgende = Volgend overleg: { $moment }
tafelsoort-ondermijningstafel = Ondermijningstafel
tafelsoort-gso = Gemeentelijk signalenoverleg
tafelsoort-weegtafel = Weegtafel
tafelsoort-overig = Overleg
tafel-titel = Tafel
tafel-naar = Naar de tafel
tafel-regie = Regie:
tafel-eigen-regie = Uw organisatie leidt
tafel-wachtend-aantal = { $aantal ->
    [one] { $aantal } voorstel wacht
   *[other] { $aantal } voorstellen wachten
}
tafel-acties = Open acties
tafel-procespunt = Procespunt voorstellen
tafel-komend = Komende overleggen
tafel-eerder = Eerdere overleggen
tafel-wachtend = Voorstellen die wachten
tafel-wachtend-uitleg = U ziet de procespunten, en de casuspunten waarin uw organisatie een rol heeft.
tafel-wachtend-geen = Er wacht niets.
tafel-afspraak = Afspraak
tafel-leden = Leden
tafel-lid-sinds = lid sinds
tafel-ritme = Ritme
tafel-ritme-weken = { $aantal ->
    [one] elke week
   *[other] elke { $aantal } weken
}
tafel-ritme-dagen = elke { $aantal } dagen

afspraak-werkt = Werkt
afspraak-werkt-niet = De afspraak van deze tafel werkt niet
afspraak-werkt-niet-kort = Werkt niet
afspraak-gebrek = Let op
afspraak-versie = Versie
afspraak-doel = Doel
afspraak-grondslag = Grondslag
afspraak-geldig = Geldig
afspraak-dpia = DPIA goedgekeurd
afspraak-dpia-niet = nog niet
afspraak-hooguit = Hooguit verstrekken
afspraak-niet-getekend = Niet getekend
gebrek-nog-niet = De afspraak is nog niet ingegaan.
gebrek-verlopen = De afspraak is verlopen.
gebrek-beeindigd = De afspraak is beëindigd.
gebrek-zonder-dpia = De DPIA is niet goedgekeurd.
gebrek-zonder-verstrekken = Onder de afspraak van deze tafel mag niet worden verstrekt.
gebrek-regie-tekende-niet = De organisatie die de tafel leidt, heeft niet getekend.
gebrek-eigen-tekende-niet = Uw organisatie heeft niet getekend.

overleg-titel = Overleg
overleg-van = Overleg van { $moment }
overleg-naar = Naar het overleg
overleg-minuten = { $aantal } minuten
overleg-plannen = Overleg plannen
overleg-plannen-titel = Overleg plannen
overleg-uitnodiging-uitleg = De leden krijgen een uitnodiging per e-mail. Daarin staan alleen de datum en een verwijzing hierheen.
overleg-gesloten = Gesloten
overleg-niet-gesloten = Nog niet gesloten
overleg-is-gesloten = Dit overleg is gesloten. De besluiten staan vast.
overleg-sluiten = Overleg sluiten
overleg-sluiten-open = { $aantal ->
    [one] Er is nog { $aantal } punt zonder besluit.
   *[other] Er zijn nog { $aantal } punten zonder besluit.
}
overleg-sluiten-klaar = Elk punt heeft een besluit. Na het sluiten staan de besluiten vast.
veld-doorschuiven = Schuif punten zonder besluit door naar het volgende overleg
veld-overlegdatum = Datum
veld-begintijd = Begintijd
veld-duur = Duur in minuten
veld-locatie = Plaats
melding-overleg-gepland = Het overleg is gepland.
melding-overleg-gesloten = Het overleg is gesloten. Dit zijn de besluiten.

agenda-proces = Procespunten
agenda-proces-geen = Er staan geen procespunten op de agenda.
agenda-casus = Casuspunten
agenda-casus-geen = Er staan geen casuspunten op de agenda waarin uw organisatie een rol heeft.
agenda-vullen = { $aantal ->
    [one] Agenda vullen ({ $aantal } voorstel)
   *[other] Agenda vullen ({ $aantal } voorstellen)
}
agenda-omhoog = Omhoog
agenda-omlaag = Omlaag
agenda-verwijderen = Van de agenda
melding-agenda-gevuld = De voorstellen staan op de agenda: eerst de procespunten, dan de casuspunten naar gewicht en datum.
melding-agenda-niets = Er waren geen voorstellen meer.
melding-agenda-geordend = De volgorde is aangepast.
melding-punt-verwijderd = Het punt is van de agenda en wacht weer.

puntsoort-proces = Procespunt
puntsoort-casus = Casuspunt
punt-besloten = Besloten
punt-open = Nog geen besluit
punt-waarover = Waar het over gaat
punt-doel = Doel
punt-namens = Ingebracht door
punt-voorgesteld = Voorgesteld op
punt-overleg = Overleg
punt-wacht = wacht op een agenda
punt-acties = Actie die hieruit volgt
punt-partijen = Partijen
punt-naar-signaal = Signaal { $nummer }
punt-is-ingetrokken = Dit voorstel is ingetrokken.
punt-voorstellen = Voorstellen
partij-ingetrokken = Geen rol meer
rol-eigenaar = Eigenaar
rol-betrokken = Betrokken
rol-betrokken-uitleg = Kan iets doen
rol-advies = Advies
rol-advies-uitleg = Denkt alleen mee
rol-geen = Geen rol
agendapunt-titel = Agendapunt
procespunt-titel = Procespunt voorstellen
procespunt-geen-personen = Een procespunt gaat over de manier van werken. Noem geen personen en geen adressen: alle leden kunnen het lezen.
veld-titel = Titel
veld-titel-uitleg = Neutraal: geen namen, geen kentekens, geen adres. Deze titel staat op de agenda.
veld-agendadoel = Doel
veld-agendadoel-uitleg = Waarvoor komt dit op tafel? Bijvoorbeeld: bepalen wie controleert.
veld-toelichting = Toelichting
melding-punt-voorgesteld = Het punt is voorgesteld.

casuspunt-titel = Voorstellen voor een tafel
casuspunt-kies-tafel = Voor welke tafel?
casuspunt-voorstellen = Voorstellen en verstrekken
casuspunt-geen-anderen = Er zitten geen andere organisaties aan deze tafel.
casuspunt-alleen-kern = De afspraak laat alleen de kern toe: thema, gebied, data en stand.
casuspunt-wat-gebeurt-er = Elke partij krijgt een verstrekking onder { $afspraak }, voor hoogstens 90 dagen. { $regie } leidt de tafel en krijgt de kern. Andere leden zien niets van dit punt. U kunt elke verstrekking weer intrekken.
veld-partijen = Wie heeft een rol in dit punt?
veld-partijen-uitleg = Kies alleen wie iets kan doen of adviseren. Voor de anderen bestaat dit punt niet.
veld-veldgroepen = Wat krijgen de partijen te zien, naast de kern?
veld-veldgroepen-uitleg = Niet meer dan nodig (artikel 5, lid 1, onder c AVG). De melder wordt nooit verstrekt.
geven-inhoud = Inhoud
geven-inhoud-uitleg = Wat er is gezien, de plek en de weging
geven-personen = Personen
geven-personen-uitleg = De personen die bij het signaal zijn vastgelegd
geven-bijlagen = Bijlagen
geven-bijlagen-uitleg = Foto's en documenten
veld-verstrekkingsnoodzaak = Waarom is dit nodig?
veld-verstrekkingsnoodzaak-uitleg = Waarom hebben deze partijen dit nodig, en kan het niet met minder?
melding-casuspunt-voorgesteld = Het punt is voorgesteld. De partijen kunnen het nu zien.
voorstel-intrekken = Voorstel intrekken
voorstel-intrekken-casus = Alle verstrekkingen voor dit punt eindigen meteen.
voorstel-intrekken-proces = Het punt verdwijnt van de agenda.
melding-voorstel-ingetrokken = Het voorstel is ingetrokken.

aanwezig-kop = Aanwezig
aanwezig-wie = Wie is er bij dit punt?
aanwezig-vastleggen = Aanwezigheid vastleggen
aanwezig-ja = Aanwezig
aanwezig-nee = Afwezig
melding-aanwezigheid-vastgelegd = De aanwezigheid is vastgelegd.

besluit-kop = Besluit
besluit-uitkomst = Uitkomst
besluit-eigenaar = Eigenaar
besluit-verwijzing = Verwezen naar
besluit-uiterlijk = Uiterlijk
besluit-vastgelegd = Vastgelegd
besluit-nog-niet = Nog geen besluit
besluit-vastleggen = Besluit vastleggen
besluit-hint = Een besluit is één zin: wie doet wat, met wie, voor wanneer. Geen verhaal en geen personen. Bijvoorbeeld: 'Gemeente controleert samen met de politie de bedrijfsruimte.' Of: 'RIEC neemt de casus over; gemeente levert het signaal aan.' Of: 'Geen vervolg; gemeente sluit het signaal.'
veld-besluituitkomst = Uitkomst
veld-besluittekst = Besluit in één zin
veld-besluittekst-uitleg = Hoogstens 300 tekens. Geen namen, geen BSN, geen kenteken.
veld-besluitverwijzing = Verwezen naar
veld-besluitverwijzing-uitleg = Nodig bij N1, N2, P1, R1 en Z1: naar wie, en op welke dag. Schrijf hier geen inhoud.
veld-besluiteigenaar = Wie voert het uit?
veld-uiterlijk = Uiterlijk
veld-herinneren = Herinneren op
veld-herinneren-uitleg = Vult u niets in, dan een week ervoor. Bijvoorbeeld 21-11-2026.
melding-besluit-vastgelegd = Het besluit is vastgelegd. De actie staat bij de eigenaar.
besluitenlijst-titel = Besluitenlijst
besluitenlijst-concept = Dit overleg is nog niet gesloten. De lijst kan nog veranderen.
besluitenlijst-uitleg = Deze lijst bevat de punten die u mag zien. Er staan besluiten op, geen verhalen over personen.
besluitenlijst-leeg = Er zijn geen punten die u mag zien.

acties-titel = Acties
acties-onder = De acties van uw organisatie.
acties-tafel-titel = Acties van alle leden
acties-tabs = Welke acties
acties-open = Open
acties-te-laat = Te laat
acties-klaar = Klaar
acties-geen = Hier staan geen acties.
acties-bijschrift = Acties op datum
actie-titel = Actie
actie-wat = Wat er moet gebeuren
actie-eigenaar = Organisatie
actie-wie = Wie pakt het op
actie-niemand = nog niemand
actie-tafel = Tafel
actie-punt = Volgt uit
actie-vervaldatum = Uiterlijk
actie-herinneren = Herinnering op
actie-stand = Stand
actie-afgerond = Afgerond op
actie-resultaat = Wat het opleverde
actie-aannemen = Ik pak dit op
actie-afronden = Actie afronden
actiestatus-open = Open
actiestatus-te-laat = Te laat
actiestatus-gedaan = Gedaan
actiestatus-niet-mogelijk = Niet mogelijk
veld-actiestatus = Hoe is het afgelopen?
veld-resultaat = Wat leverde het op?
veld-resultaat-uitleg = Kort en zonder personen. De partijen van het punt kunnen dit lezen.
melding-actie-aangenomen = U heeft de actie opgepakt.
melding-actie-afgerond = De actie is afgerond.

signaal-op-tafel = Op tafel: agendapunten en besluiten
signaalpunten-titel = Op tafel
signaalpunten-kop = Agendapunten en besluiten
signaalpunten-geen = Dit signaal is niet aan een tafel voorgesteld.
signaalpunten-terug = Naar het signaal
verstrekking-intrekken = Intrekken
intrekking-titel = Verstrekking intrekken
intrekking-uitleg = { $organisatie } kan het signaal en het agendapunt meteen niet meer zien. Wat al is gelezen, blijft in het spoor staan.
veld-intrekkingsreden = Waarom trekt u dit in?
melding-verstrekking-ingetrokken = De verstrekking is ingetrokken. De toegang is meteen geëindigd.

overleg-geen-recht-waarom = Dit is voorbehouden aan wie de tafel leidt, of aan een andere functie.
overleg-regel-naam = Hier lijkt de naam van een persoon te staan. Schrijf het zonder namen.
overleg-regel-bsn = Hier lijkt een burgerservicenummer te staan. Haal het weg.
overleg-regel-kenteken = Hier lijkt een kenteken te staan. Haal het weg.
overleg-regel-geboortedatum = Hier lijkt een geboortedatum te staan. Haal hem weg.
overleg-regel-verwijzing = Bij deze uitkomst hoort een verwijzing: naar wie, en op welke dag.
overleg-regel-verleden = Deze datum is al voorbij.
overleg-regel-herinneren-na = De herinnering komt na de uiterste datum. Kies een eerdere dag.
overleg-regel-niet-getekend = { $naam } heeft de afspraak niet getekend. Aan deze organisatie mag niets worden verstrekt.
overleg-regel-nog-open = { $aantal ->
    [one] Er is nog { $aantal } punt zonder besluit. Leg het besluit vast, of kies dat het doorschuift.
   *[other] Er zijn nog { $aantal } punten zonder besluit. Leg de besluiten vast, of kies dat ze doorschuiven.
}

overleg-fout-kop = Dit kan nu niet
overleg-fout-bekijk-nu = Laad de pagina opnieuw en bekijk hoe het er nu voor staat.
overleg-fout-niet-gewogen = Dit signaal kan niet naar een tafel: het is niet gewogen, of al afgesloten of samengevoegd.
overleg-fout-niet-gewogen-waarom = Eerst wegen, dan delen (modelprotocol ondermijning; artikel 5, lid 1, onder c AVG).
overleg-fout-niet-gewogen-nu = Rond de weging af. Alleen een signaal dat is uitgezet, kan naar een tafel.
overleg-fout-afspraak = De afspraak van deze tafel werkt niet. Er kunnen geen casuspunten worden voorgesteld.
overleg-fout-afspraak-waarom = Een casuspunt mag alleen onder een afspraak die geldig is, door de partijen is getekend en een goedgekeurde DPIA heeft (artikel 6, 26 en 35 AVG). Procespunten zonder personen kunnen wel.
overleg-fout-afspraak-nu = Vraag uw netwerkcoördinator om de afspraak in orde te maken.
overleg-fout-niet-eigen = Alleen de eigenaar van een signaal kan het voorstellen voor een tafel.
overleg-fout-niet-eigen-waarom = U heeft dit signaal ontvangen. Doorgeven mag alleen de organisatie die het verstrekte (doorverstrekking).
overleg-fout-niet-eigen-nu = Vraag de eigenaar om het signaal in te brengen.
overleg-fout-beleid = Dit signaal mag niet worden verstrekt.
overleg-fout-beleid-waarom = { $regel }
overleg-fout-politie = Dit signaal komt van de politie, en er is geen toestemming om het verder te verstrekken.
overleg-fout-politie-waarom = Politiegegevens zijn verstrekt voor één doel. Verder verstrekken mag alleen met toestemming van de politie (artikel 16 tot en met 21 Wpg).
overleg-fout-politie-nu = Vraag de politie om toestemming, of om het signaal zelf in te brengen.
overleg-fout-partner = Dit signaal komt van een partner, en er is geen toestemming om het verder te verstrekken.
overleg-fout-partner-waarom = Wat een partner verstrekt, is voor het doel dat de partner noemde (artikel 5, lid 1, onder b AVG).
overleg-fout-partner-nu = Vraag de partner om toestemming.
overleg-fout-al-voorgesteld = Dit signaal wacht al bij deze tafel of staat al op de agenda.
overleg-fout-gesloten = Dit overleg is gesloten. De agenda en de besluiten staan vast.
overleg-fout-niet-geagendeerd = Dit punt staat niet op een agenda.
overleg-fout-al-besloten = Over dit punt is al besloten.
overleg-fout-actie-afgerond = De actie is al afgerond. Daarna verandert er niets meer.
overleg-fout-al-ingetrokken = Dit was al ingetrokken.
overleg-fout-niet-voorgesteld = Alleen wie een punt voorstelde, kan het intrekken.
overleg-fout-niets-over-te-nemen = De tafel heeft nog geen uitkomst vastgesteld over dit signaal.
overleg-fout-al-overgenomen = Deze uitkomst is al overgenomen.
overname-titel = Uitkomst van de tafel overnemen
overname-uitleg = De tafel kwam tot een uitkomst die gegevens wist. Dat doet een tafel nooit zelf: het signaal is van u. Neemt u de uitkomst over, dan wordt er meteen gewist.
overname-doen = Overnemen en wissen
overname-wacht = Wacht op u
melding-overgenomen = De uitkomst van de tafel is overgenomen.
vandaag-overnames = Uitkomsten van tafels die op u wachten
overleg-fout-thema = De afspraak van deze tafel gaat niet over het thema van dit signaal.
overleg-fout-niet-gestart = Deze tafel is nog in voorbereiding.
overleg-fout-start = Deze tafel kan nog niet starten. De afspraak moet werken, met een goedgekeurde DPIA, en de regeling moet zijn goedgekeurd (artikel 24 en 35 AVG).
overleg-fout-regeling-vast = De regeling van deze tafel ligt vast, of er is nog niets om goed te keuren.
overleg-fout-regeling-eigen = U schreef deze regeling zelf. Een ander moet haar goedkeuren (artikel 39 AVG).
overleg-regel-tafelnaam = Er is al een tafel met deze naam. Kies een andere naam.
tafel-nieuw = Nieuwe tafel
tafel-nieuw-uitleg = De tafel werkt onder deze afspraak, en uw organisatie leidt haar. De leden zien de tafel pas als zij start.
tafel-inrichten = Tafel inrichten
veld-tafelnaam = Naam van de tafel
veld-tafelsoort = Wat voor tafel?
veld-tafelritme = Om de hoeveel weken is er overleg?
veld-tafelleden = Wie zitten aan tafel?
tafel-voorbereiding = In voorbereiding
tafel-voorbereiding-uitleg = Alleen uw organisatie ziet deze tafel. Zij kan starten als alles hieronder in orde is.
tafel-eis-getekend = Uw organisatie heeft de afspraak getekend
tafel-eis-dpia = De DPIA van de afspraak is goedgekeurd
tafel-eis-regeling = De regeling is geschreven
tafel-eis-goedgekeurd = De privacyfunctionaris keurde de regeling goed
tafel-eis-ja = In orde
tafel-eis-nee = Nog niet
tafel-starten = Tafel starten
veld-regeling = Regeling van de tafel
veld-regeling-uitleg = Hoe werkt de tafel: wie zit wanneer aan tafel, wat wordt vastgelegd, hoe lang wordt dat bewaard?
regeling-bewaren = Regeling bewaren
regeling-goedkeuren = Regeling goedkeuren
melding-tafel-ingericht = De tafel is ingericht. Schrijf nu de regeling.
melding-regeling-bewaard = De regeling is bewaard en wacht op de privacyfunctionaris.
melding-regeling-goedgekeurd = De regeling is goedgekeurd.
melding-tafel-gestart = De tafel is gestart. De leden zien haar nu.
proef-titel = Wat gaat er open?
proef-waarom = Bekijk voor u tekent hoeveel van uw signalen onder deze afspraak gedeeld kunnen worden, en wat dicht blijft.
proef-bekijk = Proefdraaien
proef-kan = { $aantal ->
    [0] Nu kan geen van uw signalen onder deze afspraak worden ingebracht.
    [one] Nu kan { $aantal } van uw signalen onder deze afspraak worden ingebracht.
   *[other] Nu kunnen { $aantal } van uw signalen onder deze afspraak worden ingebracht.
}
proef-uitleg = Er gaat niets vanzelf open. Tekenen maakt delen mogelijk; elke verstrekking is daarna een eigen besluit, aan genoemde partijen, met een noodzaak en een einddatum.
proef-delen = Welk deel van een signaal?
proef-deel = Deel
proef-open = Onder deze afspraak
proef-gaat-open = Kan open
proef-blijft-dicht = Blijft dicht
proef-lezers = Wie leest het bij de ontvanger?
proef-dicht = Wat blijft dicht, en waarom?
proef-reden-zonder-verstrekken = Onder deze afspraak mag niet worden verstrekt
proef-reden-thema = Het thema valt niet onder de afspraak
proef-reden-mma = Van Meld Misdaad Anoniem: wordt nooit verstrekt
proef-reden-toestemming = Van politie of partner, zonder toestemming om verder te geven
proef-reden-niet-gewogen = Nog niet gewogen
proef-reden-afgesloten = Al afgesloten
proef-ontvangers = Aan wie?
proef-getekend = Getekend
verantwoording-titel = Gegeven en ontvangen
verantwoording-bekijk = Bekijk wat is gegeven en ontvangen
verantwoording-uitleg = Dit bewaart u als verantwoording, ook als de afspraak is geëindigd (artikel 5, lid 2 AVG). Van wat u ontving staat hier geen inhoud en geen nummer van de gever.
verantwoording-gegeven = Gegeven door uw organisatie
verantwoording-ontvangen = Ontvangen door uw organisatie
verantwoording-geen = Niets.
verantwoording-kenmerk = Kenmerk
verantwoording-ander-gegeven = Aan
verantwoording-ander-ontvangen = Van
verantwoording-wat = Waarvoor, en welk deel
verantwoording-periode = Periode
verantwoording-bewaren = Ontvanger bewaart tot
eindoverzicht-titel = Eindoverzicht van een afspraak
eindoverzicht-bekijk = Bekijk het eindoverzicht
eindoverzicht-waarom = Deze afspraak is voorbij. In het eindoverzicht staat wat u bewaart en wie wat moet doen.
eindoverzicht-uitleg = Dit bewaart { $partij } van de afspraak. Elke partij heeft een eigen eindoverzicht. Er staat geen inhoud van signalen in en geen naam van een persoon. U kunt deze pagina printen.
eindoverzicht-bestand = Meenemen als bestand
eindoverzicht-bestand-waarom = In het bestand staat regel voor regel wat aan wie is gegeven. Uw functie leest dat niet.
eindoverzicht-einde-beeindigd = Deze afspraak is op { $datum } beëindigd door een partij. Vanaf dat moment opent zij niets meer.
eindoverzicht-einde-verlopen = Deze afspraak is op { $datum } afgelopen. Vanaf dat moment opent zij niets meer.
eindoverzicht-einde-vervangen = Een nieuwe versie nam op { $datum } de plaats in van deze afspraak. Onder deze versie wordt niets nieuws gegeven; wat al is gegeven, loopt tot zijn eigen einddatum.
eindoverzicht-taken = Wie moet nu wat doen?
eindoverzicht-wie = Wie
eindoverzicht-doet = Wat
eindoverzicht-wie-ondertekenaar = Wie namens u ondertekent
eindoverzicht-wie-behandelaar = Wie met signalen werkt
eindoverzicht-wie-regie = Wie de tafel leidt
eindoverzicht-wie-privacyfunctionaris = Privacyfunctionaris
eindoverzicht-taak-bewaren = Bewaar dit eindoverzicht in het eigen archief, als verantwoording (artikel 5, lid 2 AVG).
eindoverzicht-taak-nieuwe-versie = Werk verder onder de nieuwe versie.
eindoverzicht-taak-loopt-door = { $aantal ->
    [one] Eén verstrekking loopt nog door, tot uiterlijk { $datum }. Trek haar in als dat niet meer nodig is.
   *[other] { $aantal } verstrekkingen lopen nog door, tot uiterlijk { $datum }. Trek in wat niet meer nodig is.
}
eindoverzicht-taak-niets-meer-geven = Geef sinds { $datum } niets meer onder deze afspraak, ook niet buiten dit programma. Is het nog nodig? Stel dan een nieuwe afspraak op.
eindoverzicht-taak-tafel = { $aantal ->
    [one] Eén tafel werkte hieronder. Breng haar onder bij een afspraak die werkt, of sluit haar.
   *[other] { $aantal } tafels werkten hieronder. Breng ze onder bij een afspraak die werkt, of sluit ze.
}
eindoverzicht-taak-vernietigen = { $aantal ->
    [one] Eén keer ontvangen. Vernietig wat u daarvan buiten dit programma hebt, uiterlijk op { $datum }.
   *[other] { $aantal } keer ontvangen. Vernietig wat u daarvan buiten dit programma hebt; het laatste uiterlijk op { $datum }. Per regel staat hieronder de dag.
}
eindoverzicht-taak-maatregelen = { $aantal ->
    [one] Eén maatregel uit de DPIA staat bij u open. Rond haar af, uiterlijk op { $datum }, of leg vast waarom zij vervalt.
   *[other] { $aantal } maatregelen uit de DPIA staan bij u open. Rond ze af, de eerste uiterlijk op { $datum }, of leg vast waarom zij vervallen.
}
eindoverzicht-afgesproken = Wat was afgesproken
eindoverzicht-soort = Soort
eindoverzicht-versie = Versie { $versie }, van { $van } tot { $tot }: wie tekende
eindoverzicht-aantal = Aantal verstrekkingen
eindoverzicht-ingetrokken = Daarvan eerder ingetrokken
eindoverzicht-dagen = Eerste en laatste dag
eindoverzicht-per-deel = Hoe vaak welk deel
eindoverzicht-per-thema = Hoe vaak welk thema
eindoverzicht-register-gegeven = Register: gegeven door uw organisatie
eindoverzicht-register-ontvangen = Register: ontvangen door uw organisatie
eindoverzicht-dpia = DPIA en maatregelen
eindoverzicht-maatregelen-open = Er staan nog maatregelen open.
eindoverzicht-maatregelen-klaar = Er staan geen maatregelen open.
eindoverzicht-controle = Controlegetal
eindoverzicht-controle-uitleg = Gemaakt op { $datum } en daarna nooit gewijzigd. Wat voor het einde al vernietigd was, telt niet mee. Met het controlegetal (SHA-256) toont u aan dat het bestand dat u bewaart, hetzelfde is.
bericht-eindoverzicht-onderwerp = Er staat een eindoverzicht voor u klaar
bericht-eindoverzicht-tekst = Een afspraak van uw organisatie is voorbij. Er staat klaar wat u bewaart en wie wat moet doen. Log in om het te lezen.
vandaag-eindoverzichten = Afspraken die voorbij zijn
vandaag-eindoverzicht-lees = Lees het eindoverzicht
punt-procedure = Open een procedure van de burgemeester
agenda-pdf = Agenda als PDF
stuk-pdf = Als PDF
stuk-odt = Om te bewerken (ODT)
overleg-fout-lege-agenda = Er staat niets op de agenda dat u kunt zien. Daarom is er geen bestand van te maken.
overleg-fout-lege-besluitenlijst = Er is nog niets besloten dat u kunt zien. Daarom is er nog geen besluitenlijst van te maken.
