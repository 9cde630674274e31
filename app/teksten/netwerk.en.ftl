# SPDX-License-Identifier: EUPL-1.2

## Logging in
netwerk-inloggen = Log in
netwerk-inloggen-vergeten = Forgotten your password? Ask your administrator for a new link.
netwerk-inloggen-melden = Do you want to report something? You do not need to log in for that.
netwerk-fout-inloggen = The user name or the password is not right. Try again.
netwerk-fout-geen-toegang = You cannot log in now. Your account is blocked, or you no longer have a role. Ask your administrator.
netwerk-opnieuw-beginnen = Start again
veld-gebruikersnaam = User name
veld-wachtwoord = Password

netwerk-code = Enter your code
netwerk-code-kwijt = Lost your phone? Ask your administrator for help.
netwerk-fout-code = This code is not right, or you have used it already. Wait for the next code in your app.
veld-factorcode = Code
veld-factorcode-uitleg = Six digits from the app on your phone. Each code works once.

netwerk-factor = Set up the second step
netwerk-factor-verplicht = You log in with your password and a code from your phone. Set that up now.
netwerk-factor-stap-1 = Open an app for codes on your phone, for instance the one your organisation recommends.
netwerk-factor-stap-2 = Add an account there with the key below. Are you on your phone now? Then use the link.
netwerk-factor-stap-3 = Enter the code that the app shows.
netwerk-factor-geheim = Key
netwerk-factor-link = On this phone
netwerk-factor-open = Open in the app
netwerk-factor-instellen = Set up

netwerk-functie-kiezen = Choose your role
netwerk-functie-kiezen-uitleg = You have more than one role. Choose in which one you work now. You can switch later under My account.
veld-functie = Role

melding-uitgelogd = You are logged out.

## My account
netwerk-account = My account
netwerk-account-gegevens = Your details
netwerk-account-gegevens-uitleg = Is something wrong? Ask your administrator to correct it.
netwerk-naam = Name
netwerk-email = E-mail address
netwerk-account-functies = Your roles
netwerk-functie-in-gebruik = In use
netwerk-functie-gebruiken = Use this role
netwerk-functie-loopt-niet = Not running now
netwerk-account-sessies = Where you are logged in
netwerk-account-sessies-uitleg = Something you do not recognise? End that session and change your password.
netwerk-apparaat-onbekend = Unknown device
netwerk-sessie-deze = This session
netwerk-sessie-begonnen = Started on
netwerk-sessie-gebruikt = Last used on
netwerk-sessie-beeindigen = End
netwerk-account-inloggen = How you log in
netwerk-account-factor = Second step
netwerk-factor-aan = On
netwerk-factor-uit = Off
netwerk-factor-weg = Turn off the second step
netwerk-factor-weg-uitleg = After that you log in with your password only. That is less safe.
veld-taal_keuze = Language of pages and messages

netwerk-wachtwoord = Change password
netwerk-wachtwoord-uitleg = Your other sessions will be ended. You do not need to change your password every few months.
veld-nieuw_wachtwoord = New password
veld-nieuw_wachtwoord-uitleg = Use at least 8 characters. A sentence of 15 characters or more is better. You may paste.
veld-wachtwoord_herhaald = New password, once more
netwerk-fout-wachtwoord-kort = This password is too short. Use at least { $min } characters, preferably { $advies }.
netwerk-fout-wachtwoord-lang = This password is too long. Use at most { $max } characters.
netwerk-fout-wachtwoord-bekend = This password is used often and easily guessed. Choose another, for instance a sentence.
netwerk-fout-wachtwoord-naam = Your user name is in this password. Choose another.
netwerk-fout-wachtwoord-ongelijk = The two new passwords are not the same. Type them again.
netwerk-fout-huidig-wachtwoord = This is not your current password. Try again.
netwerk-fout-gebruikersnaam = Use 3 to 60 characters: small letters, digits, dot, dash or at-sign. Begin with a letter or digit.

