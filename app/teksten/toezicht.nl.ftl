# SPDX-License-Identifier: EUPL-1.2
spoor-titel = Spoor
spoor-onder = Wie deed wat, en wanneer. Ook lezen staat erin. Een regel kan niet worden gewijzigd.
spoor-leeg = Er is nog niets gebeurd.
spoor-bijschrift = Nieuwste eerst
spoor-volgnummer = Nr.
spoor-moment = Wanneer
spoor-gebeurtenis = Gebeurtenis
spoor-wie = Wie
spoor-over = Over
spoor-niemand = Bezoeker of het programma zelf
