// SPDX-License-Identifier: EUPL-1.2
// Letters of procedures: the house style of a municipality, and the letter of an extension that waits for the mayor.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who) => r.as(who, { screen, scripts });

  test(`a house style is data, ${name}`, async () => {
    const visit = await as("jurist.valkenburg");
    await visit.goto("/huisstijl");
    await visit.passed(`huisstijl-${name}`, { dark: scripts });
    await visit.fill({ "Kleur van naam en koppen": "#ffee00", Telefoon: "" });
    await visit.press("Huisstijl vastleggen");
    assert.equal((await visit.errors()).length, 2);
    await visit.passed(`huisstijl-fouten-${name}`);
    await visit.fill({ "Kleur van naam en koppen": "#154273", Telefoon: "043 000 00 01" });
    await visit.press("Huisstijl vastleggen");
    assert.match(await visit.words(), /De huisstijl is vastgelegd/);
  });

  test(`the letter of an extension says what is missing and then is complete, ${name}`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto("/procedures");
    const row = visit.page.locator("main li", { hasText: "huisverbod" }).first();
    await visit.goto(await row.getByRole("link").first().getAttribute("href"));
    await visit.passed(`brief-procedure-${name}`);
    await visit.follow("Bekijken");
    assert.match(await visit.words(), /Er ontbreekt niets/);
    await visit.passed(`brief-bij-stap-${name}`, { dark: !scripts });
    await visit.follow("Brief invullen");
    await visit.passed(`brief-${name}`, { dark: scripts });
    await visit.fill({ "Wat is er gebeurd?": "" });
    await visit.press("Bewaren en controleren");
    assert.equal((await visit.errors()).length, 1);
    await visit.passed(`brief-mist-${name}`);
    await visit.fill({ "Wat is er gebeurd?": "U hebt twee keer gebeld." });
    await visit.press("Bewaren en controleren");
    assert.match(await visit.words(), /Er ontbreekt niets/);
  });
}