netwerk-account-sleutels = Your API keys
netwerk-account-sleutels-uitleg = With a key a program uses Dijkwacht in your name, in one role.
netwerk-sleutels-geen = You have no keys.
netwerk-sleutel-maken = Make a key
netwerk-sleutel-nieuw = New API key
netwerk-sleutel-uitleg = The key works in the role you use now and stops when that role stops.
netwerk-sleutel-gemaakt = Your API key
netwerk-sleutel-eenmalig = Copy the key now. You see it once; we do not keep it.
netwerk-sleutel-werkt-tot = Works until
netwerk-sleutel-intrekken = Withdraw
netwerk-sleutel-ingetrokken = Withdrawn
netwerk-sleutel-verlopen = Expired
netwerk-sleutel-dagen = { $dagen } days
veld-sleutelnaam = What is the key for?
veld-sleutelnaam-uitleg = For instance the name of the program that uses the key.
veld-sleutelduur = How long does the key work?

melding-taal-gekozen = The language has been chosen.
melding-sessie-beeindigd = The session has been ended.
melding-sleutel-ingetrokken = The key has been withdrawn. It no longer works.
melding-wachtwoord-gewijzigd = Your password has been changed. Your other sessions have been ended.
melding-factor-ingesteld = The second step has been set up. From now on you also enter a code when you log in.
melding-factor-verwijderd = The second step has been turned off.

## Refusals
netwerk-weigering-link-kop = This link does not work
netwerk-weigering-link-wat = The link has been used, has expired or does not exist.
netwerk-weigering-link-nu = Ask your administrator for a new link.
netwerk-weigering-elders-kop = Your organisation cannot do this alone
netwerk-weigering-elders-wat = This person also works for another organisation and logs in there with the same account.
netwerk-weigering-elders-nu = You can end the role at your own organisation. For the account itself, the operator of this installation helps.
netwerk-weigering-laatste-kop = This is the last administrator
netwerk-weigering-laatste-wat = Without an administrator nobody in your organisation can manage users any more.
netwerk-weigering-laatste-nu = Give somebody else the role of administrator first.
netwerk-weigering-zelf-kop = You cannot do this to yourself
netwerk-weigering-zelf-wat = You would shut yourself out.
netwerk-weigering-zelf-nu = Ask another administrator.
netwerk-weigering-tekenen-kop = This can no longer be signed
netwerk-weigering-tekenen-wat = Your organisation has signed already, or the agreement is over.
netwerk-weigering-tekenen-nu = Open the agreement again.
netwerk-weigering-voorbij-kop = This agreement is over already
netwerk-weigering-voorbij-wat = The agreement was ended or has expired.
netwerk-weigering-voorbij-nu = Open the agreement again.
netwerk-weigering-factor-kop = The second step must stay on
netwerk-weigering-factor-wat = In this installation everybody logs in with a password and a code.
netwerk-weigering-factor-nu = Do you have a new phone? Ask your administrator for help.

## Invitation and first start
netwerk-link = Choose your password
melding-wachtwoord-gekozen = Your password has been chosen. You can log in now.
netwerk-eerste-start = Set up Dijkwacht
netwerk-eerste-start-uitleg = There is nobody yet. You now create your municipality, and yourself as its first administrator.
netwerk-eerste-start-organisatie = Your municipality
netwerk-eerste-start-beheerder = Your account
netwerk-eerste-start-klaar = Create
veld-gemeentecode = Municipality
veld-afkorting = Abbreviation
veld-afkorting-uitleg = 2 to 6 letters or digits. Every number of your municipality begins with it, for instance VAL-2026-00001.
veld-weergavenaam = Name
veld-weergavenaam-uitleg = This is how colleagues see the name.
netwerk-fout-afkorting = Use 2 to 6 letters or digits, without spaces.
melding-eerste-start = Your municipality has been set up. Log in with your new account.

