// SPDX-License-Identifier: EUPL-1.2
// An agreement from concept to work, and a tafel under it that cannot start before its DPIA and regeling are approved
// (Zorg en veiligheid 2.0, Zevenaar; a temporary group over the edges of districts, Stedendriehoek).

import assert from "node:assert/strict";
import { test } from "node:test";

import { region } from "../lib/region.js";

const r = region({ signalen: 60 });
const NAME = "Samenwerking randen van Heuvelland";
const TAFEL = "Weegtafel woonoverlast Heuvelland";

for (const scripts of [true, false]) walk(scripts);

function walk(scripts) {
  const mode = scripts ? "scripts on" : "scripts off";
  const name = `${NAME} ${scripts ? "noord" : "zuid"}`;
  const tafel = `${TAFEL} ${scripts ? "noord" : "zuid"}`;
  const as = (who) => r.as(who, { scripts });
  const w = {};

  test(`1. the network coordinator draws up an afspraak with an end date (${mode})`, async () => {
    const visit = await as("netwerk.valkenburg");
    await visit.goto("/afspraken");
    await visit.passed(`afspraken-${mode}`);
    await visit.follow("Afspraak opstellen");
    await visit.press("Concept bewaren");
    assert.ok((await visit.errors()).length >= 5, "all errors at once");
    await visit.passed(`afspraak-fouten-${mode}`);
    await visit.fill({
      Naam: name,
      "Wat voor afspraak is het?": "Samenwerkingsafspraak",
      Doel: "Signalen van ondermijning die over de grens gaan samen wegen, zonder nieuw orgaan.",
      Grondslag: "AVG art. 6 lid 1 onder e\nGemeentewet art. 172",
      "Welke soorten gegevens?": "Kern van signalen\nWat er is gezien",
      "Geldig vanaf": day(0),
      "Geldig tot en met": day(80),
      "Gemeente Gulpen-Wittem": true,
      "wat er is gezien": true,
    });
    await visit.press("Concept bewaren");
    w.afspraak = visit.path;
    await visit.passed(`afspraak-concept-${mode}`);
    const other = await as("oover.gulpen-wittem");
    assert.equal((await other.page.goto(w.afspraak)).status(), 404, "a concept is for its drawer only");
  });

  test(`2. the DPIA names risks, each with a measure and an owner (${mode})`, async () => {
    const visit = await as("netwerk.valkenburg");
    await visit.goto(`${w.afspraak}/dpia`);
    await visit.fill({ Beschrijving: "De partijen wegen samen signalen. Zij zien de kern en de inhoud, nooit de melder." });
    await visit.press("Beschrijving bewaren");
    await visit.fill({
      "Wat kan er misgaan voor mensen?": "Er wordt meer gedeeld dan nodig is",
      "Wat wordt eraan gedaan?": "Elke verstrekking krijgt een eigen noodzaak",
      "Wie doet dat?": "Gemeente Gulpen-Wittem",
      "Uiterlijk op": day(30),
    });
    await visit.press("Risico en maatregel toevoegen");
    await visit.passed(`dpia-${mode}`);
    await visit.goto(w.afspraak);
    await visit.press("Aanbieden aan de partijen");
    assert.match(await visit.words(), /kunnen nu tekenen/);
  });

  test(`3. before signing the burgemeester sees what would open, and signs (${mode})`, async () => {
    const visit = await as("burgemeester.valkenburg");
    await visit.goto("/");
    await visit.passed(`vandaag-burgemeester-${mode}`);
    await visit.follow(name);
    await visit.follow("Proefdraaien");
    assert.match(await visit.words(), /Er gaat niets vanzelf open/);
    await visit.passed(`proef-${mode}`);
    await visit.goto(w.afspraak);
    await visit.press("Ondertekenen");
    await visit.passed(`afspraak-getekend-${mode}`);
  });

  test(`4. a tafel under it cannot start before DPIA and regeling are approved (${mode})`, async () => {
    const visit = await as("netwerk.valkenburg");
    await visit.goto(w.afspraak);
    await visit.follow("Tafel inrichten");
    await visit.fill({ "Naam van de tafel": tafel, "Wat voor tafel?": "Weegtafel" });
    await visit.passed(`tafel-nieuw-${mode}`);
    await visit.press("Tafel inrichten");
    w.tafel = visit.path;
    await visit.fill({ "Regeling van de tafel": "Eens per vier weken. Wie geen rol heeft, verlaat het punt. Alleen besluiten worden vastgelegd." });
    await visit.press("Regeling bewaren");
    assert.equal(await visit.page.getByRole("button", { name: "Tafel starten" }).count(), 0);
    await visit.passed(`tafel-voorbereiding-${mode}`);
    const lid = await as("oover.gulpen-wittem");
    assert.equal((await lid.page.goto(w.tafel)).status(), 404, "its members do not know it yet");
  });

  test(`5. somebody else approves both, and the tafel starts (${mode})`, async () => {
    const toets = await as("privacy.valkenburg");
    await toets.goto(`${w.afspraak}/dpia`);
    await toets.fill({ "Ik heb de DPIA beoordeeld en keur haar goed": true });
    await toets.passed(`dpia-goedkeuren-${mode}`);
    await toets.press("DPIA goedkeuren");
    await toets.goto(w.tafel);
    await toets.press("Regeling goedkeuren");
    const visit = await as("netwerk.valkenburg");
    await visit.goto(w.tafel);
    await visit.press("Tafel starten");
    await visit.passed(`tafel-gestart-${mode}`);
    const lid = await as("oover.gulpen-wittem");
    await lid.goto(w.tafel);
    assert.match(await lid.words(), /Regeling van de tafel/);
    await lid.goto("/");
    assert.match(await lid.words(), /Elke verstrekking krijgt een eigen noodzaak/, "the measure is a task of its owner");
  });

  test(`6. a new version shows what changes (${mode})`, async () => {
    const visit = await as("netwerk.valkenburg");
    await visit.goto(w.afspraak);
    await visit.press("Nieuwe versie maken");
    await visit.fill({ "Hoeveel maanden bewaart de ontvanger het?": "6" });
    await visit.press("Concept bewaren");
    assert.match(await visit.words(), /Wat verandert er sinds versie 1\?/);
    await visit.passed(`afspraak-verschil-${mode}`);
    await visit.press("Concept weggooien");
    assert.match(await visit.words(), /Het concept is weg/);
  });
}

/** A day in so many days, as people write it. */
function day(days) {
  const date = new Date(Date.now() + days * 86_400_000);
  const amsterdam = new Date(date.toLocaleString("en-US", { timeZone: "Europe/Amsterdam" }));
  return `${amsterdam.getDate()}-${amsterdam.getMonth() + 1}-${amsterdam.getFullYear()}`;
}
