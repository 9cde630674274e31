# SPDX-License-Identifier: EUPL-1.2
menu-rooster = Roster of boa's

rooster-titel = Roster of boa's
rooster-titel-week = Roster of boa's, week { $week }
rooster-onder = { $van } up to { $tot } { $jaar }
rooster-weken = Weeks
rooster-vorige = Previous week
rooster-deze = This week
rooster-volgende = Next week
rooster-terug = Back to the roster
rooster-eigen-kop = Your shifts
rooster-eigen-geen = You have no shifts in the coming four weeks.
rooster-open-kop = Still to be filled
rooster-geen = In this week no boa's of your organisation work in a municipality that takes part.
rooster-tekorten = Cover is missing here
rooster-doen = Arrange cover
rooster-geen-tekort = In this week nothing is missing from today on.
rooster-zonder-norm = You only see the shifts of your own boa's here. No service agreement with this municipality works now.
rooster-bijschrift = Who works when in { $gemeente }
rooster-dag = Day
rooster-weekend = weekend
rooster-niemand = not needed
rooster-anderen = { $aantal ->
    [one] 1 boa of another employer
   *[other] { $aantal } boa's of another employer
}
rooster-geen-inzet = { $deel }: no cover
rooster-te-weinig = { $deel }: { $er } of { $norm }
rooster-niet-door = Called off or lapsed
rooster-uitleg = A boa counts for a part of the day from three hours in it. The night belongs to the evening before. The weekend is Saturday and Sunday. Only the employer and the municipality where the work is done see names.

roosterblok-dag = day
roosterblok-avond = evening
roosterblok-nacht = night
roosterblok-kop-dag = Day
roosterblok-kop-avond = Evening
roosterblok-kop-nacht = Night

roosterstand-open = still to be filled
roosterstand-ingevuld = filled
roosterstand-afgezegd = called off on { $op }
roosterstand-vervallen = lapsed: the service agreement has not worked since { $op }
roosterstand-ingekort = cut short: the service agreement ended on { $op }

rooster-plannen-titel = Plan a shift
rooster-plannen-onder = You plan the boa's of your own organisation. In another municipality that takes a service agreement with the task Supervision in the street.
rooster-plannen-nergens = There is no municipality now in which your boa's may work. That takes a service agreement with the task Supervision in the street.
rooster-vraag-titel = Ask for cover
rooster-vraag-onder = You ask an organisation for a boa in your municipality. It fills the shift.
rooster-vraag-niemand = No organisation with boa's works for your municipality now. That takes a service agreement with the task Supervision in the street.

rooster-dienst-titel = Shift
rooster-dienst-op = Shift on { $dag }
rooster-wie-kop = Who works
rooster-invullen = Save who works
rooster-afzeggen-kop = Call off
rooster-afzeggen-uitleg = The shift will not happen. It stays in the roster as called off.
rooster-afzeggen = Call the shift off
rooster-gegevens = Details
rooster-gemeente = Municipality
rooster-werkgever = Employer
rooster-duur = Length
rooster-duur-uren = { $uren } hours
rooster-gevraagd = Asked for by
rooster-gevraagd-door = { $wie }
rooster-afgezegd = Called off
rooster-afgezegd-door = by { $wie }, { $op }
rooster-onder-dvo = Under
rooster-naar-dvo = the service agreement
rooster-dvo = a service agreement
rooster-rust-kort = Around this shift there are { $uren } hours of rest. That is less than eleven hours. It is allowed once in seven days, if the work asks for it (Arbeidstijdenwet art. 5:3).
rooster-rust-vaker = Mind: around this shift there are { $uren } hours of rest, and in seven days this is not the first time under eleven hours. Less is allowed once in seven days (Arbeidstijdenwet art. 5:3). See whether somebody else can, or plan later.
rooster-rust-te-kort = Mind: around this shift there are only { $uren } hours of rest. It must be eleven, and under eight is never allowed (Arbeidstijdenwet art. 5:3). See whether somebody else can, or plan later.

rooster-norm-titel = What we need
rooster-norm-onder = How many boa's does your municipality want at least, per part of the day? The roster shows where there are fewer.
rooster-norm-zetten = Save

rooster-uren-titel = Hours per quarter
rooster-uren-onder = How many hours boa's worked, per municipality and employer. The program counts them in the roster.
rooster-uren-geen = Nothing has been worked by the roster yet.
rooster-uren-bijschrift = Hours worked per quarter
rooster-uren-afgesproken = Agreed
rooster-uren-per-jaar = { $uren } hours a year
rooster-uren-uitleg = Filled shifts until now, without what was called off or lapsed. Agreed is what the service agreement says. Hours per person are not here.

veld-dienstgemeente = In which municipality?
veld-dienstboa = Which boa?
veld-dienstboa-uitleg = Not known yet? Choose nobody: the shift is open.
veld-dienstwerkgever = Whom do you ask?
veld-dienstdag = On which day?
veld-dienstbegin = From
veld-diensteind = Until
veld-diensteind-uitleg = After midnight? Just type the time, for instance 2:00.
veld-dienstwaar = Where?
veld-dienstwaar-uitleg = A wijk or buurt. Name no persons.
veld-dienstnotitie = What should the boa know?
veld-dienstnotitie-uitleg = Name no persons.
veld-norm_dag = Day (7 to 18)
veld-norm_avond = Evening (18 to 24)
veld-norm_nacht = Night (0 to 7)
veld-norm_weekenddag = Weekend day (7 to 18)
veld-norm_weekendavond = Weekend evening (18 to 24)
veld-norm_weekendnacht = Weekend night (0 to 7)

rooster-fout-verleden = This day is over. Plan from today on.
rooster-fout-ver = This day is too far away. Plan thirteen months ahead at most.
rooster-fout-lang = A shift lasts twelve hours at most, with breaks fourteen (Arbeidstijdenwet art. 5:7). Is the end right?
rooster-fout-dvo = No service agreement with the task Supervision in the street works between you and this organisation, or it does not work during the whole shift. Without it a boa cannot work here (Awb art. 10:3). Look under Agreements.
rooster-fout-boa = This person is no boa of this employer during this shift. Choose somebody else.
rooster-fout-overlap = This boa already has a shift then. Choose another time or somebody else.
rooster-geen-recht-waarom = The employer plans its own boa's. The municipality can only call off what it asked for itself.
rooster-fout-voorbij-kop = This shift changes no more
rooster-fout-voorbij = The shift was called off or has lapsed, or it is too late to change it. Nothing was changed.
rooster-fout-voorbij-waarom = A shift under a service agreement holds as long as that agreement. Who asked can call off until it begins; the employer can correct until a week after, because the hours are counted.
rooster-fout-voorbij-nu = Plan or ask for a new shift.

melding-dienst-gepland = The shift is in the roster.
melding-inzet-gevraagd = The question is in the roster of the employer.
melding-dienst-ingevuld = The shift is filled.
melding-dienst-open = The shift is open again.
melding-dienst-afgezegd = The shift was called off.
melding-boanorm = Saved. The roster counts with it from now on.
teller-rooster-open = Shifts to fill
