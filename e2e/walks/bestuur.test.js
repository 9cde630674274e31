// SPDX-License-Identifier: EUPL-1.2
// What organisations say of themselves: a mayor opens the final overview of an afspraak, a municipality checks how mature its
// sharing is and compares with its region, partners commit under a strategy, and a seat gives hours.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`an afspraak that is over leaves an overview for each party, ${name}`, async () => {
    const who = scripts ? "burgemeester.valkenburg" : "partner.politie-heuvelland";
    const visit = await r.as(who, { screen, scripts });
    await visit.goto("/");
    assert.match(await visit.words(), /Afspraken die voorbij zijn[\s\S]*Convenant Proef vakantieparken/);
    await visit.passed(`eindoverzicht-vandaag-${name}`);
    await visit.follow("Convenant Proef vakantieparken Heuvelland (demo)");
    assert.match(await visit.words(), /Wie moet nu wat doen\?[\s\S]*eigen archief[\s\S]*Controlegetal/);
    await visit.passed(`eindoverzicht-${name}`, { dark: !scripts });
    await visit.goto("/");
    assert.doesNotMatch(await visit.words(), /Afspraken die voorbij zijn/);
    await visit.goto("/afspraken");
    await visit.follow("Convenant Proef vakantieparken Heuvelland (demo)");
    await visit.passed(`eindoverzicht-afspraak-${name}`);
    await visit.follow("Bekijk het eindoverzicht");
  });

  test(`a municipality checks itself and chooses who sees the levels, ${name}`, async () => {
    const visit = await r.as(scripts ? "privacy.valkenburg" : "oover.valkenburg", { screen, scripts });
    await visit.goto("/mag-dit");
    await visit.follow("Volwassenheidscheck");
    assert.match(await visit.words(), /Check van[\s\S]*Afspraken[\s\S]*Samen werken/);
    await visit.passed(`volwassenheid-lijst-${name}`);
    await visit.follow("Check invullen");
    await visit.press("Check bewaren");
    assert.ok((await visit.errors()).length >= 13, "all errors at once");
    await visit.passed(`volwassenheid-nieuw-${name}`);
    const groepen = visit.page.getByRole("radiogroup");
    const aantal = await groepen.count();
    for (let n = 0; n < aantal; n += 1) await groepen.nth(n).getByRole("radio").nth(n % 3 === 0 ? 0 : 1).check();
    await visit.press("Check bewaren");
    assert.match(await visit.words(), /De check is bewaard[\s\S]*Dit wist het programma/);
    await visit.passed(`volwassenheid-${name}`);
    const knop = visit.page.getByRole("button", { name: /Laat de niveaus/ });
    await knop.click();
    await visit.page.waitForLoadState();
    await visit.follow("Overzicht van de regio");
    assert.match(await visit.words(), /gemeenten laten hun niveaus zien[\s\S]*Gulpen-Wittem/);
    await visit.passed(`volwassenheid-regio-${name}`);
  });

  test(`partners commit under a strategy and progress is one page, ${name}`, async () => {
    const visit = await r.as("oover.gulpen-wittem", { screen, scripts });
    await visit.goto("/gremia");
    await visit.follow("Strategieën");
    await visit.passed(`strategieen-${name}`);
    await visit.follow("Veiligheidsstrategie Heuvelland 2024-2027");
    assert.match(await visit.words(), /Te laat[\s\S]*Vastgesteld in 1 van/);
    await visit.passed(`strategie-${name}`);
    await visit.unfold("Iets toezeggen");
    await visit.press("Iets toezeggen");
    assert.equal((await visit.errors()).length, 3);
    await visit.passed(`strategie-fouten-${name}`);
    await visit.fill({
      "Op welk thema?": "Cyber en oplichting",
      "Wat zegt uw organisatie toe?": `Een avond voor ondernemers, ${name}.`,
      "Uiterlijk wanneer?": "01-06-2027",
    });
    await visit.press("Iets toezeggen");
    assert.match(await visit.words(), /De toezegging is vastgelegd/);
    await visit.follow("Voortgang op één blad");
    assert.match(await visit.words(), /Voor Districtelijk veiligheidsoverleg[\s\S]*Een avond voor ondernemers/);
    await visit.passed(`strategie-voortgang-${name}`);
  });
}

test("a strategy is recorded, and a seat gives hours", async () => {
  const visit = await r.as("netwerk.valkenburg");
  await visit.goto("/strategieen/nieuw");
  await visit.press("Strategie vastleggen");
  assert.ok((await visit.errors()).length >= 7);
  await visit.passed("strategie-nieuw");
  await visit.goto("/gremia");
  await visit.follow("Expertteam vakantieparken");
  assert.match(await visit.words(), /Gegeven uren[\s\S]*36 uur/);
  await visit.unfold("Uren opgeven");
  await visit.fill({ "Hoeveel uren?": "4", "Op welke dag?": "01-11-2026", "Waaraan?": "parken bellen" });
  await visit.press("Uren opgeven");
  assert.match(await visit.words(), /De uren zijn opgegeven[\s\S]*40 uur/);
  await visit.passed("gremium-uren");
});

test("a joint beeld grows from what each member gives, and prints as slides", async () => {
  const visit = await r.as("oover.gulpen-wittem");
  await visit.goto("/samenwerkingen");
  await visit.follow("Vakantieparken over de grens");
  await visit.follow("Gezamenlijk beeld");
  await visit.passed("beelden");
  await visit.follow("Wat zien wij samen?");
  assert.match(await visit.words(), /Signalen per thema en gemeente[\s\S]*Wat valt op/);
  await visit.passed("beeld");
  await visit.follow("Dia's");
  assert.match(await visit.words(), /leden gaven aantallen[\s\S]*Zo is geteld/);
  await visit.passed("beeld-dias");
  const smal = await r.as("oover.gulpen-wittem", { screen: NARROW });
  await smal.goto(visit.path.replace("/dias", ""));
  await smal.passed("beeld-smal");
});