## Administration
netwerk-beheer = Users
netwerk-gebruiker = User
netwerk-gebruiker-nieuw = New user
netwerk-gebruiker-nieuw-uitleg = You get a link that you give to this person yourself. With it this person chooses a password.
netwerk-uitnodigen = Invite
netwerk-uitnodiging-gemaakt = Invitation made
netwerk-herstel-gemaakt = New link made
netwerk-link-eenmalig = Give this link to the person only. You see it once. It works once, for three days.
netwerk-toegangslijst = Access list (CSV)
netwerk-zonder-functie = No role
netwerk-geblokkeerd = Blocked
netwerk-zonder-wachtwoord = No password yet
netwerk-met-tweede-stap = Second step
netwerk-kan-inloggen = Can log in
netwerk-gebruiker-functies = Roles at your organisation
netwerk-gebruiker-account = Account
netwerk-gebruiker-toegang = Access
netwerk-gebruiker-zelf = This is you. You manage your own access under My account.
netwerk-functie-loopt = Running
netwerk-functie-begint-nog = Not started yet
netwerk-functie-voorbij = Over
netwerk-functie-geven = Give a role
netwerk-functie-beeindigen = End
netwerk-functie-beeindigen-uitleg = Ending works at once: whoever is logged in with it is logged out, and API keys stop.
netwerk-herstel = Have a new password chosen
netwerk-herstel-uitleg = The old password then no longer works. The second step stays on.
netwerk-factor-kwijt-uitleg = Only when the phone is lost. First check who is in front of you.
netwerk-blokkeren = Block
netwerk-blokkeren-uitleg = This person is then logged out at once and can no longer log in.
netwerk-vrijgeven = Let in again
veld-werkmail = Work e-mail address
veld-functiesoort = Which role?
veld-eerste_dag = First day
veld-laatste_dag = Last day
netwerk-fout-gebruikersnaam-bezet = This user name is in use already. Choose another.
netwerk-fout-eerste-dag = This day has passed. Choose today or later.
netwerk-fout-laatste-dag = The last day lies before the first day. Choose a later day.
netwerk-fout-functie-dubbel = This person has this role already in that period.
melding-functie-gegeven = The role has been given.
melding-functie-beeindigd = The role has been ended. Sessions and API keys in this role have stopped.
melding-gebruiker-geblokkeerd = This person can no longer log in.
melding-gebruiker-vrijgegeven = This person can log in again.
melding-factor-van-gebruiker-verwijderd = The second step is off. This person sets it up again when logging in, if it is mandatory.
netwerk-organisatie-instellen = Organisation settings
netwerk-kleur-voorbeeld = Sample of the colour with text on it
veld-themakleur = Colour
veld-themakleur-uitleg = As a hash with six digits or letters, for instance #7a1f3d. Text on this colour must be easy to read.
veld-organisatiecontact = Contact
veld-organisatiecontact-uitleg = How residents and partners reach your organisation about this subject.
netwerk-fout-kleur = This is not a colour. Write it as #7a1f3d.
netwerk-fout-kleur-contrast = No text is easy to read on this colour. Choose a darker or lighter colour.
melding-organisatie-ingesteld = The settings have been saved.

