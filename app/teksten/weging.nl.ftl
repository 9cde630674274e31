# SPDX-License-Identifier: EUPL-1.2
# The staged weighing of a signaal and the weegmodel. Names of outcomes and questions come from data, not from here.

weging-titel = Weging
weging-paginatitel = { $stap } van { $nummer }
weging-bronnen-titel = Bronnen bevragen
weging-personen-titel = Personen
weegmodel-titel = Weegmodel

## Het formulier
weging-signaal-kop = Het signaal
weging-eerder-kop = Eerdere stappen
weging-eerder-leeg = Dit is de eerste stap. Er is nog niets gewogen.
weging-criteria-kop = Vragen
weging-keuze-kop = Uw keuze
weging-uitkomst-kop = Bij een uitkomst
weging-uitkomst-uitleg = Vul dit alleen in als u hierboven een uitkomst kiest die erom vraagt.
weging-vraagt-eigenaar = wie het oppakt
weging-vraagt-datum = de einddatum
weging-vraagt-verwijzing = de verwijzing
weging-optie-verder = Ja, verder met { $stap }
weging-optie-verder-uitleg = Er is nog geen uitkomst. Het signaal gaat naar de volgende stap.
weging-optie-vernietigen = Wordt vernietigd op { $datum }.
weging-optie-vraagt = Vul ook in: { $wat }.
weging-optie-bronnen = De bronnen zijn bevraagd
weging-optie-bronnen-uitleg = De uitkomst volgt uit de antwoorden. Is er een hit die telt, dan volgt weging 4. Is er geen, dan wordt het N4 en sluit het signaal.
weging-punten-uitleg = De punten bepalen alleen de volgorde op de agenda. Zij beslissen niets. U kiest zelf.
weging-punten = { $punten } van { $hoogste } punten
weging-punt = { $n ->
    [one] { $n } punt
   *[other] { $n } punten
}
weging-minimaal = Bij een ja verwacht het weegmodel minstens { $aantal } keer ja bij { $groep }. Is het minder, schrijf dan op waarom u toch verder gaat.
weging-personen-nog-niet = Noteer hier geen namen van personen. Dat mag pas vanaf weging 3.
weging-knop-vastleggen = Weging vastleggen
weging-knop-bronnen = Antwoorden vastleggen
weging-fout-gewijzigd = Het signaal is gewijzigd terwijl u dit invulde. Lees het signaal opnieuw en verzend daarna nog een keer. Wat u had ingevuld, staat er nog.

veld-vervolg = Wat is uw antwoord?
veld-motivering = Motivering
veld-motivering-uitleg = Waarom kiest u dit? Schrijf feiten op, geen oordeel over personen. Bij P1 hoeft dit niet en wordt het niet bewaard.
veld-afwijking = Waarom gaat u toch verder?
veld-afwijking-uitleg = Alleen nodig als er minder ja is dan het weegmodel verwacht.
veld-oppakker = Wie pakt het op?
veld-oppakker-uitleg = De afdeling of organisatie die eigenaar wordt van het vervolg.
veld-einddatum = Uiterlijk op
veld-verwijzing = Verwezen naar
veld-verwijzing-uitleg = Naar wie, en op welke dag en tijd. Schrijf hier geen inhoud.
veld-wissen_bevestigd = Wissen bevestigen
veld-wissen_bevestigd-uitleg = Alleen nodig bij P1 en B2.
weging-wissen-inhoud = Ik weet dat bij P1 de inhoud, de personen, de bijlagen en de motiveringen meteen worden gewist. Dat kan niet ongedaan worden gemaakt.
weging-wissen-herleidbaar = Ik weet dat bij B2 de personen, de plaats, de bijlagen en de gegevens van de melder meteen worden gewist. Dat kan niet ongedaan worden gemaakt.
weging-wissen-beide = Ik weet dat P1 en B2 meteen wissen. P1: de inhoud, de personen, de bijlagen en de motiveringen. B2: de personen, de plaats, de bijlagen en de gegevens van de melder. Dat kan niet ongedaan worden gemaakt.

