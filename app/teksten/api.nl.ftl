# SPDX-License-Identifier: EUPL-1.2
fout-api-soort = Deze waarde is van een andere soort dan de beschrijving noemt.
fout-api-onbekend = Deze eigenschap kennen we niet.
fout-api-niet-hier = Deze eigenschap hoort niet bij wat u vraagt.
fout-api-parameter = Deze parameter kennen we niet.
fout-api-cursor = Dit is geen cursor van deze lijst.
fout-api-herhaalsleutel = Gebruik 1 tot en met 100 letters, cijfers of leestekens, zonder spaties.

weigering-api-herhaalsleutel-wat = U gebruikte dit kenmerk al voor iets anders.