## Agreements
netwerk-afspraken = Agreements
netwerk-afspraken-uitleg = The agreements under which your organisation shares data
netwerk-afspraken-geen = Your organisation has no agreements yet.
netwerk-afspraak = Agreement
netwerk-afspraaksoort-convenant = Covenant
netwerk-afspraaksoort-dienstverleningsovereenkomst = Service agreement
netwerk-afspraaksoort-mandaat = Mandate
netwerk-afspraaksoort-tafelregeling = Rules of a table
netwerk-afspraak-versie = version
netwerk-afspraak-partijen = { $aantal ->
    [one] { $aantal } party
   *[other] { $aantal } parties
}
netwerk-afspraak-werkt = Works
netwerk-afspraak-werkt-niet = Does not work
netwerk-afspraak-waarom-niet = Your organisation cannot give or receive anything under this agreement now:
netwerk-afspraak-beeindigd-op = Ended on { $op }.
netwerk-afspraak-verlopen-op = Expired on { $op }.
netwerk-afspraak-begint-op = Begins on { $op }.
netwerk-afspraak-zonder-dpia = The DPIA has not been approved yet (article 35 GDPR).
netwerk-afspraak-zelf-tekenen = Your organisation has not signed yet.
netwerk-afspraak-anderen-tekenen = No other party has signed yet.
netwerk-afspraak-inhoud = What was agreed
netwerk-afspraak-doel = Purpose
netwerk-afspraak-grondslag = Legal ground
netwerk-afspraak-periode = Period
netwerk-afspraak-beeindigd = Ended
netwerk-afspraak-dpia = DPIA
netwerk-afspraak-dpia-op = Approved on
netwerk-afspraak-dpia-niet = Not approved yet
netwerk-afspraak-veldgroepen = At most to be given
netwerk-veldgroep-bestaan = that the signal exists
netwerk-veldgroep-kern = number, theme, area and dates
netwerk-veldgroep-inhoud = what was seen
netwerk-veldgroep-personen = persons mentioned
netwerk-veldgroep-melder = the reporter
netwerk-veldgroep-bijlagen = photos and documents
netwerk-afspraak-bewaartermijn = The receiver keeps it
netwerk-afspraak-maanden = { $aantal ->
    [one] { $aantal } month
   *[other] { $aantal } months
}
netwerk-afspraak-tafels = Tables
netwerk-afspraak-partijen-kop = Parties and signatures
netwerk-afspraak-partij = Party
netwerk-afspraak-getekend = Signed on
netwerk-afspraak-niet-getekend = Not yet
netwerk-afspraak-met-u = With your organisation
netwerk-afspraak-uzelf = Your organisation
netwerk-afspraak-ondertekenen = Sign
netwerk-afspraak-ondertekenen-uitleg = You sign for your organisation. From then on data can be given and received under this agreement.
netwerk-afspraak-beeindigen = End
netwerk-afspraak-beeindigen-uitleg = The agreement stops at once, for all parties. What was given under it can then no longer be seen. This cannot be undone.
veld-afspraak_zeker = Are you sure?
netwerk-zeker = Yes, end this agreement
netwerk-fout-zeker = Tick the box if you are sure.
melding-afspraak-ondertekend = The agreement has been signed for your organisation.
melding-afspraak-beeindigd = The agreement has been ended. What was given under it can no longer be seen.

## Organisations and regions
netwerk-organisaties = Organisations
netwerk-organisatie = Organisation
netwerk-organisatie-gegevens = Details
netwerk-organisatie-cbs = CBS code
netwerk-organisatie-provincie = Province
netwerk-organisatie-vr = Safety region
netwerk-organisatie-politie = Regional police unit
netwerk-organisatie-regios = Regions
netwerk-organisatiesoort-gemeente = Municipalities
netwerk-organisatiesoort-politie = Police
netwerk-organisatiesoort-om = Public prosecution service
netwerk-organisatiesoort-belastingdienst = Tax administration
netwerk-organisatiesoort-riec = RIEC
netwerk-organisatiesoort-zvh = Care and safety houses
netwerk-organisatiesoort-omgevingsdienst = Environment services
netwerk-organisatiesoort-partner = Other partners
netwerk-regio = Region
netwerk-regios = Regions
netwerk-regios-geen = No regions have been recorded.
netwerk-regio-leden = { $aantal ->
    [one] { $aantal } member
   *[other] { $aantal } members
}
netwerk-regio-leden-kop = Members, now and before
netwerk-regiosoort-samenwerkingsregio = Region of cooperation
netwerk-regiosoort-basisteam = Area of a local police team
netwerk-regiosoort-zvh-gebied = Area of a care and safety house
netwerk-regiosoort-veiligheidsregio = Safety region
netwerk-lid-van = Member from
netwerk-lid-tot = Member until
netwerk-lid-nu = Member now
netwerk-lid-voorbij = Not a member now
