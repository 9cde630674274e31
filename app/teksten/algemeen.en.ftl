# SPDX-License-Identifier: EUPL-1.2
menu-vandaag = Today
menu-signalen = Signals
menu-registreren = Register
menu-invoer = Import
menu-tafels = Tables
menu-acties = Actions
menu-terugkoppelingen = Feedback
menu-mag-dit = Is this allowed?
menu-navragen = Partner checks
menu-verzoeken = Rights of data subjects
menu-afspraken = Agreements
menu-organisaties = Organisations
menu-berichten = Messages
menu-beheer = Administration
menu-spoor = Audit trail
menu-toezicht = Supervision
menu-rechtentoetsen = Review of rights
menu-vernietiging = Destruction
menu-verwerkingen = Processing

functie-oover = Public order and safety adviser
functie-burgemeester = Mayor
functie-regisseur = Regional coordinator
functie-coordinator = Intervention team coordinator
functie-boa = Supervisor
functie-bibobonderzoeker = Bibob researcher
functie-jurist = Legal adviser
functie-procesregisseur = Process manager care and safety
functie-analist = Analyst
functie-partner = Partner contact
functie-privacyfunctionaris = Privacy officer
functie-netwerkcoordinator = Network coordinator
functie-griffier = Council clerk
functie-beheerder = Administrator

weigering-titel = This is not possible
weigering-functie-waarom = Your functie may not do this. Who may do what is stated in the policies of the gate.
weigering-vol-kop = There is no room left
weigering-vol-wat = The disk of this system is full. Nothing was saved and nothing was half done.
weigering-vol-nu = Ask your administrator to make room, and then try again.

toegankelijkheid-titel = Accessibility
toegankelijkheid-alinea-1 = Dijkwacht follows WCAG 2.2, level AA. Everything works with the keyboard, without JavaScript and on a narrow screen.
toegankelijkheid-alinea-2 = Every map has a list with the same data beside it.
toegankelijkheid-alinea-3 = Does something not work for you? Tell the municipality that offers you this service.

privacy-titel = Privacy
privacy-alinea-1 = The municipality where you report something is responsible for your report (article 6(1)(e) GDPR).
privacy-alinea-2 = Your name and contact details are not required. We keep them apart from the report and use them only to answer you.
privacy-alinea-3 = Every report has a date on which it is destroyed. Whoever reads a report is recorded.
privacy-alinea-4 = You can ask the municipality which data it holds about you, and ask it to correct or erase them.
