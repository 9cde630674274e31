// SPDX-License-Identifier: EUPL-1.2
// Rules of municipalities: the overview of five, the comparison with reasons, a version from concept to withdrawn, a ruling that
// is reviewed; and the legal terms that a lawyer approves.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who) => r.as(who, { screen, scripts });

  test(`five municipalities side by side, ${name}`, async () => {
    const visit = await as("oover.gulpen-wittem");
    await visit.goto("/instrumenten");
    assert.match(await visit.words(), /Damoclesbeleid[\s\S]*Geen geldige versie[\s\S]*Wijkt af: \d/);
    await visit.passed(`instrumenten-${name}`, { dark: scripts });
    await visit.follow("Damoclesbeleid");
    const words = await visit.words();
    for (const each of ["Eijsden-Margraten", "Gulpen-Wittem", "Meerssen", "Vaals", "Valkenburg"]) assert.ok(words.includes(each), each);
    assert.match(words, /Anders[\s\S]*Reden: [\s\S]*Niet vastgesteld[\s\S]*Redenen die ontbreken/);
    assert.ok((await visit.page.locator("main mark").count()) > 0, "what differs in a text is pointed out");
    await visit.passed(`vergelijken-${name}`, { dark: !scripts });
    await visit.unfold("Kies instrument, gemeenten en model");
    await visit.fill({ "Waarmee vergelijkt u?": "Gemeente Meerssen" });
    await visit.passed(`vergelijken-kiezen-${name}`);
    await visit.press("Vergelijk");
    assert.match(await visit.words(), /Model: Gemeente Meerssen/);
    await visit.follow("Reden opgeven");
    await visit.fill({ "Waarom is het hier anders?": "" });
    await visit.press("Reden bewaren");
    assert.equal((await visit.errors()).length, 1);
    await visit.passed(`afwijking-${name}`);
    await visit.fill({ "Waarom is het hier anders?": `De raad koos hier voor een eigen weg, ${name}.` });
    await visit.press("Reden bewaren");
    assert.match(await visit.words(), /De reden staat erbij/);
  });

  test(`a version from concept to withdrawn, ${name}`, async () => {
    const visit = await as(scripts ? "jurist.valkenburg" : "oover.vaals");
    await visit.goto("/instrumenten/nieuw");
    await visit.passed(`instrument-nieuw-${name}`);
    await visit.fill({ "Wat voor instrument?": "Sluiting", "Hoe heet het?": "Beleid sluitingen (demo)" });
    await visit.press("Toevoegen");
    assert.match(await visit.words(), /Dit is een concept/);
    await visit.press("Artikel toevoegen");
    assert.equal((await visit.errors()).length, 3);
    await visit.passed(`regelversie-fouten-${name}`);
    await visit.fill({ "Nummer van het artikel": "3", Onderwerp: "Duur", "Wat staat er, in het kort?": "Niet langer dan nodig is." });
    await visit.press("Artikel toevoegen");
    await visit.passed(`regelversie-concept-${name}`);
    await visit.choose("Wie heeft het besloten?", "De burgemeester");
    await visit.fill({
      "Dag van het besluit": "01-02-2026",
      "Eerste dag dat het geldt": "10-02-2026",
      "Waar is het gepubliceerd?": "https://regels.voorbeeld.example/sluiting",
    });
    await visit.press("Vaststellen");
    assert.match(await visit.words(), /Geldt nu/);
    await visit.passed(`regelversie-geldig-${name}`);
    await visit.unfold("Versie intrekken");
    await visit.fill({ "Vanaf welke dag geldt het niet meer?": "01-03-2026", "Waarom?": "Het beleid is opgegaan in ander beleid." });
    await visit.press("Versie intrekken");
    assert.match(await visit.words(), /Ingetrokken per 1 maart 2026/);
    await visit.follow("Naar het instrument");
    assert.match(await visit.words(), /Een besluit kan er niet naar verwijzen/);
    await visit.passed(`instrument-ingetrokken-${name}`);
    await visit.goto("/instrumenten");
    await visit.follow("Damoclesbeleid (demo)");
    await visit.passed(`instrument-damocles-${name}`);
  });

  test(`a concept of a Damocles matrix, ${name}`, async () => {
    const visit = await as("oover.eijsden-margraten");
    await visit.goto("/instrumenten");
    await visit.follow("Beleid art. 13b Opiumwet (demo)");
    await visit.follow("Versie 2");
    await visit.unfold("Matrix invullen");
    await visit.passed(`matrix-invullen-${name}`);
  });

  test(`a ruling is reviewed by each municipality, ${name}`, async () => {
    const visit = await as(scripts ? "oover.meerssen" : "oover.vaals");
    await visit.goto("/");
    await visit.follow("Regels om na te kijken");
    assert.match(await visit.words(), /verzonnen uitspraak[\s\S]*Nagekeken: \d van 4/);
    await visit.passed(`herzieningen-${name}`);
    await visit.unfold("Afronden");
    await visit.page.locator("main details[open]").getByRole("button", { name: "Afronden" }).click();
    await visit.page.waitForLoadState();
    assert.equal((await visit.errors()).length, 2);
    await visit.passed(`herziening-fouten-${name}`);
    await visit.choose("Wat gebeurt er met de regel?", "Regel wordt aangepast");
    await visit.fill({ "Waarom?": "Wij voegen een artikel toe over de afweging." });
    await visit.press("Afronden");
    assert.match(await visit.words(), /De herziening is afgerond[\s\S]*Regel wordt aangepast/);
    if (scripts) {
      const jurist = await as("jurist.valkenburg");
      await jurist.goto("/instrumenten/herzieningen");
      await jurist.follow("Uitspraak of wetswijziging melden");
      await jurist.press("Melden");
      assert.equal((await jurist.errors()).length, 5);
      await jurist.passed(`herziening-nieuw-${name}`);
    }
  });

  test(`a lawyer approves the legal terms, ${name}`, async () => {
    const visit = await as(scripts ? "jurist.valkenburg" : "oover.valkenburg");
    await visit.goto("/termijnen");
    assert.match(await visit.words(), /168 van 168 voorbeelden komen overeen/);
    await visit.unfold("Alle voorbeelden");
    await visit.passed(`termijnen-${name}`);
    if (!scripts) {
      assert.match(await visit.words(), /Goedgekeurd door Joost Winterbed \(Jurist\)/);
      return;
    }
    await visit.press("Set goedkeuren");
    assert.equal((await visit.errors()).length, 1);
    await visit.passed(`termijnen-fout-${name}`);
    await visit.fill({ "Ja, ik heb de toets en de termijnen met twijfel gelezen.": true });
    await visit.press("Set goedkeuren");
    assert.match(await visit.words(), /Goedgekeurd door Joost Winterbed/);
    await visit.passed(`termijnen-goedgekeurd-${name}`);
  });
}
