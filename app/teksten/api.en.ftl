# SPDX-License-Identifier: EUPL-1.2
fout-api-soort = This value is of another kind than the description names.
fout-api-onbekend = We do not know this property.
fout-api-niet-hier = This property does not belong to what you ask.
fout-api-parameter = We do not know this parameter.
fout-api-cursor = This is not a cursor of this list.
fout-api-herhaalsleutel = Use 1 to 100 letters, digits or punctuation marks, without spaces.

weigering-api-herhaalsleutel-wat = You used this key for something else before.
