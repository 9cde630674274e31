# SPDX-License-Identifier: EUPL-1.2
menu-rooster = Rooster boa's

rooster-titel = Rooster boa's
rooster-titel-week = Rooster boa's, week { $week }
rooster-onder = { $van } tot en met { $tot } { $jaar }
rooster-weken = Weken
rooster-vorige = Vorige week
rooster-deze = Deze week
rooster-volgende = Volgende week
rooster-terug = Terug naar het rooster
rooster-eigen-kop = Uw diensten
rooster-eigen-geen = U hebt de komende vier weken geen diensten.
rooster-open-kop = Nog in te vullen
rooster-geen = In deze week werken er geen boa's van uw organisatie in een gemeente die meedoet.
rooster-tekorten = Hier ontbreekt inzet
rooster-doen = Regel inzet
rooster-geen-tekort = In deze week is er vanaf vandaag geen tekort.
rooster-zonder-norm = U ziet hier alleen de diensten van uw eigen boa's. Er werkt nu geen dienstverleningsovereenkomst met deze gemeente.
rooster-bijschrift = Wie wanneer werkt in { $gemeente }
rooster-dag = Dag
rooster-weekend = weekend
rooster-niemand = niet nodig
rooster-anderen = { $aantal ->
    [one] 1 boa van een andere werkgever
   *[other] { $aantal } boa's van een andere werkgever
}
rooster-geen-inzet = { $deel }: geen inzet
rooster-te-weinig = { $deel }: { $er } van { $norm }
rooster-niet-door = Afgezegd of vervallen
rooster-uitleg = Een boa telt mee in een dagdeel vanaf drie uur in dat dagdeel. De nacht hoort bij de avond ervoor. Het weekend is zaterdag en zondag. Namen ziet alleen de werkgever en de gemeente waar wordt gewerkt.

roosterblok-dag = overdag
roosterblok-avond = avond
roosterblok-nacht = nacht
roosterblok-kop-dag = Overdag
roosterblok-kop-avond = Avond
roosterblok-kop-nacht = Nacht

roosterstand-open = nog niet ingevuld
roosterstand-ingevuld = ingevuld
roosterstand-afgezegd = afgezegd op { $op }
roosterstand-vervallen = vervallen: de dienstverleningsovereenkomst werkt niet meer sinds { $op }
roosterstand-ingekort = ingekort: de dienstverleningsovereenkomst eindigde op { $op }

rooster-plannen-titel = Dienst plannen
rooster-plannen-onder = U plant de boa's van uw eigen organisatie. In een andere gemeente kan dat alleen onder een dienstverleningsovereenkomst met de taak Toezicht op straat.
rooster-plannen-nergens = Er is nu geen gemeente waar uw boa's mogen werken. Dat vraagt een dienstverleningsovereenkomst met de taak Toezicht op straat.
rooster-vraag-titel = Inzet vragen
rooster-vraag-onder = U vraagt een organisatie om een boa in uw gemeente. Zij vult de dienst in.
rooster-vraag-niemand = Er werkt nu geen organisatie met boa's voor uw gemeente. Dat vraagt een dienstverleningsovereenkomst met de taak Toezicht op straat.

rooster-dienst-titel = Dienst
rooster-dienst-op = Dienst op { $dag }
rooster-wie-kop = Wie werkt
rooster-invullen = Opslaan wie werkt
rooster-afzeggen-kop = Afzeggen
rooster-afzeggen-uitleg = De dienst gaat niet door. Zij blijft in het rooster te zien als afgezegd.
rooster-afzeggen = Dienst afzeggen
rooster-gegevens = Gegevens
rooster-gemeente = Gemeente
rooster-werkgever = Werkgever
rooster-duur = Duur
rooster-duur-uren = { $uren } uur
rooster-gevraagd = Gevraagd door
rooster-gevraagd-door = { $wie }
rooster-afgezegd = Afgezegd
rooster-afgezegd-door = door { $wie }, { $op }
rooster-onder-dvo = Onder
rooster-naar-dvo = de dienstverleningsovereenkomst
rooster-dvo = een dienstverleningsovereenkomst
rooster-rust-kort = Rond deze dienst is er { $uren } uur rust. Dat is korter dan elf uur. Het mag één keer in zeven dagen, als het werk erom vraagt (Arbeidstijdenwet art. 5:3).
rooster-rust-vaker = Let op: rond deze dienst is er { $uren } uur rust, en dat is in zeven dagen niet de eerste keer onder elf uur. Korter mag één keer in zeven dagen (Arbeidstijdenwet art. 5:3). Kijk of iemand anders kan, of plan later.
rooster-rust-te-kort = Let op: rond deze dienst is er maar { $uren } uur rust. Het moeten er elf zijn, en minder dan acht mag nooit (Arbeidstijdenwet art. 5:3). Kijk of iemand anders kan, of plan later.

