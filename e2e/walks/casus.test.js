// SPDX-License-Identifier: EUPL-1.2
// Casussen in the browser: phases with their time, the talk or why there was none (S06), the seal of a minor, and a Bibob file
// that others cannot tell from nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });
const NEEDED = "Zonder deze persoon is niet te begrijpen wat er gebeurt.";

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who) => r.as(who, { screen, scripts });

  const opened = async (visit, kind) => {
    await visit.goto("/casussen/nieuw");
    if (kind) await visit.choose("Wat pakt u aan?", kind);
    await visit.fill({
      "Waar gaat het over?": "Intimidatie door een groep",
      "Wat is er gebeurd?": "Sinds maart elke week geschreeuw en vernieling in de portiek.",
      "Wat moet er anders zijn als u klaar bent?": "Het is rustig in de portiek en dat blijft zo.",
      "Op welke grond werkt u hieraan?": "Openbare orde, art. 172 Gemeentewet",
      "Waarom?": "Er zijn meer hulpverleners en nog geen plan.",
    });
  };

  test(`S06: phases with reason and time, and no closing without the talk, ${name}`, async () => {
    const oov = await as("oover.valkenburg");
    await oov.goto("/casussen");
    await oov.passed(`casus-lijst-${name}`);
    await oov.goto("/casussen/nieuw");
    await oov.press("Casus openen");
    assert.ok((await oov.errors()).length >= 5, "what is missing is named at once");
    await oov.passed(`casus-nieuw-fouten-${name}`);
    await opened(oov, "Een huishouden");
    await oov.choose("In welke fase is het?", /^AVE 2/);
    await oov.press("Casus openen");
    assert.match(await oov.words(), /U bent de regisseur/);
    const path = oov.path;

    await oov.follow("Opschalen of afschalen");
    await oov.choose("In welke fase is het?", /^AVE 3/);
    await oov.fill({ "Waarom?": "De bemiddeling is vastgelopen en de buurt is bang." });
    await oov.passed(`casus-fase-${name}`);
    await oov.press("Fase vastleggen");
    assert.match(await oov.words(), /Tijd per fase[\s\S]*AVE 3/);
    assert.doesNotMatch(await oov.words(), /De bemiddeling is vastgelopen/);

    await oov.follow("Lees de casus");
    assert.match(await oov.words(), /Waarom deze fasen\?[\s\S]*De bemiddeling is vastgelopen/);
    await oov.follow("Persoon vastleggen");
    await oov.fill({ Naam: "Gijs Kwelwater", Geboortedatum: "14-03-1969", "Waarom is dit nodig?": NEEDED });
    await oov.choose("Wat heeft deze persoon ermee te maken?", "De casus gaat over deze persoon");
    await oov.passed(`casus-persoon-${name}`);
    await oov.press("Persoon vastleggen");
    assert.match(await oov.words(), /Gijs Kwelwater[\s\S]*Nog geen gesprek/i);
    await oov.goto(`${path}/sluiting`);
    assert.match(await oov.words(), /Leg eerst het gesprek vast/);
    await oov.passed(`casus-sluiten-tegen-${name}`);

    await oov.goto(`${path}/inhoud`);
    await oov.follow("Gesprek met Gijs Kwelwater");
    await oov.choose("Wat kwam eruit?", "Niet gesproken");
    await oov.fill({
      "Waarom was er geen gesprek?": "Niet bereikbaar, na meer dan één poging",
      Toelichting: "Drie keer gebeld en twee keer langsgegaan.",
    });
    await oov.passed(`casus-gesprek-${name}`);
    await oov.press("Vastleggen");
    assert.match(await oov.words(), /Niet gesproken[\s\S]*Niet bereikbaar/);
    await oov.passed(`casus-inhoud-${name}`);
    await oov.goto(path);
    await oov.passed(`casus-${name}`);
    await oov.goto(`${path}/sluiting`);
    await oov.choose("Waarom sluit u?", "Doel bereikt");
    await oov.fill({ "Wat leerde u ervan?": "Vroeg praten werkte, de sloten vervangen ook." });
    await oov.passed(`casus-sluiten-${name}`);
    await oov.press("Casus sluiten");
    assert.match(await oov.words(), /Wordt vernietigd op/);
    await oov.passed(`casus-gesloten-${name}`);
  });

  test(`a party reads what its role gives and no more, ${name}`, async () => {
    const oov = await as("oover.valkenburg");
    await opened(oov, "Woonoverlast");
    await oov.choose("In welke fase is het?", /^AVE 2/);
    await oov.press("Casus openen");
    const path = oov.path;
    await oov.follow("Een organisatie een rol geven");
    await oov.passed(`casus-delen-${name}`);
    await oov.choose("Welke organisatie?", /^Politie/);
    await oov.choose("Wat doet zij?", "Voert iets uit");
    await oov.fill({ "Waarom is dit nodig?": NEEDED });
    await oov.press("Rol geven");
    assert.match(await oov.words(), /Leest geen personen[\s\S]*Onder Convenant/);

    const police = await as("partner.politie-heuvelland");
    await police.goto("/casussen");
    await police.goto(`${path}/inhoud`);
    assert.match(await police.words(), /geschreeuw[\s\S]*Personen horen niet bij uw functie/);
    await police.passed(`casus-partij-${name}`);

    await oov.goto(path);
    await oov.press(/^Beëindig de rol van Politie/);
    assert.equal((await police.page.request.get(r.url + path)).status(), 404);
    const other = await as("oover.gulpen-wittem");
    assert.equal((await other.page.request.get(r.url + path)).status(), 404);
  });

  test(`a minor seals a casus, and a Bibob file is nothing to others, ${name}`, async () => {
    const process = await as("procesregisseur.heerlen");
    await process.goto("/casussen");
    await process.follow(/HEE-C-/);
    assert.match(await process.words(), /minderjarige/);
    const path = process.path;
    await process.follow("Lees de casus");
    assert.match(await process.words(), /Minderjarig[\s\S]*/);
    await process.passed(`casus-jeugd-${name}`);
    const oov = await as("oover.heerlen");
    await oov.goto(path);
    assert.doesNotMatch(await oov.words(), /Boezem|Lees de casus/);
    await oov.passed(`casus-jeugd-oov-${name}`);

    const bibob = await as("bibob.valkenburg");
    await bibob.goto("/casussen");
    await bibob.passed(`casus-bibob-lijst-${name}`);
    await bibob.follow(/VAL-B-/);
    await bibob.passed(`casus-bibob-${name}`);
    const sealed = bibob.path;
    const own = await as("oover.valkenburg");
    await own.goto("/casussen");
    assert.doesNotMatch(await own.words(), /VAL-B-|Bibob/);
    assert.equal((await own.page.request.get(r.url + sealed)).status(), 404);
    const mayor = await as("burgemeester.valkenburg");
    await mayor.goto(`${sealed}/inhoud`);
    assert.match(await mayor.words(), /exploitatievergunning/);
  });
}
