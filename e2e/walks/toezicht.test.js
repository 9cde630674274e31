// SPDX-License-Identifier: EUPL-1.2
// Supervision: the mayor opens persons in an emergency, the privacy officer hears it, judges it, looks up who read what, asks
// about unusual use, and reviews rights.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;

  test(`emergency access is opened, told at once and judged, ${name}`, async () => {
    const mayor = await r.as("burgemeester.valkenburg", { screen, scripts });
    await mayor.goto("/signalen");
    // Another signaal each time: emergency access to the first one lasts.
    await mayor.page.locator("main tbody th a").nth(scripts ? 0 : 1).click();
    await mayor.page.waitForLoadState();
    const { path } = mayor;
    await mayor.follow("Noodtoegang: personen openen");
    await mayor.passed(`toezicht-nood-openen-${name}`);
    await mayor.press("Noodtoegang openen");
    assert.equal((await mayor.errors()).length, 2, "a reason and a time");
    await mayor.fill({
      "Wat is er aan de hand, en waarom hebt u de personen nu nodig?":
        "Er is een explosie aangekondigd bij dit pand; de driehoek wil weten wie er woont.",
    });
    await mayor.choose("Voor hoe lang?", "2 uur");
    await mayor.press("Noodtoegang openen");
    assert.match(await mayor.words(), /U ziet de personen door noodtoegang|Uw noodtoegang loopt/);
    assert.equal(mayor.path, path);
    await mayor.passed(`toezicht-nood-open-${name}`);

    const officer = await r.as("privacy.valkenburg", { screen, scripts });
    await officer.goto("/");
    assert.match(await officer.words(), /noodtoegang te beoordelen/);
    await officer.passed(`toezicht-vandaag-${name}`);
    await officer.goto("/noodtoegang");
    assert.match(await officer.words(), /wacht op uw oordeel/);
    await officer.passed(`toezicht-noodtoegang-${name}`);
    await officer.page.locator("main .dw-lijst__titel").first().click();
    await officer.page.waitForLoadState();
    assert.match(await officer.words(), /explosie aangekondigd/);
    await officer.passed(`toezicht-nood-een-${name}`);
    await officer.choose("Was dit in orde?", "In orde");
    await officer.fill({ "Waarom?": "De driehoek bevestigde de dreiging." });
    await officer.press("Vastleggen");
    assert.match(await officer.words(), /Uw oordeel is vastgelegd/);
  });

  test(`the privacy officer looks up, asks and reviews, ${name}`, async () => {
    const visit = await r.as("privacy.valkenburg", { screen, scripts });
    await visit.goto("/toezicht");
    await visit.passed(`toezicht-${name}`);
    await visit.goto("/toezicht/betrokkene");
    await visit.press("Opzoeken");
    assert.equal((await visit.errors()).length, 2, "a name and a reason");
    await visit.fill({
      Naam: "V. Erzonnen",
      "Waarom zoekt u dit op?": "De persoon vraagt om inzage (artikel 15 AVG)",
    });
    await visit.press("Opzoeken");
    // Looking somebody up is a processing too: the second time the first is there.
    await visit.press("Opzoeken");
    assert.match(await visit.words(), /Opzoeken wat er met gegevens van een betrokkene is gedaan/);
    await visit.passed(`toezicht-betrokkene-${name}`);
    for (const page of ["verstrekkingen", "beslissingen", "grenzen"]) {
      await visit.goto(`/toezicht/${page}`);
      await visit.passed(`toezicht-${page}-${name}`);
    }
    await visit.goto("/toezicht/bevindingen");
    await visit.passed(`toezicht-bevindingen-${name}`);
    await visit.page.locator("main .dw-lijst__titel").first().click();
    await visit.page.waitForLoadState();
    assert.match(await visit.words(), /Het zegt niets over iemands bedoeling/);
    await visit.passed(`toezicht-bevinding-${name}`);
    await visit.goto("/rechtentoetsen");
    await visit.passed(`toezicht-rechtentoetsen-${name}`);
    await visit.page.locator("main .dw-lijst__titel").first().click();
    await visit.page.waitForLoadState();
    assert.match(await visit.words(), /Bijzondere bevoegdheden/);
    await visit.passed(`toezicht-rechtentoets-${name}`);
  });
}
