// SPDX-License-Identifier: EUPL-1.2
// Keeping and destroying: a look ahead, a duty to keep, the second pair of eyes, the declaration on screen and on paper,
// and the register of processing activities. Walked with and without scripts.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { NARROW } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

for (const scripts of [true, false]) {
  const mode = scripts ? "scripts on" : "scripts off";
  const as = (who, options) => r.as(who, { scripts, ...options });

  test(`what waits stands on Vandaag, and the proposal says what goes and what stays (${mode})`, async () => {
    const visit = await as("privacy.valkenburg");
    await visit.goto("/");
    if (scripts) {
      await visit.passed(`vandaag-privacy-${mode}`);
      await visit.follow("Vernietigingsvoorstel wacht op u");
      assert.match(await visit.words(), /er rust een bewaarplicht op/);
      await visit.passed(`voorstel-wacht-${mode}`, { dark: true });
    }
  });

  test(`the look ahead changes nothing and shows every rule (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto("/vernietiging");
    await visit.passed(`vooruit-${mode}`, { dark: true });
    await visit.follow("Komend jaar");
    assert.match(await visit.words(), /verder vooruit dan drie maanden|wacht al een voorstel/);
    await visit.unfold("Wat verdwijnt er mee met een signaal?");
    assert.match(await visit.words(), /Bijlagen/);
    await visit.passed(`vooruit-jaar-${mode}`);
    await visit.fill({ "Tot en met": "gisteren of zo" });
    await visit.press("Bekijken");
    assert.equal((await visit.errors()).length, 1);
    await visit.passed(`vooruit-fout-${mode}`);
  });

  test(`a jurist keeps a signaal for a request, and lifts that again (${mode})`, async () => {
    const visit = await as("jurist.valkenburg", { screen: NARROW });
    await visit.goto("/signalen");
    await visit.page.locator('main a[href^="/signalen/"]', { hasText: /VAL-/ }).first().click();
    await visit.page.waitForLoadState();
    await visit.follow("Bewaren en vernietigen");
    await visit.press("Bewaarplicht zetten");
    assert.equal((await visit.errors()).length, 3);
    await visit.passed(`bewaarplicht-fout-${mode}`);
    await visit.fill({
      "Waarvoor?": "Bezwaar of beroep (Awb)",
      "Waarom is dit signaal daarvoor nodig?": `Bezwaar 2026-88 loopt nog (${mode}).`,
      "Tot en met": inDays(60),
    });
    await visit.press("Bewaarplicht zetten");
    assert.match(await visit.words(), /De bewaarplicht is gezet/);
    await visit.passed(`bewaring-${mode}`, { dark: true });
    await visit.page.locator("main summary", { hasText: "Opheffen" }).first().click();
    await visit.page.getByLabel("Waarom kan het weer?").first().fill("Het bezwaar is ingetrokken.");
    await visit.press("Opheffen");
    assert.match(await visit.words(), /De bewaarplicht is opgeheven/);
  });

  test(`a proposal is sent back with a reason, or approved; nobody does both (${mode})`, async () => {
    const oover = await as("oover.valkenburg");
    const privacy = await as("privacy.valkenburg");
    await privacy.goto("/");
    await privacy.follow("Vernietigingsvoorstel wacht op u");
    await privacy.press("Goedkeuren en vernietigen");
    assert.equal((await privacy.errors()).length, 1, "one has to say that one is sure");
    if (scripts) {
      await privacy.unfold("Terugsturen");
      await privacy.fill({ "Waarom stuurt u het terug?": "Controleer eerst de eerste regel van de lijst." });
      await privacy.press("Terugsturen");
      assert.match(await privacy.words(), /Teruggestuurd door/);
      await privacy.passed(`voorstel-terug-${mode}`);
      await propose(oover);
      assert.equal(await oover.page.getByRole("button", { name: "Goedkeuren en vernietigen" }).count(), 0);
      await oover.passed(`voorstel-oover-${mode}`);
      return;
    }
    await privacy.page.getByLabel("Ja, ik heb de lijst bekeken.").check();
    await privacy.press("Goedkeuren en vernietigen");
    assert.match(await privacy.words(), /Goedgekeurd\. Wat vandaag weg moet/);
    await privacy.passed(`voorstel-goedgekeurd-${mode}`);
    const early = await privacy.page.request.get(`${privacy.path}/verklaring`);
    assert.equal(early.status(), 409, "a declaration is about what was done");
  });

  test(`the declaration can be read, printed and downloaded, and its numbers found (${mode})`, async () => {
    const visit = await as("privacy.valkenburg");
    await visit.goto("/vernietigd");
    const number = (await visit.page.locator("main tbody th").first().innerText()).trim();
    await visit.passed(`vernietigd-${mode}`);
    await visit.fill({ "Nummer of een deel ervan": number.slice(-5) });
    await visit.press("Zoeken");
    assert.match(await visit.words(), new RegExp(number));
    await visit.follow("Bekijken");
    assert.match(await visit.words(), /verklaart dat \d+ signa/);
    await visit.passed(`verklaring-${mode}`, { dark: true });
    if (scripts) await paper(visit, "verklaring");
    const [file] = await Promise.all([
      visit.page.waitForEvent("download"),
      visit.page.getByRole("button", { name: "Downloaden als CSV" }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^verklaring-van-vernietiging-.*\.csv$/);
    const neighbour = await as("oover.meerssen");
    await neighbour.goto("/vernietigd");
    assert.doesNotMatch(await neighbour.words(), new RegExp(number));
  });

  test(`the register of processing activities is whole (${mode})`, async () => {
    const visit = await as("privacy.valkenburg");
    await visit.goto("/verwerkingen");
    assert.match(await visit.words(), /Vernietigen en verantwoorden/);
    await visit.passed(`verwerkingen-${mode}`, { dark: true });
  });
}

/** Freezes what is due within three months. */
async function propose(visit) {
  await visit.goto("/vernietiging");
  await visit.press("Voorstel maken");
  assert.match(await visit.words(), /Het voorstel is vastgelegd/);
}

/** A day from now as people type it. */
function inDays(days) {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`;
}

/** The page as a printer gets it, kept to look at; what belongs to the screen only must not be on it. */
async function paper(visit, name) {
  await visit.page.emulateMedia({ media: "print" });
  for (const part of [".dw-kop", ".dw-zij", ".dw-voet"]) {
    assert.equal(await visit.page.locator(part).first().isVisible(), false, `${part} is on paper`);
  }
  const folder = process.env.E2E_PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), await visit.page.pdf({ format: "A4" }));
  }
  await visit.page.emulateMedia({ media: null });
}