## Bronnen
weging-bron-niet = Niet gevraagd
weging-bron-geen-hit = Geen hit
weging-bron-hit = Hit
weging-bron-antwoord = Antwoord van deze bron
weging-bron-relevant = De hit is relevant en niet verouderd
weging-bron-voorwaarde = Aan de voorwaarde is voldaan
weging-bron-voorwaarde-is = Voorwaarde: { $mits }
weging-bron-noodzaak = Waarom is deze bron nodig?
weging-bron-artikel = Regel: { $artikel }
weging-bron-aanname = Nog te bevestigen door een jurist van uw organisatie.
weging-bronnen-open = Bronnen die u mag vragen
weging-bronnen-mits = Bronnen onder een voorwaarde
weging-bronnen-dicht = Bronnen die u niet mag vragen
weging-bronnen-uitleg = Leg per bron alleen vast of er een hit is. Neem geen gegevens over. Zonder noodzaak mag u niet vragen.
weging-bron-uitslag-hit = hit
weging-bron-uitslag-verouderd = hit, maar niet relevant of verouderd
weging-bron-uitslag-geen-hit = geen hit

## Overzicht
weging-overzicht-kop = Weging
weging-overzicht-leeg = Er is nog niet gewogen.
weging-antwoord-verder = Ja, verder
weging-antwoord-uitkomst = { $code }: { $naam }
weging-overzicht-motivering = Motivering
weging-overzicht-gewist = De tekst is gewist bij de uitkomst.
weging-overzicht-afwijking = Toch verder omdat
weging-overzicht-oppakker = Opgepakt door
weging-overzicht-einddatum = Uiterlijk op
weging-overzicht-verwijzing = Verwezen naar
weging-overzicht-antwoorden = Antwoorden op de vragen
weging-overzicht-geen-antwoord = Niet beantwoord
weging-overzicht-bronnen = Antwoorden van de bronnen
weging-overzicht-model = Weegmodel versie { $versie }
weging-wacht-op-oover = { $stap } wacht op de adviseur openbare orde en veiligheid.
weging-wacht-op-privacyfunctionaris = Het bevragen van bronnen wacht op de privacyfunctionaris.
weging-knop-open = { $stap } invullen
weging-knop-bronnen-open = Bronnen bevragen
weging-uitgezet = Er wordt aan gewerkt. Is het werk gedaan? Rond het signaal dan af.
weging-knop-afronden = Afronden
weging-afgesloten = De weging is klaar en het signaal is gesloten.

## Personen
weging-personen-uitleg = Leg alleen vast wie echt nodig is, en waarom. Schrijf niet op wat iemand zou hebben gedaan.
weging-personen-leeg = Er zijn geen personen vastgelegd.
weging-personen-nieuw = Persoon vastleggen
weging-persoon-noodzaak = Noodzaak
weging-persoon-geboren = Geboren op { $datum }
weging-persoon-verwijderen = Verwijderen
veld-persoon_naam = Naam
veld-persoon_geboortedatum = Geboortedatum
veld-persoon_geboortedatum-uitleg = Alleen als u de persoon anders niet kunt onderscheiden.
veld-persoon_rol = Rol bij de plek of het bedrijf
veld-persoon_noodzaak = Waarom is deze persoon nodig?
weging-rol-eigenaar = Eigenaar
weging-rol-huurder = Huurder
weging-rol-bewoner = Bewoner
weging-rol-exploitant = Exploitant
weging-rol-beheerder = Beheerder van de plek
weging-rol-medewerker = Medewerker
weging-rol-hulpbehoevend = Mogelijk hulp nodig
weging-rol-anders = Anders
weging-fout-geboortedatum = Deze datum ligt in de toekomst.

