// SPDX-License-Identifier: EUPL-1.2
// A visitor who reports something in Valkenburg: where every walk begins.

import assert from "node:assert/strict";

import { photo } from "./photo.js";

export const PLACE = "Testweg 9001";

/** Fills in and sends the public form; answers the code of the report. */
export async function report(visit, seen, { place = PLACE, pass = async () => {} } = {}) {
  await visit.goto("/melden");
  await pass("melden-gemeenten");
  await visit.follow("Valkenburg aan de Geul");
  await pass("melden-formulier");
  await fillReport(visit, seen, place);
  await visit.press("Melding versturen");
  assert.match(visit.path, /^\/melding\/[a-z0-9-]+$/, await visit.words());
  return visit.path.split("/").at(-1);
}

/** The fields of the public form, with a photo. */
export async function fillReport(visit, seen, place = PLACE) {
  await visit.choose("Waar gaat het over?", "Handel in drugs of een mogelijk drugslab");
  await visit.fill({ "Wat is er gezien of gehoord?": seen, "Waar was het?": place });
  await visit.choose("Hoe weet u dit?", "Zelf gezien of gehoord");
  await visit.fill({ "Foto of document": photo() });
}
