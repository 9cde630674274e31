// SPDX-License-Identifier: EUPL-1.2
// Rights of data subjects: the privacy officer handles a request to its proposal, the lawyer decides, the answer leaves.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 120 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`a request is recorded with every error at once, ${name}`, async () => {
    const visit = await r.as("privacy.valkenburg", { screen, scripts });
    await visit.goto("/verzoeken");
    assert.match(await visit.words(), /Antwoord uiterlijk/);
    await visit.passed(`verzoeken-lijst-${name}`);
    await visit.goto("/verzoeken/nieuw");
    await visit.press("Opslaan");
    assert.ok((await visit.errors()).length >= 5, "what is missing is named at once");
    await visit.passed(`verzoeken-fouten-${name}`);
    await visit.choose("Wat wordt gevraagd?", "Inzage");
    await visit.fill({
      "Wanneer kwam het binnen?": "01-11-2026",
      Naam: "Sem Voorbeeld",
      Geboortedatum: "03-04-1991",
      "Adres, e-mail of telefoon": "Testweg 9014",
    });
    await visit.press("Opslaan");
    await visit.choose("Hoe is dit vastgesteld?", "Met DigiD");
    await visit.fill({ "Wanneer?": "02-11-2026" });
    await visit.passed(`verzoek-identiteit-${name}`);
    await visit.press("Identiteit vastgesteld");
    await visit.press("Ik behandel dit verzoek");
    await visit.press("Zoeken");
    assert.match(await visit.words(), /Naam en geboortedatum gelijk/);
    await visit.passed(`verzoek-vondst-${name}`);
    for (const keuze of await visit.page.locator("main select[name=vondstkeuze]").all()) {
      await keuze.selectOption("opnemen");
      await keuze.locator("xpath=ancestor::form").getByRole("button").click();
    }
    await visit.choose("Uitkomst", "Toegewezen");
    await visit.fill({ Motivering: "Hieronder staat wat wij over u hebben." });
    await visit.passed(`verzoek-voorleggen-${name}`);
    await visit.press("Voorleggen");
    assert.match(await visit.words(), /Een andere privacyfunctionaris of de jurist besluit/);
    const path = new URL(visit.page.url()).pathname;

    const jurist = await r.as("jurist.valkenburg", { screen, scripts });
    await jurist.goto("/");
    assert.match(await jurist.words(), /Antwoorden om over te besluiten/);
    await jurist.goto(path);
    await jurist.passed(`verzoek-besluiten-${name}`);
    await jurist.goto(`${path}/antwoord`);
    assert.match(await jurist.words(), /Er is naar u gevraagd bij partners/);
    await jurist.passed(`verzoek-antwoord-${name}`);
    await jurist.goto(path);
    await jurist.press("Besluiten zoals voorgelegd");
    await visit.goto(path);
    await visit.press("Het antwoord is verzonden");
    assert.match(await visit.words(), /Wordt vernietigd op/);
    await visit.passed(`verzoek-gesloten-${name}`);
  });
}
