// SPDX-License-Identifier: EUPL-1.2
// A care report: the police sends it, the VIA weighs and gives it to one receiver, who confirms, reads and answers. The
// numbered tests of S31 as people see them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

const REPORT = {
  Naam: "Bas Keersluis",
  Geboortedatum: "12-03-1974",
  "Waar is deze persoon te bereiken?": "Voorbeeldplein 9100",
  Gemeente: "Heerlen",
  "Wat hebt u gezien?": "Zit al dagen binnen met de gordijnen dicht. Wil wel praten en vraagt om hulp.",
};

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who) => r.as(who, { screen, scripts });

  test(`what is acute is led to the acute line, ${name}`, async () => {
    const police = await as("partner.politie-heerlen");
    await police.goto("/zorgmeldingen");
    await police.passed(`zorg-politie-lijst-${name}`);
    await police.follow("Zorgmelding doen");
    await police.press("Zorgmelding versturen");
    assert.ok((await police.errors()).length >= 5, "what is missing is named at once");
    await police.passed(`zorg-doen-fouten-${name}`);
    await police.fill(REPORT);
    await police.choose("Is er nu gevaar", /^Ja/);
    await police.press("Zorgmelding versturen");
    assert.match(await police.words(), /112[\s\S]*Crisisdienst Parkstad[\s\S]*niets opgeslagen/);
    assert.ok(!(await police.words()).includes("Keersluis"));
    await police.passed(`zorg-acuut-${name}`);
  });

  test(`one receiver, a receipt, a count of repeats and a minimal answer, ${name}`, async () => {
    const police = await as("partner.politie-heerlen");
    await police.goto("/zorgmeldingen/nieuw");
    await police.passed(`zorg-doen-${name}`);
    await police.fill(REPORT);
    await police.choose("Is er nu gevaar", /^Nee/);
    await police.press("Zorgmelding versturen");
    const path = police.path;
    assert.match(await police.words(), /Nog geen antwoord/);
    await police.passed(`zorg-gestuurd-${name}`);

    const via = await as("procesregisseur.zvh-parkstad");
    await via.goto(path);
    assert.match(await via.words(), /Eerdere meldingen: \d+ in 12 maanden/);
    assert.ok(!(await via.words()).includes("Keersluis"), "counted without opening");
    await via.passed(`zorg-via-melding-${name}`);
    await via.follow("Inhoud openen");
    await via.press("Aan deze ontvanger geven");
    assert.equal((await via.errors()).length, 3);
    await via.passed(`zorg-via-inhoud-${name}`);
    await via.fill({ "Wie kan helpen?": "Gemeente Heerlen", "Uw advies aan de ontvanger": "Bel eerst en ga dan samen langs." });
    await via.choose("Hoe snel?", "Met voorrang");
    await via.press("Aan deze ontvanger geven");
    assert.match(await via.words(), /Gemeente Heerlen/);
    await via.passed(`zorg-via-gegeven-${name}`);

    const receiver = await as("procesregisseur.heerlen");
    await receiver.goto(path);
    assert.ok(!(await receiver.words()).includes("Keersluis"), "nothing before the receipt");
    await receiver.passed(`zorg-ontvanger-melding-${name}`);
    await receiver.press("Ontvangst bevestigen en lezen");
    assert.match(await receiver.words(), /Bas Keersluis[\s\S]*/);
    await receiver.passed(`zorg-ontvanger-inhoud-${name}`);
    await receiver.follow("Terug naar de melding");
    await receiver.choose("Wordt deze melding opgepakt?", "Opgepakt");
    await receiver.passed(`zorg-terugmelden-${name}`);
    await receiver.press("Terugmelding versturen");

    await police.goto(path);
    assert.match(await police.words(), /Opgepakt/);
    assert.doesNotMatch(await police.words(), /Gemeente Heerlen|Bel eerst/);

    const other = await as("procesregisseur.kerkrade");
    assert.equal((await other.page.request.get(r.url + path)).status(), 404);
  });

  test(`what waits too long is on Vandaag, and figures hide small counts, ${name}`, async () => {
    const via = await as("procesregisseur.zvh-parkstad");
    await via.goto("/");
    await via.passed(`zorg-vandaag-via-${name}`);
    await via.follow("Zorgmeldingen die te lang wachten");
    assert.match(await via.words(), /Wacht te lang/);
    await via.passed(`zorg-te-laat-${name}`);
    await via.goto("/zorgmeldingen");
    await via.passed(`zorg-via-lijst-${name}`);
    await via.follow("Termijnen en acute lijn");
    assert.match(await via.words(), /een weekend/);
    await via.passed(`zorg-lijn-${name}`);
    await via.goto("/zorgmeldingen/cijfers");
    assert.match(await via.words(), /minder dan 5[\s\S]*Samen in de gemeenten met een getal/);
    await via.passed(`zorg-cijfers-${name}`);

    const receiver = await as("procesregisseur.heerlen");
    await receiver.goto("/");
    await receiver.follow("Zorgmeldingen voor u");
    await receiver.passed(`zorg-ontvanger-lijst-${name}`);
  });

  test(`who has no part sees nothing of it, ${name}`, async () => {
    for (const who of ["oover.heerlen", "partner.om", "privacy.heerlen", "partner.riec"]) {
      const visit = await as(who);
      await visit.goto("/");
      assert.doesNotMatch(await visit.page.locator("body").innerText(), /zorgmelding/i, who);
    }
  });
}
