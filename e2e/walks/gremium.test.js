// SPDX-License-Identifier: EUPL-1.2
// Who steers and whom to call: a coordinator keeps a body and sees what is missing, a municipality follows its item, an
// adviser finds a partner in two clicks, and a temporary cooperation takes in no signaal.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

test("the list, the drawing with its table, the findings and the load", async () => {
  const visit = await r.as("netwerk.valkenburg");
  await visit.goto("/gremia");
  await visit.passed("gremia-lijst");
  await visit.follow("Structuur");
  assert.equal(await visit.page.locator("svg a").count(), 9);
  await visit.passed("gremia-kaart", { dark: true });
  await visit.page.locator("svg a").first().click();
  await visit.page.waitForLoadState();
  assert.match(await visit.words(), /Mandaat:/);
  await visit.goto("/gremia/bevindingen");
  const words = await visit.words();
  for (const found of [
    /Basisteamdriehoek Heuvelland en Bestuurlijk overleg veiligheid Heuvelland hebben dezelfde leden/,
    /Parkstad heeft geen zetel in Expertteam vakantieparken/,
    /Cyber en oplichting heeft geen portefeuillehouder in Regionaal bestuurlijk overleg/,
    /Zorgfraude/,
  ])
    assert.match(words, found);
  await visit.passed("gremia-bevindingen");
  await visit.goto("/gremia/vergaderlast");
  await visit.passed("gremia-vergaderlast");
});

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`a body is set up, gets a seat and a line, and closes with a handover, ${name}`, async () => {
    const visit = await r.as("netwerk.valkenburg", { screen, scripts });
    await visit.goto("/gremia");
    await visit.follow("Nieuw gremium");
    await visit.press("Bewaren");
    assert.ok((await visit.errors()).length >= 7, "all errors at once");
    await visit.passed(`gremium-nieuw-${name}`);
    await visit.fill({
      Naam: `Expertteam proef ${name}`,
      Soort: "Expertteam",
      "Voor welke regio?": "Heuvelland",
      "Rol en doel": "Uitproberen of een kort team werkt.",
      "Juridische status": "In opdracht van een ander gremium",
      "Waar komt het mandaat vandaan?": "Opdracht van de werkgroep",
      "Hoe vaak per jaar?": "4",
      "Hoe lang duurt een keer, in minuten?": "60",
      Opdracht: "Maak één blad.",
    });
    await visit.press("Bewaren");
    assert.match(await visit.words(), /ingericht/);
    await visit.unfold("Zetel geven");
    await visit.fill({
      Organisatie: "Gemeente Vaals",
      Functie: "Adviseur openbare orde en veiligheid Vaals",
      Rol: "Trekker",
      "Mandaat van deze zetel": "namens de vijf gemeenten",
    });
    await visit.press("Zetel geven");
    await visit.unfold("Lijn leggen");
    await visit.fill({ "Welk gremium voedt het?": "Werkgroep veiligheidsnetwerk", "Wat gaat ernaartoe?": "het blad" });
    await visit.press("Lijn leggen");
    await visit.unfold("Product toevoegen");
    await visit.fill({ Product: "Eén blad", "Wie gebruikt het?": "adviseurs OOV" });
    await visit.choose("Stand", "Concept");
    await visit.press("Product toevoegen");
    await visit.passed(`gremium-bijhouden-${name}`);
    await visit.follow("Bekijken");
    assert.match(await visit.words(), /Eén blad[\s\S]*Werkgroep veiligheidsnetwerk/);
    await visit.passed(`gremium-${name}`);
    await visit.follow("Bijhouden");
    await visit.unfold("Sluiten en overdragen");
    await visit.press("Sluiten en overdragen");
    assert.equal((await visit.errors()).length, 2);
    await visit.fill({ "Overgedragen aan": "Werkgroep", "Wat gaat over?": "Het blad is klaar; de werkgroep houdt het bij." });
    await visit.press("Sluiten en overdragen");
    assert.match(await visit.words(), /Gesloten en overgedragen/);
    await visit.passed(`gremium-gesloten-${name}`);
  });

  test(`an item goes its way and the submitter sees where it is, ${name}`, async () => {
    const buur = await r.as("oover.gulpen-wittem", { screen, scripts });
    await buur.goto("/bestuurspunten");
    await buur.passed(`bestuurspunten-${name}`);
    await buur.follow("Punt indienen");
    await buur.fill({
      Titel: `Vast overleg met parken ${name}`,
      "Wat vraagt u?": "Zie GUL-2026-00001 voor de aanleiding.",
      "Bij welk gremium begint het?": "Expertteam vakantieparken",
    });
    await buur.press("Indienen");
    assert.match((await buur.errors()).join(" "), /nummer van een signaal/);
    await buur.fill({ "Wat vraagt u?": "Plan elk half jaar een overleg met de eigenaren van parken." });
    await buur.press("Indienen");
    assert.match(await buur.words(), /Ligt nu bij Expertteam vakantieparken[\s\S]*Zo kan het verder gaan/);
    const { path } = buur;
    const netwerk = await r.as("netwerk.valkenburg", { screen, scripts });
    await netwerk.goto("/");
    assert.match(await netwerk.words(), /wachten op een gremium/);
    await netwerk.goto(path);
    await netwerk.choose("Uitslag", "Doorgezet");
    await netwerk.fill({ "Doorgezet naar": "Werkgroep veiligheidsnetwerk", "Wat is er gezegd of besloten?": "Goed idee." });
    await netwerk.passed(`bestuurspunt-behandelen-${name}`);
    await netwerk.press("Behandeling vastleggen");
    await buur.goto(path);
    assert.match(await buur.words(), /Ligt nu bij Werkgroep veiligheidsnetwerk[\s\S]*Goed idee\./);
    await buur.passed(`bestuurspunt-${name}`);
  });

  test(`whom do I call for this, in two clicks, ${name}`, async () => {
    const visit = await r.as("oover.valkenburg", { screen, scripts });
    await visit.goto("/partners");
    await visit.passed(`partners-${name}`);
    await visit.follow("Wie bel ik hiervoor?");
    await visit.passed(`bellen-${name}`);
    await visit.follow("Mensenhandel en arbeidsuitbuiting");
    const words = await visit.words();
    assert.match(words, /Gemeente Valkenburg aan de Geul/);
    assert.match(words, /Adviseur mensenhandel[\s\S]*Accountmanager Zuid/);
    await visit.passed(`bellen-gevonden-${name}`);
    await visit.follow("RIEC Limburg");
    assert.match(await visit.words(), /Convenant Regionale Ondermijningstafel Heuvelland[\s\S]*Werkt voor/);
    assert.doesNotMatch(await visit.words(), /Parkstad \(demo\)/);
    await visit.passed(`partner-${name}`);
  });

  test(`advice only takes in no signaal, ${name}`, async () => {
    const visit = await r.as("oover.gulpen-wittem", { screen, scripts });
    await visit.goto("/samenwerkingen");
    await visit.passed(`samenwerkingen-${name}`);
    await visit.follow("Vakantieparken over de grens");
    await visit.passed(`samenwerking-advies-${name}`);
    await visit.unfold("Vraag stellen");
    await visit.fill({ "Uw vraag": "Hoe vaak controleert u een park?" });
    await visit.press("Vraag stellen");
    assert.match(await visit.words(), /Hoe vaak controleert u een park\?/);
    await visit.press("Kan ik een signaal inbrengen?");
    assert.match(await visit.words(), /geeft alleen advies[\s\S]*tafel met een afspraak/);
    await visit.passed(`samenwerking-geweigerd-${name}`);
  });
}