rooster-norm-titel = Wat wij nodig hebben
rooster-norm-onder = Hoeveel boa's wil uw gemeente minstens, per dagdeel? Het rooster laat zien waar dat niet lukt.
rooster-norm-zetten = Opslaan

rooster-uren-titel = Uren per kwartaal
rooster-uren-onder = Hoeveel uur boa's hebben gewerkt, per gemeente en werkgever. Het programma telt ze in het rooster.
rooster-uren-geen = Er is nog niet gewerkt volgens het rooster.
rooster-uren-bijschrift = Gewerkte uren per kwartaal
rooster-uren-afgesproken = Afgesproken
rooster-uren-per-jaar = { $uren } uur per jaar
rooster-uren-uitleg = Ingevulde diensten tot nu, zonder wat is afgezegd of vervallen. Afgesproken is wat in de dienstverleningsovereenkomst staat. Uren per persoon staan hier niet.

veld-dienstgemeente = In welke gemeente?
veld-dienstboa = Welke boa?
veld-dienstboa-uitleg = Nog niet bekend? Kies dan niemand: de dienst staat open.
veld-dienstwerkgever = Aan wie vraagt u het?
veld-dienstdag = Op welke dag?
veld-dienstbegin = Vanaf
veld-diensteind = Tot
veld-diensteind-uitleg = Na middernacht? Vul gewoon de tijd in, bijvoorbeeld 2:00.
veld-dienstwaar = Waar?
veld-dienstwaar-uitleg = Een wijk of buurt. Noem geen personen.
veld-dienstnotitie = Wat moet de boa weten?
veld-dienstnotitie-uitleg = Noem geen personen.
veld-norm_dag = Overdag (7-18 uur)
veld-norm_avond = Avond (18-24 uur)
veld-norm_nacht = Nacht (0-7 uur)
veld-norm_weekenddag = Weekend overdag (7-18 uur)
veld-norm_weekendavond = Weekend avond (18-24 uur)
veld-norm_weekendnacht = Weekend nacht (0-7 uur)

rooster-fout-verleden = Deze dag is al voorbij. Plan vanaf vandaag.
rooster-fout-ver = Deze dag is te ver weg. Plan ten hoogste dertien maanden vooruit.
rooster-fout-lang = Een dienst duurt ten hoogste twaalf uur, met pauzes veertien (Arbeidstijdenwet art. 5:7). Klopt de eindtijd?
rooster-fout-dvo = Er werkt geen dienstverleningsovereenkomst met de taak Toezicht op straat tussen u en deze organisatie, of zij werkt niet de hele dienst. Zonder overeenkomst kan een boa hier niet werken (Awb art. 10:3). Kijk bij Afspraken.
rooster-fout-boa = Deze persoon is tijdens deze dienst geen boa van deze werkgever. Kies iemand anders.
rooster-fout-overlap = Deze boa heeft dan al een dienst. Kies een andere tijd of iemand anders.
rooster-geen-recht-waarom = De werkgever plant de eigen boa's. De gemeente kan alleen afzeggen wat zij zelf heeft gevraagd.
rooster-fout-voorbij-kop = Deze dienst verandert niet meer
rooster-fout-voorbij = De dienst is afgezegd of vervallen, of het is te laat om haar nog te wijzigen. Er is niets gewijzigd.
rooster-fout-voorbij-waarom = Een dienst onder een dienstverleningsovereenkomst geldt zo lang als die overeenkomst. Wie vroeg, kan tot het begin afzeggen; de werkgever kan tot een week na afloop verbeteren, omdat de uren worden geteld.
rooster-fout-voorbij-nu = Plan of vraag een nieuwe dienst.

melding-dienst-gepland = De dienst staat in het rooster.
melding-inzet-gevraagd = De vraag staat in het rooster van de werkgever.
melding-dienst-ingevuld = De dienst is ingevuld.
melding-dienst-open = De dienst staat weer open.
melding-dienst-afgezegd = De dienst is afgezegd.
melding-boanorm = Opgeslagen. Het rooster rekent er vanaf nu mee.
teller-rooster-open = Diensten in te vullen
