// SPDX-License-Identifier: EUPL-1.2
// "Mag dit?": somebody asks and reads why, the jurist answers what no rule decides, and the asker sees it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 30 });

const SCHOOL = {
  "Waar komen de gegevens vandaan?": "School",
  "Welke gegevens zijn het?": "Wat er is gezien of gehoord",
  "Wie krijgt het?": "het team openbare orde en veiligheid",
  "Waar is het voor nodig?": "een signaal wegen",
  "Waarom vraagt u dit?": "De school belde hierover",
};

const BIBOB = {
  "Waar komen de gegevens vandaan?": "Bibob-dossier",
  "Welke gegevens zijn het?": "Een advies of conclusie",
  "Wie krijgt het?": "een woningcorporatie",
  "Waar is het voor nodig?": "toezicht en handhaving",
};

const POLITIE = {
  "Waar komen de gegevens vandaan?": "Eigen waarneming van een medewerker",
  "Welke gegevens zijn het?": "Wat er is gezien of gehoord",
  "Wie krijgt het?": "de politie",
  "Welke organisatie is dat?": "Politie basisteam Heuvelland",
  "Waar is het voor nodig?": "de openbare orde",
};

async function ask(visit, values, about) {
  await visit.goto("/mag-dit");
  await visit.fill(values);
  await visit.choose("Over wie of wat?", about);
  await visit.press("Kijk of het mag");
}

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;

  test(`a question is answered at once, with reasons, ${name}`, async () => {
    const visit = await r.as("oover.valkenburg", { screen: scripts ? WIDE : NARROW, scripts });
    await visit.goto("/mag-dit");
    await visit.passed(`magdit-vraag-${name}`);
    await visit.press("Kijk of het mag");
    assert.equal((await visit.errors()).length, 5, "what must be chosen is named at once");
    await visit.passed(`magdit-fouten-${name}`);
    await ask(visit, BIBOB, "een bedrijf of instelling");
    assert.match(await visit.words(), /Mag niet[\s\S]*Zo kan het wel[\s\S]*Waarom dit antwoord\?/);
    await visit.passed(`magdit-mag-niet-${name}`);
    await ask(visit, POLITIE, "een plek of pand");
    assert.match(await visit.words(), /Mag, mits[\s\S]*Voorwaarden[\s\S]*Convenant Regionale Ondermijningstafel/);
    await visit.passed(`magdit-mag-mits-${name}`);
  });

  test(`the jurist answers from the queue and the asker reads it, ${name}`, async () => {
    const oover = await r.as("oover.valkenburg", { screen: scripts ? WIDE : NARROW, scripts });
    await ask(oover, SCHOOL, "een volwassene");
    assert.match(await oover.words(), /Vraag het de jurist/);
    await oover.passed(`magdit-jurist-${name}`);
    const { path } = oover;
    const jurist = await r.as("jurist.valkenburg", { screen: scripts ? WIDE : NARROW, scripts });
    await jurist.goto("/");
    assert.match(await jurist.words(), /mag dit\?/);
    await jurist.goto("/mag-dit/wachtrij");
    await jurist.passed(`magdit-wachtrij-${name}`);
    await jurist.goto(path);
    await jurist.choose("Antwoord", "Mag, mits");
    await jurist.fill({
      Voorwaarde: "De ouders weten ervan.",
      Artikel: "AVG art. 6 lid 1 onder e",
      "Waarom?": "De school heeft hier een eigen taak.",
    });
    await jurist.passed(`magdit-beantwoorden-${name}`);
    await jurist.press("Antwoord geven");
    assert.match(await jurist.words(), /Uw antwoord is gegeven/);
    await jurist.press("Maak een regelvoorstel");
    assert.match(await jurist.words(), /nergens strenger/);
    await jurist.passed(`magdit-regel-${name}`);
    await oover.goto(path);
    assert.match(await oover.words(), /Antwoord van de jurist[\s\S]*De ouders weten ervan\./);
    await oover.passed(`magdit-antwoord-jurist-${name}`);
  });
}

test("earlier questions, the rules and the own rules can be read", async () => {
  const visit = await r.as("oover.valkenburg");
  for (const page of ["vragen", "regelset", "regels"]) {
    await visit.goto(`/mag-dit/${page}`);
    await visit.passed(`magdit-${page}`);
  }
  assert.match(await visit.words(), /Bibob-dossier/);
});

test("a question about a signaal stands with that signaal", async () => {
  const visit = await r.as("oover.valkenburg");
  await visit.goto("/signalen");
  await visit.page.locator("main tbody th a").first().click();
  await visit.page.waitForLoadState();
  await visit.follow("Mag dit?");
  await visit.follow("Nieuwe vraag");
  await visit.fill(BIBOB);
  await visit.choose("Over wie of wat?", "een bedrijf of instelling");
  await visit.press("Kijk of het mag");
  assert.match(await visit.words(), /[A-Z]{3}-\d{4}-\d{5}/);
  await visit.page.getByRole("link", { name: /^[A-Z]{3}-\d{4}/ }).click();
  await visit.page.waitForLoadState();
  assert.match(await visit.words(), /Mag niet/);
  await visit.passed("magdit-signaal");
});