test("what a contact asks of its owner, a closed cooperation, and one with files", async () => {
  const visit = await r.as("netwerk.valkenburg");
  await visit.goto("/");
  await visit.passed("gremium-vandaag");
  await visit.follow("kloppen zij nog");
  await visit.page.locator("main .dw-lijst__titel").first().click();
  await visit.page.waitForLoadState();
  await visit.passed("partner-bevestigen");
  await visit.page.getByRole("button", { name: /Klopt nog/ }).first().click();
  await visit.page.waitForLoadState();
  assert.match(await visit.words(), /Het contact is bevestigd/);
  await visit.goto("/partners/nieuw");
  await visit.passed("partner-nieuw");
  await visit.goto("/samenwerkingen/nieuw");
  await visit.press("Beginnen");
  await visit.passed("samenwerking-nieuw");
  await visit.goto("/samenwerkingen");
  await visit.follow("Veilige evenementen");
  assert.match(await visit.words(), /geëindigd/);
  await visit.follow("Samenvatting");
  await visit.passed("samenwerking-samenvatting");
  const regie = await r.as("regisseur.heuvelland");
  await regie.goto("/samenwerkingen");
  await regie.follow("Panden aan de rand");
  assert.match(await regie.words(), /Casussen op de tafel[\s\S]*Wie leidt: Gemeente[\s\S]*Infopleinen:\s*RIEC Limburg/);
  await regie.passed("samenwerking-dossiers");
});