## Weegmodel
weegmodel-uitleg = Dit zijn de vragen waarmee uw organisatie signalen weegt. Wat al gewogen is, houdt de versie waarmee het is gewogen.
weegmodel-versie = Versie { $versie }
weegmodel-versies = Versies
weegmodel-geldt = geldt nu
weegmodel-standaard = Standaard van Dijkwacht
weegmodel-nog-standaard = Uw organisatie gebruikt de standaard van Dijkwacht.
weegmodel-bekijk = Versie { $versie } bekijken
weegmodel-naar-geldend = Naar de versie die nu geldt
weegmodel-oud = Dit is een oude versie. Zij wordt alleen nog gelezen bij wegingen die ermee zijn gedaan.
weegmodel-wijzig = { $stap } wijzigen
weegmodel-wijzig-uitleg = U maakt een nieuwe versie. Laat het Engels leeg als u het niet hebt; dan staat er het Nederlands.
weegmodel-grens = Vraag nooit naar afkomst, nationaliteit, godsdienst of familienaam. Dijkwacht weigert zo'n vraag.
weegmodel-minimaal = Minstens { $aantal } keer ja bij { $groep } om zonder extra motivering verder te gaan.
weegmodel-verplicht = verplicht
weegmodel-geen-vragen = Deze stap heeft geen eigen vragen. Het formulier komt uit de lijst met bronnen.
weegmodel-stap-kop = De vraag van deze stap
weegmodel-veld-vraag-nl = Vraag
weegmodel-veld-vraag-en = Vraag in het Engels
weegmodel-veld-uitleg-nl = Uitleg
weegmodel-veld-uitleg-en = Uitleg in het Engels
weegmodel-veld-verplicht = Deze vraag moet worden beantwoord
weegmodel-veld-label-nl = Antwoord { $n }
weegmodel-veld-label-en = Antwoord { $n } in het Engels
weegmodel-veld-punten = Punten bij antwoord { $n }
weegmodel-veld-minimaal = Hoe vaak ja bij { $groep }
weegmodel-criterium = Vraag { $n }
weegmodel-knop-vaststellen = Nieuwe versie vaststellen
veld-weegmodel_reden = Waarom deze wijziging?
veld-weegmodel_reden-uitleg = Bijvoorbeeld het besluit of beleid waarin dit is vastgelegd.
weegmodel-fout-niets-gewijzigd = Er is niets gewijzigd. Er komt dan geen nieuwe versie.
weging-kenmerk-afkomst = Dit vraagt naar afkomst. Dat mag niet in een weegmodel (WEG-016). Vraag naar wat er gebeurt of hoe de plek is.
weging-kenmerk-nationaliteit = Dit vraagt naar nationaliteit of verblijf. Dat mag niet in een weegmodel (WEG-016). Vraag naar wat er gebeurt of hoe de plek is.
weging-kenmerk-godsdienst = Dit vraagt naar godsdienst of geloof. Dat mag niet in een weegmodel (WEG-016). Vraag naar wat er gebeurt of hoe de plek is.
weging-kenmerk-familienaam = Dit vraagt naar de familienaam. Dat mag niet in een weegmodel (WEG-016). Vraag naar wat er gebeurt of hoe de plek is.

## Meldingen
melding-weging-verder = De weging is vastgelegd. Hieronder staat de volgende stap.
melding-weging-naar-bronnen = De weging is vastgelegd. Het signaal wacht nu op de privacyfunctionaris.
melding-weging-uitkomst = De weging is vastgelegd. Het signaal heeft een uitkomst.
melding-weging-gewist = De uitkomst is vastgelegd. Wat niet bewaard mag worden, is gewist.
melding-bronnen-hit = De antwoorden zijn vastgelegd. Het signaal wacht op weging 4.
melding-bronnen-geen-hit = De antwoorden zijn vastgelegd. Geen bron heeft een hit die telt: het signaal is gesloten met N4.
melding-persoon-vastgelegd = De persoon is vastgelegd.
melding-persoon-verwijderd = De persoon is verwijderd.
melding-weegmodel-vastgesteld = De nieuwe versie geldt vanaf nu.
melding-weging-afgerond = Het signaal is afgerond. De melder krijgt nog antwoord van u.

