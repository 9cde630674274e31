// SPDX-License-Identifier: EUPL-1.2
// A boa on the street, with a phone: an observation in a few steps, also without scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW } from "../lib/look.js";
import { photo } from "../lib/photo.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 20 });

for (const scripts of [true, false]) {
  test(`a boa registers an observation with four fields, scripts ${scripts ? "on" : "off"}`, async () => {
    const visit = await r.as("boa.valkenburg", { screen: NARROW, scripts });
    let steps = 0;
    const step = async (act) => {
      await act;
      steps += 1;
    };
    await step(visit.follow("Registreren"));
    await visit.passed("registreren");
    await step(visit.fill({ "Waar gaat het over?": "Drugs" }));
    await step(visit.fill({ "Wat is er gezien of gehoord?": "Sterke chemische lucht bij de schuur achter de manege." }));
    await step(visit.fill({ "Waar was het?": "Oefenlaan 9150" }));
    await step(visit.press("Registreren"));
    assert.ok(steps <= 5, "a start, three fields and a button");
    assert.match(await visit.words(), /Het signaal is geregistreerd/);
    await visit.passed("waarneming-geregistreerd");
  });
}

test("a photo from the phone goes along", async () => {
  const visit = await r.as("boa.valkenburg", { screen: NARROW });
  await visit.goto("/signalen/nieuw");
  await visit.fill({
    "Waar gaat het over?": "Milieu",
    "Wat is er gezien of gehoord?": "Vaten zonder etiket langs het bospad.",
    "Waar was het?": "Fictielaan 9055",
    "Foto of document": photo("vaten.png"),
  });
  await visit.press("Registreren");
  assert.match(await visit.words(), /Het signaal is geregistreerd/);
  const oover = await r.as("oover.valkenburg");
  await oover.follow("Milieu");
  assert.match(await oover.words(), /vaten\.png/);
});

test("what the police report carries its restriction", async () => {
  const visit = await r.as("oover.valkenburg");
  await visit.goto("/signalen/nieuw");
  const report = {
    "Hoe is het binnengekomen?": "Politie",
    "Waar gaat het over?": "Hennep",
    "Wat is er gezien of gehoord?": "Bestuurlijke rapportage over een pand met hoog stroomverbruik.",
    "Waar was het?": "Proefstraat 9012",
  };
  await visit.fill(report);
  await visit.press("Registreren");
  assert.equal((await visit.errors()).length, 1, "the purpose of the police is asked");
  await visit.passed("registreren-politie");
  await visit.fill({ "Doel en artikel van de verstrekking door de bron": "Openbare orde, art. 16 lid 1 onder b Wpg" });
  await visit.press("Registreren");
  assert.match(await visit.words(), /Politiegegevens/);
  await visit.passed("signaal-politie");
});
