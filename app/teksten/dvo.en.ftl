# SPDX-License-Identifier: EUPL-1.2
# Working under a service agreement (DVO).
functie-onder-dvo = { $functie }, under a service agreement

taak-signalen = Receiving and weighing signals
taak-melders = Answering reporters
taak-boa-inzet = Supervision in the street
taak-tafels = Taking part in tables
taak-juridisch = Legal advice
taak-analyse = Making figures

dvo-taken-titel = Tasks
dvo-taken-van = Tasks of { $naam }
dvo-taken-bekijk = See the tasks and who does them
dvo-taken-onder = What one party does for another, in the name of that other. Who does it may do only what belongs to these tasks.
dvo-taken-geen = There are no tasks in this agreement yet. Without tasks nobody can work under it.
dvo-taak = Task
dvo-voor = For
dvo-door = By
dvo-uren = Hours a year
dvo-mandaat = Mandate
dvo-doen = Do
dvo-taak-weg = Take out
dvo-taak-toevoegen = Add a task
dvo-taak-regel = { $taak }, by { $wie } ({ $uren } hours a year)
dvo-wie = Who works under a service agreement
dvo-wie-geen = Nobody yet.
dvo-functie-onder = { $functie } for { $voor }, of { $werkgever }: { $taken }
dvo-functie-beperkt = { $functie }, of { $werkgever }. Only: { $taken }
dvo-functies-titel = From other organisations
dvo-functies-onder = Who of another organisation works at yours under a service agreement (DVO). What they record is yours. When the agreement ends, access ends at once.
dvo-functie-geven = Give a functie under a service agreement
dvo-geen = There is no service agreement at work now in which another organisation does tasks for you. It works when both parties have signed and the DPIA is approved.

veld-dvotaak = Which task?
veld-dvoopdrachtgever = For which party?
veld-dvoopdrachtgever-uitleg = The work is done in its name. All that is recorded is its own.
veld-dvouitvoerder = Which party does it?
veld-dvouren = How many hours a year?
veld-dvomandaat = Which mandate?
veld-dvomandaat-uitleg = The decision that gave the power, with its date (art. 10:3 and 10:5 Awb).
veld-dvoafspraak = Under which agreement?
veld-dvogebruikersnaam = User name
veld-dvogebruikersnaam-uitleg = The name with which this person logs in at his or her own organisation.
veld-dvotaken = For which tasks?

dvo-fout-zelfde = Choose another party than the one it is for: own work needs no service agreement.
dvo-fout-wie = Nobody with this name works at a party that does tasks for you under this agreement. Check the name and the agreement.
dvo-fout-taken = Not all of these tasks are in this agreement between you and the organisation of this person.
melding-dvotaak-vastgelegd = The task is in the agreement.
melding-dvotaak-verwijderd = The task is no longer in the agreement.

netwerk-afspraakhandeling-uitvoeren = Carrying out: doing tasks in the records of another, in the name of that other (service agreement)
netwerk-weigering-dvo-kop = This service agreement does not work now
netwerk-weigering-dvo-wat = Nobody can begin with these tasks under this agreement: it has ended or was replaced, both have not signed yet, or the tasks are not in it (art. 10:3 Awb).
netwerk-weigering-dvo-nu = See at the agreement what is missing, or draw up a new version.
netwerk-weigering-van-elders-kop = Only under a service agreement
netwerk-weigering-van-elders-wat = This person is of another organisation and works at yours only under a service agreement. An ordinary functie would give more than was agreed.
netwerk-weigering-van-elders-nu = Give a functie under a service agreement. If this person joins your organisation, add him or her as a new user.
weigering-dvo-waarom = You work here under a service agreement (DVO). This is not among the tasks in it (art. 10:3 Awb). If it should be, the organisation you work for can give you that task.

kwartaal-titel = Figures per quarter
kwartaal-onder = Of your own organisation, counted by the program.
kwartaal-wat = What
kwartaal-kop = Q{ $nummer } { $jaar }
kwartaal-stromen = What came in and what was done with it
kwartaal-themas = Received per theme
kwartaal-ontvangen = Signals received
kwartaal-gewogen = Steps weighed
kwartaal-antwoorden = Answers to reporters
kwartaal-onder-dvo = of which under a service agreement
kwartaal-te-laat = of which late
kwartaal-geen = No signals came in these quarters.
kwartaal-uitleg = Only own signals that your functie may know of. Joined signals count once. What was destroyed no longer counts.
taak-procedures = Procedures of the mayor