## Regels
weging-weigering-kop = Dit kan nu niet
weging-weigering-nu = Ga terug naar het signaal en kijk welke stap nu wacht. Had u al iets ingevuld? Kopieer uw tekst dan eerst.
weging-regel-001 = Deze stap is nog niet aan de beurt.
weging-regel-001-waarom = WEG-001: de stappen volgen elkaar op. Elke stap beslist of de volgende gesteld mag worden (modelprotocol ondermijning).
weging-regel-002 = Deze stap is al vastgelegd.
weging-regel-002-waarom = WEG-002: elke stap wordt één keer beantwoord, zodat later te zien is wie wat besloot (artikel 5, lid 2 AVG).
weging-regel-003 = De weging van dit signaal is klaar.
weging-regel-003-waarom = WEG-003: het signaal heeft een uitkomst. Alleen een tafel of het afronden volgt nog.
weging-regel-004 = Deze keuze kan niet bij deze stap.
weging-regel-004-waarom = WEG-004: een uitkomst kan alleen bij een stap die er genoeg voor weet.
weging-regel-005 = Deze uitkomst vraagt om dit gegeven. Vul het in.
weging-regel-005-waarom = WEG-005: een uitkomst noemt wie het oppakt, wanneer het klaar is of waarheen is verwezen.
weging-regel-006 = Beantwoord deze vraag.
weging-regel-006-waarom = WEG-006: de vragen van het weegmodel gaan vooraf aan de keuze.
weging-regel-007 = Er zijn antwoorden meegestuurd die bij een andere stap horen. Er is niets opgeslagen.
weging-regel-007-waarom = WEG-007: een stap bewaart alleen de gegevens die bij die stap horen (artikel 5, lid 1, onder c AVG).
weging-regel-008 = Er is minder ja dan het weegmodel verwacht. Schrijf op waarom u toch verder gaat.
weging-regel-008-waarom = WEG-008: van het weegmodel afwijken mag, met een reden.
weging-regel-009 = De bron van dit signaal staat overdragen aan een andere organisatie niet toe.
weging-regel-009-waarom = WEG-009: wat van politie, partner of Meld Misdaad Anoniem komt, gaat alleen verder als zij dat toestaan (artikel 16 tot en met 21 Wpg).
weging-regel-010 = Personen vastleggen mag nog niet.
weging-regel-010-waarom = WEG-010: personen mogen pas vanaf weging 3, als vaststaat dat het een taak van deze gemeente is (artikel 5, lid 1, onder c AVG).
weging-regel-011 = Bij dit signaal mag u geen personen meer vastleggen.
weging-regel-011-waarom = WEG-011: het signaal is gesloten, of het gaat verder zonder personen (artikel 5, lid 1, onder c en e AVG).
weging-regel-012 = Deze bron mag u niet vragen. Regel: { $artikel }.
weging-regel-012-waarom = WEG-012: een wet sluit deze bron voor dit doel.
weging-regel-013 = Deze bron mag alleen als aan de voorwaarde is voldaan. Bevestig dat, of vraag de bron niet.
weging-regel-013-waarom = WEG-013: een bron met een voorwaarde mag alleen als die is vervuld.
weging-regel-014 = Leg van minstens één bron een antwoord vast.
weging-regel-014-waarom = WEG-014: zonder antwoord van een bron is er niets om op te beslissen.
weging-regel-015 = Schrijf op waarom deze bron nodig is.
weging-regel-015-waarom = WEG-015: gegevens voor een ander doel gebruiken mag alleen als dat nodig is (artikel 6, lid 4 AVG).
weging-regel-016 = Deze vraag mag niet in een weegmodel staan.
weging-regel-016-waarom = WEG-016: geen vragen naar afkomst, nationaliteit, godsdienst of familienaam (artikel 9 AVG, artikel 1 Grondwet).
weging-regel-017 = Deze datum is al voorbij.
weging-regel-017-waarom = WEG-017: een einddatum ligt in de toekomst.
weging-regel-018 = Over dit signaal kan een tafel nog niet beslissen.
weging-regel-018-waarom = WEG-018: eerst moeten weging 1, 2A en 2B met ja zijn beantwoord.
weging-regel-019 = Dit signaal kan niet worden afgerond.
weging-regel-019-waarom = WEG-019: alleen een signaal waaraan wordt gewerkt, kan worden afgerond.
weging-regel-020 = Bevestig dat er wordt gewist. Dat kan niet ongedaan worden gemaakt.
weging-regel-020-waarom = WEG-020: wat niet terug te draaien is, wordt eerst bevestigd.
weging-regel-021 = Bij dit signaal is gewist wat niet bewaard mag worden. U kunt er niets meer aan toevoegen of verbeteren.
weging-regel-021-waarom = WEG-021: wat bij een uitkomst is gewist, komt niet terug (artikel 5, lid 1, onder c AVG).

## Waarom een signaal op een dag wordt vernietigd
bewaargrond-n1 = Uitkomst N1: een maand na sluiten, om een verkeerde verwijzing te herstellen.
bewaargrond-n2 = Uitkomst N2: een maand na sluiten. Zonder eigen taak is er geen grond om te bewaren.
bewaargrond-n3 = Uitkomst N3: een jaar na sluiten (modelprotocol ondermijning, stap 2).
bewaargrond-n4 = Uitkomst N4: drie maanden na sluiten.
bewaargrond-m1 = Uitkomst M1: twee jaar na sluiten. Het dossier van de afdeling volgt de eigen selectielijst.
bewaargrond-m2 = Uitkomst M2: twee jaar na sluiten. Het dossier van de afdelingen volgt de eigen selectielijst.
bewaargrond-c1 = Uitkomst C1: vijf jaar na sluiten, als bovengrens (artikel 1.8, lid 7 WGS).
bewaargrond-c2 = Uitkomst C2: twee jaar na sluiten.
bewaargrond-r1 = Uitkomst R1: een jaar na sluiten. Alleen de verwijzing blijft.
bewaargrond-p1 = Uitkomst P1: een jaar na sluiten, alleen de regel in het telefoonlog.
bewaargrond-z1 = Uitkomst Z1: een half jaar na sluiten.
bewaargrond-b1 = Uitkomst B1: twee jaar na sluiten. Het Bibob-dossier heeft een eigen regime.
bewaargrond-b2 = Uitkomst B2: drie jaar na sluiten, zonder gegevens die naar een persoon leiden.
