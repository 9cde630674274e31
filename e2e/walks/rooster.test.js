// SPDX-License-Identifier: EUPL-1.2
// The roster of boa's (S05.3): Heerlen works for Simpelveld, and next week nobody is there on Saturday evening. Simpelveld sees
// the gap and asks, Heerlen fills, the boa sees the shift.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who, options) => r.as(who, { screen, scripts, ...options });

  test(`Simpelveld sees the gap and asks, Heerlen fills, ${name}`, async () => {
    const sim = await as("oover.simpelveld");
    await sim.goto("/rooster");
    await sim.follow("Volgende week");
    if (scripts) assert.match(await sim.words(), /zaterdag [^,]+, avond: geen inzet/);
    assert.match(await sim.words(), /18:00-22:00 nog niet ingevuld/);
    await sim.passed(`rooster-simpelveld-${name}`);
    if (scripts) {
      await sim.goto("/rooster");
      await sim.follow("Volgende week");
      await sim.page.getByRole("link", { name: /Regel inzet.*zaterdag/ }).first().click();
      assert.match(sim.path, /\/rooster\/vraag/);
      await sim.press("Inzet vragen");
      assert.equal((await sim.errors()).length, 1, "day and times came along; only where is missing");
    } else {
      await sim.goto("/rooster/vraag");
      await sim.press("Inzet vragen");
      assert.ok((await sim.errors()).length >= 4, "all errors at once");
    }
    await sim.passed(`rooster-vraag-fouten-${name}`);
    if (!scripts) return;
    await sim.fill({ "Waar?": "Simpelveld, dorpskern" });
    await sim.press("Inzet vragen");
    assert.match(await sim.words(), /nog niet ingevuld/);
    const path = sim.path;
    await sim.passed(`rooster-gevraagd-${name}`);

    const hee = await as("oover.heerlen");
    await hee.goto("/");
    assert.match(await hee.words(), /Diensten in te vullen/);
    await hee.goto("/rooster");
    await hee.passed(`rooster-heerlen-${name}`);
    await hee.goto(path);
    await hee.fill({ "Welke boa?": "Jelle Duikerhoofd" });
    await hee.press("Opslaan wie werkt");
    assert.match(await hee.words(), /heeft dan al een dienst/);
    await hee.passed(`rooster-dubbel-${name}`);
    await hee.fill({ "Welke boa?": "Fenna Sluiskolk" });
    await hee.press("Opslaan wie werkt");
    assert.match(await hee.words(), /Fenna Sluiskolk/);
    await hee.passed(`rooster-ingevuld-${name}`);
    await hee.goto("/rooster/uren");
    assert.match(await hee.words(), /Gemeente Simpelveld[\s\S]*400 uur per jaar/);
    await hee.passed(`rooster-uren-${name}`);

    const other = await as("oover.valkenburg");
    assert.equal((await other.page.request.get(r.url + path)).status(), 404);
  });

  test(`a boa sees the own shifts, a municipality says what it needs, ${name}`, async () => {
    const boa = await as("boa.heerlen-simpelveld");
    await boa.goto("/rooster");
    assert.match(await boa.words(), /Uw diensten/);
    await boa.passed(`rooster-boa-${name}`);
    const val = await as("oover.valkenburg");
    await val.goto("/rooster/norm");
    await val.fill({ "Weekend avond (18-24 uur)": "1" });
    await val.passed(`rooster-norm-${name}`);
    await val.press("Opslaan");
    await val.follow("Volgende week");
    assert.match(await val.words(), /avond: geen inzet/);
    await val.passed(`rooster-valkenburg-${name}`);
    await val.goto("/rooster/diensten/nieuw");
    await val.passed(`rooster-plannen-${name}`);
  });
}

test("the mayor ends the agreement: the coming shifts lapse and stay to be seen", async () => {
  const mayor = await r.as("burgemeester.simpelveld");
  await mayor.goto("/afspraken");
  await mayor.follow("Dienstverlening OOV Heerlen voor Simpelveld (demo)");
  await mayor.fill({ "Ja, beëindig deze afspraak": true });
  await mayor.press("Beëindigen");
  const sim = await r.as("oover.simpelveld");
  await sim.goto("/rooster");
  await sim.follow("Volgende week");
  await sim.page.getByText("Afgezegd of vervallen").click();
  assert.match(await sim.words(), /vervallen: de dienstverleningsovereenkomst/);
  await sim.passed("rooster-vervallen", { dark: true });
});
