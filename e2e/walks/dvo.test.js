// SPDX-License-Identifier: EUPL-1.2
// Simpelveld as an extra district of Heerlen (S05): an adviser of Heerlen works in the records of Simpelveld for the tasks
// of the agreement, and no longer after it ends.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 120 });
const WHO = "oover.heerlen-dvo";

/** On in the functie at Simpelveld. */
const atSimpelveld = (options) => r.as(WHO, { fresh: true, at: /Simpelveld/, ...options });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`the administrator of Simpelveld gives a functie under the agreement, ${name}`, async () => {
    const visit = await r.as("beheerder.simpelveld", { screen, scripts });
    await visit.goto("/beheer");
    await visit.follow("Van andere organisaties");
    await visit.press("Functie onder een DVO geven");
    assert.ok((await visit.errors()).length >= 3, "all errors at once");
    await visit.passed(`dvo-fouten-${name}`);
    await visit.fill({
      "Onder welke DVO?": "Dienstverlening OOV Heerlen voor Simpelveld (demo)",
      Gebruikersnaam: scripts ? "oover.heerlen" : "regisseur.parkstad",
      "Welke functie?": scripts ? "Toezichthouder" : "Coördinator interventieteam",
      "Toezicht op straat": true,
    });
    await visit.press("Functie onder een DVO geven");
    assert.match(await visit.words(), /van Gemeente Heerlen: Toezicht op straat/);
    await visit.passed(`dvo-functies-${name}`);
  });

  test(`an adviser of Heerlen works for Simpelveld, for the tasks only, ${name}`, async () => {
    const visit = await atSimpelveld({ screen, scripts });
    assert.match(await visit.page.locator("header").first().textContent(), /onder een DVO/);
    await visit.goto("/signalen");
    assert.match(await visit.words(), /SIM-/);
    await visit.passed(`dvo-signalen-${name}`);
    await visit.follow("Kwartaalcijfers");
    assert.match(await visit.words(), /Signalen ontvangen/);
    await visit.passed(`dvo-kwartaal-${name}`);
    const refused = await visit.page.goto("/afspraken");
    assert.equal(refused.status(), 403);
    await visit.passed(`dvo-geweigerd-${name}`);
  });
}

test("the tasks stand in the agreement, for both parties", async () => {
  const visit = await r.as("oover.simpelveld");
  await visit.goto("/afspraken");
  await visit.follow("Dienstverlening OOV Heerlen voor Simpelveld (demo)");
  await visit.follow("Bekijk de taken en wie ze doet");
  assert.match(await visit.words(), /Mandaatbesluit OOV Simpelveld[\s\S]*Sanne Kademuur/);
  await visit.passed("dvo-taken", { dark: true });
});

test("the mayor ends the agreement: the adviser is out at the next click, the records stay", async () => {
  const guest = await atSimpelveld({});
  await guest.goto("/signalen");
  const mayor = await r.as("burgemeester.simpelveld");
  await mayor.goto("/afspraken");
  await mayor.follow("Dienstverlening OOV Heerlen voor Simpelveld (demo)");
  await mayor.fill({ "Ja, beëindig deze afspraak": true });
  await mayor.press("Beëindigen");
  await guest.page.goto("/signalen");
  assert.match(guest.page.url(), /\/inloggen/);
  const own = await r.as("oover.simpelveld");
  await own.goto("/signalen");
  assert.match(await own.words(), /SIM-/);
  const home = await r.as(WHO, { fresh: true });
  await home.goto("/signalen");
  assert.doesNotMatch(await home.words(), /SIM-/);
});
