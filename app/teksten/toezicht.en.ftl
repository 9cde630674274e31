# SPDX-License-Identifier: EUPL-1.2
spoor-titel = Audit trail
spoor-onder = Who did what, and when. Reading is in it too. A line cannot be changed.
spoor-leeg = Nothing has happened yet.
spoor-bijschrift = Newest first
spoor-volgnummer = No.
spoor-moment = When
spoor-gebeurtenis = Event
spoor-wie = Who
spoor-over = About
spoor-niemand = Visitor or the program itself
