# SPDX-License-Identifier: EUPL-1.2
# Texts of the shell: layout, buttons, form errors, refusals. Plain English.

## Layout of every page
opmaak-naar-inhoud = Skip to content
opmaak-demo = This is a demo. All signals and persons are invented.
opmaak-zoeken = Search
opmaak-zoeken-knop = Search
opmaak-ingelogd-als = Signed in as
opmaak-account = My account
opmaak-inloggen = Sign in
opmaak-uitloggen = Sign out
opmaak-menu = Menu
opmaak-hoofdmenu = Main menu
opmaak-voet = About this website
opmaak-toegankelijkheid = Accessibility
opmaak-privacy = Privacy
opmaak-api = API
opmaak-taal = Language
opmaak-zonder-ontwerp = The design was not built in. The page works but looks bare. Run 'cargo xtask demo' to build it.

## Buttons
knop-opslaan = Save
knop-verzenden = Send
knop-annuleren = Cancel
knop-terug = Back
knop-verder = Continue
knop-zoeken = Search
knop-filteren = Filter
knop-wissen = Clear
knop-wijzigen = Change
knop-toevoegen = Add
knop-verwijderen = Remove
knop-bevestigen = Confirm
knop-sluiten = Close
knop-downloaden = Download

## Words
woord-ja = Yes
woord-nee = No
woord-onbekend = Unknown
woord-geen = None
woord-alle = All
woord-van = from
woord-tot = until
woord-vandaag = today
melding-opgeslagen = Your change has been saved.

## Lists and steps
lijst-bladeren = Pages
lijst-volgende = Next
lijst-vorige = Previous
lijst-leeg = Nothing was found.
stappen-naam = Steps
stappen-klaar = done

## Map
kaart-uitleg = Drag to move. Use the buttons or the plus and minus keys to zoom.
kaart-uitleg-kies = Click the place on the map. Drag to move. You can also fill in the address.
kaart-knoppen = Map controls
kaart-in = Zoom in
kaart-uit = Zoom out
kaart-heel = Whole map
kaart-links = Move left
kaart-rechts = Move right
kaart-op = Move up
kaart-neer = Move down
kaart-leeg = There is nothing here on the map.
kaart-geladen = The map shows [aantal] points.
kaart-mislukt = The points could not be loaded. Use the list.
kaart-gekozen = Chosen place: [lat], [lon].

## Forms
formulier-fouten-kop = Something in the form is not right
formulier-optioneel = (optional)
formulier-kies = Make a choice
formulier-datum-uitleg = For example 21-11-2026.
formulier-tijd-uitleg = For example 14:05.

fout-verplicht = This is still empty. Fill it in or make a choice.
fout-te-kort = This is too short: { $aantal ->
    [one] { $aantal } character
   *[other] { $aantal } characters
}. Use at least { $min }.
fout-te-lang = This is too long: { $aantal } characters. Use at most { $max }.
fout-teken = This holds a character that cannot be seen. Remove it, or type the text again.
fout-regeleinde = Put this on one line.
fout-keuze = This choice does not exist. Choose one of the options.
fout-meerdere = More than one answer was given here. Give one.
fout-datum = This is not a date. Write it as 21-11-2026.
fout-tijd = This is not a time. Write it as 14:05.
fout-tijdstip = This is not a date with a time. Write it as 2026-11-21T13:05:00Z.
fout-getal = This is not a whole number. Use digits only.
fout-komma = This is not a number. Write it as 12,5.
fout-bedrag = This is not an amount. Write it as 1.250,00.
fout-bereik = This number is not possible. Choose a number from { $min } up to and including { $max }.
fout-ja-nee = Choose yes or no.
fout-email = This is not an e-mail address. Write it as name@example.com.
fout-telefoon = This is not a telephone number. Write it as 06-12345678.
fout-onleesbaar = Part of the data did not arrive correctly. Check what you entered and send it again.
fout-structuur = The data does not have the right form. Send one JSON object, as the API description says.
fout-te-veel = Too many fields were sent. Send fewer at once.

## Refusals and failures
fout-waarom = Why
fout-wat-nu = What can you do?
fout-naar-begin = To the start
fout-referentie = Number of this message:

weigering-niet-gevonden-kop = Not found
weigering-niet-gevonden-wat = There is nothing here that you can see.
weigering-niet-gevonden-nu = Check the address. Do you think something should be here? Ask your application manager.
weigering-niet-ingelogd-kop = You are not signed in
weigering-niet-ingelogd-wat = You must be signed in for this page.
weigering-niet-ingelogd-nu = Sign in and try again. Were you filling in something? Then go back first and copy your text.
weigering-geen-recht-kop = You may not do this
weigering-geen-recht-wat = Your position does not give you access to this.
weigering-geen-recht-nu = Do you need this for your work? Ask your application manager.
weigering-ongeldig-kop = Something is not right
weigering-ongeldig-wat = We could not process this.
weigering-ongeldig-nu = Correct what is listed above and send it again.
weigering-bewijs-kop = This form has expired
weigering-bewijs-wat = The form does not belong to your current session. Nothing was saved.
weigering-bewijs-nu = Go back, reload the page and send it again.
weigering-dubbel-kop = This was already processed
weigering-dubbel-wat = You already sent this form. It was processed once.
weigering-dubbel-nu = You do not have to do anything. Do you want to add something? Then open the form again.
weigering-botsing-kop = Somebody else was first
weigering-botsing-wat = This was changed after you opened it. Your change was not saved.
weigering-botsing-nu = Look at the new data and adapt your change to it.
weigering-methode-kop = This is not possible here
weigering-methode-wat = This address exists, but not for this act.
weigering-vorm-kop = We do not have this form
weigering-vorm-wat = The answer is not available in the form you asked for.
weigering-te-groot-kop = This is too large
weigering-te-groot-wat = You are sending more than is allowed here. Nothing was saved.
weigering-te-groot-nu = Make the text or the file smaller and send it again.
weigering-soort-kop = We do not read this kind of data here
weigering-soort-wat = The data is of another kind than this address expects.
weigering-te-vaak-kop = Please wait
weigering-te-vaak-wat = This was tried too often in a row.
weigering-te-vaak-nu = Try again in { $seconden ->
    [one] { $seconden } second
   *[other] { $seconden } seconds
}.
weigering-storing-kop = Something went wrong on our side
weigering-storing-wat = Because of a failure we could not finish this. It is not your fault.
weigering-storing-nu = Try again later. Does it keep going wrong? Then pass on the number of this message.
weigering-onbereikbaar-kop = Not reachable for a moment
weigering-onbereikbaar-wat = Part of the system cannot be reached for a moment. Nothing was saved by half.
