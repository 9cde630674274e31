// SPDX-License-Identifier: EUPL-1.2
// With a keyboard only: log in, open a signaal, weigh its first stage.

import assert from "node:assert/strict";
import { test } from "node:test";

import { enterOn, tabTo, typeIn } from "../lib/keyboard.js";
import { region } from "../lib/region.js";
import { report } from "../lib/report.js";

const r = region({ signalen: 20 });

test("logging in, opening a signaal and weighing it takes no mouse", async () => {
  await report(await r.visitor(), "Bij de loods staat elke nacht een busje met draaiende motor.");
  const person = r.person("oover.valkenburg");
  const visit = await r.visitor();
  const { page } = visit;
  await page.goto("/inloggen");
  const first = await tabTo(page, "");
  assert.match(first.words, /inhoud/, "the first stop skips to the content");
  await typeIn(page, "Gebruikersnaam", person.gebruikersnaam);
  await typeIn(page, "Wachtwoord", person.wachtwoord);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.equal(visit.path, "/");

  await enterOn(page, "Drugs");
  assert.match(await visit.words(), /draaiende motor/);
  await enterOn(page, "Weging 1 invullen");
  await enterOn(page, "Weging vastleggen");
  assert.ok((await visit.errors()).length > 5, "an empty form says all its errors");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".dw-fouten")), "the summary has the focus");
  await visit.passed("weging-fouten");

  await page.reload();
  await answerByKeyboard(page);
  await tabTo(page, "Motivering");
  await page.keyboard.type("Het komt vaker voor en past niet bij het gebruik.");
  await enterOn(page, "Weging vastleggen");
  assert.match(await visit.words(), /vastgelegd/);
});

test("the skip link leads past the menu", async () => {
  const visit = await r.as("oover.valkenburg");
  await visit.goto("/signalen");
  await tabTo(visit.page, "inhoud");
  await visit.page.keyboard.press("Enter");
  await visit.page.keyboard.press("Tab");
  assert.ok(await visit.page.evaluate(() => document.activeElement.closest("main") !== null));
});

test("on a phone the menu opens and closes with the keyboard", async () => {
  const visit = await r.as("oover.valkenburg", { screen: { width: 320, height: 720 } });
  await tabTo(visit.page, "Menu");
  await visit.page.keyboard.press("Enter");
  await enterOn(visit.page, "Tafels");
  assert.equal(visit.path, "/tafels");
});

/** Answers each group of radio buttons with Space on its first button. */
async function answerByKeyboard(page) {
  const groups = await page.locator('main form fieldset[role=radiogroup][aria-required="true"]').count();
  assert.ok(groups > 5);
  for (let done = 0; done < groups; ) {
    await page.keyboard.press("Tab");
    const radio = await page.evaluate(() => {
      const e = document.activeElement;
      return e.type === "radio" && !e.checked && e.closest("fieldset").getAttribute("aria-required") === "true";
    });
    if (!radio) continue;
    await page.keyboard.press("Space");
    done += 1;
  }
}
