// SPDX-License-Identifier: EUPL-1.2
// Hit / no hit: somebody asks the parties of an agreement, hears whom to call or nothing, and who supervises sees it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 120 });

const WHY = {
  "Waar gaat het over?": "Hennepteelt",
  "Waar is het voor nodig?": "Voorbereiden van een controle van een pand.",
  "Waarom kan het niet met minder?": "Anders doen twee partijen hetzelfde onderzoek.",
};

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`what is not known, and what may not be said, are one answer, ${name}`, async () => {
    const visit = await r.as("oover.valkenburg", { screen, scripts });
    await visit.goto("/navragen/nieuw");
    await visit.press("Navragen");
    assert.ok((await visit.errors()).length >= 4, "what is missing is named at once");
    await visit.passed(`navraag-fouten-${name}`);
    await visit.fill({ Naam: "Sem Voorbeeld", Geboortedatum: "03-04-1991", ...WHY });
    await visit.choose("Onder welke afspraak?", /Heuvelland/);
    await visit.press("Navragen");
    assert.match(await visit.words(), /Geen treffer[\s\S]*Het verschil is niet te zien/);
    await visit.passed(`navraag-geen-treffer-${name}`);
  });

  test(`a hit names whom to call, and the other side sees which signal, ${name}`, async () => {
    const visit = await r.as("oover.valkenburg", { screen, scripts });
    await visit.goto("/navragen");
    await visit.passed(`navraag-lijst-${name}`);
    await visit.page.locator("main .dw-lijst li", { has: visit.page.getByText("Treffer", { exact: true }) }).first().locator("a").click();
    assert.match(await visit.words(), /Neem contact op met[\s\S]*Meldpunt ondermijning/);
    await visit.passed(`navraag-treffer-${name}`);
    await visit.goto("/navragen/ontvangen");
    assert.match(await visit.words(), /Gemeente [\s\S]*VAL-20/);
    await visit.passed(`navraag-ontvangen-${name}`);
  });

  test(`the privacy officer sees what is unusual and decides on taking part, ${name}`, async () => {
    const visit = await r.as("privacy.valkenburg", { screen, scripts });
    await visit.goto("/navragen/deelname");
    await visit.passed(`navraag-deelname-${name}`);
    await visit.goto("/navragen?opvallend=ja");
    assert.match(await visit.words(), /Er is niets opvallends|Reeks/);
    await visit.passed(`navraag-opvallend-${name}`);
  });
}
