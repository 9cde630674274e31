// SPDX-License-Identifier: EUPL-1.2
// Every functie of the demo logs in and visits every item of its menu: good at both widths, in Dutch and in English.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, faults } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });

/** One person per functie, and one for each organisation that sees the region differently. */
const PEOPLE = [
  "oover.valkenburg",
  "burgemeester.valkenburg",
  "regisseur.heuvelland",
  "coordinator.valkenburg",
  "boa.valkenburg",
  "bibob.valkenburg",
  "jurist.valkenburg",
  "procesregisseur.zvh-parkstad",
  "analist.valkenburg",
  "partner.politie-heuvelland",
  "privacy.valkenburg",
  "netwerk.valkenburg",
  "griffier.valkenburg",
  "beheerder.valkenburg",
];

test("the list above has every functie of the demo", () => {
  const walked = new Set(PEOPLE.map((name) => name.split(".")[0]));
  const all = new Set(r.demo.people.map((person) => person.gebruikersnaam.split(".")[0]));
  assert.deepEqual([...all].filter((soort) => !walked.has(soort)), []);
});

for (const name of PEOPLE) {
  test(`${name} visits every item of the menu`, async () => {
    const visit = await r.as(name);
    const items = await menu(visit);
    assert.ok(items.length >= 2, items.join(" "));
    for (const href of [...items, "/account"]) {
      await visit.goto(href);
      await visit.passed(`${name}${href.replaceAll("/", "-")}`, { dark: name.startsWith("oover") });
    }
    await inEnglish(visit, [...items, "/account"]);
  });
}

test("every other person of the demo can log in and open the menu", async () => {
  for (const { gebruikersnaam } of r.demo.people.filter((person) => !PEOPLE.includes(person.gebruikersnaam))) {
    const visit = await r.as(gebruikersnaam, { screen: NARROW });
    for (const href of await menu(visit)) {
      await visit.goto(href);
      assert.deepEqual(await faults(visit.page, { axe: false }), [], `${gebruikersnaam} at ${href}`);
    }
    await visit.context.close();
  }
});

test("leaving is one button away, and ends what the browser may see", async () => {
  const visit = await r.as("oover.valkenburg", { fresh: true });
  await visit.page.locator("header .dw-wie summary").click();
  await Promise.all([visit.page.waitForEvent("load"), visit.page.getByRole("button", { name: "Uitloggen" }).click()]);
  const answer = await visit.page.goto("/signalen");
  assert.match(visit.path, /^\/inloggen/, String(answer.status()));
});

function menu(visit) {
  return visit.page.locator(".dw-zij nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

/** The same pages in English at the narrow width: every text there, nothing outside the screen. */
async function inEnglish(visit, items) {
  await visit.page.setViewportSize(NARROW);
  await visit.page.context().addCookies([{ name: "taal", value: "en", url: visit.url }]);
  for (const href of items) {
    await visit.goto(href);
    assert.equal(await visit.page.getAttribute("html", "lang"), "en");
    assert.deepEqual(await faults(visit.page, { axe: false }), [], `${href} in English`);
  }
}
