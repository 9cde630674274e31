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
