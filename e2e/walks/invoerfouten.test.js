// SPDX-License-Identifier: EUPL-1.2
// Bad input: everything that is wrong at once, what was typed stays, nothing is done twice or lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { region } from "../lib/region.js";

const r = region({ signalen: 30 });
const SEEN = "Er staat een vrachtwagen zonder kenteken voor de loods.";

/** Forms that somebody can open without more, with the button that sends them. */
const FORMS = [
  ["oover.valkenburg", "/signalen/nieuw", "Registreren"],
  ["regisseur.heuvelland", "/tafels/*/overleggen/nieuw", "Overleg plannen"],
  ["oover.valkenburg", "/tafels/*/agendapunten/nieuw", "Voorstellen"],
];

for (const [who, address, button] of FORMS) {
  test(`an empty form at ${address} says all its errors, each a way to its field`, async () => {
    const visit = await r.as(who);
    await visit.goto(await firstTable(visit, address));
    await visit.press(button);
    const errors = await visit.errors();
    assert.ok(errors.length >= 2, errors.join("; "));
    assert.ok(await visit.page.evaluate(() => document.activeElement.closest(".dw-fouten")), "the summary has the focus");
    for (const href of await visit.page.locator(".dw-fouten a").evaluateAll((all) => all.map((a) => a.getAttribute("href")))) {
      assert.equal(await visit.page.locator(`[id="${href.slice(1)}"]`).count(), 1, `${href} leads to a field`);
    }
    await visit.passed(`leeg${address.replaceAll(/[/*]+/g, "-")}`);
  });
}

test("a wrong password says nothing about who exists", async () => {
  const said = [];
  for (const gebruikersnaam of ["oover.valkenburg", "bestaat.niet"]) {
    const visit = await r.visitor();
    await visit.goto("/inloggen");
    await visit.fill({ Gebruikersnaam: gebruikersnaam, Wachtwoord: "niet het goede wachtwoord" });
    await visit.press("Inloggen");
    said.push(await visit.words());
    await visit.passed("inloggen-fout");
  }
  assert.equal(said[0].replaceAll("oover.valkenburg", ""), said[1].replaceAll("bestaat.niet", ""));
});

test("two tabs: the second to save is told, and keeps what was typed", async () => {
  const visit = await r.as("oover.valkenburg");
  await register(visit);
  const { path } = visit;
  const other = await r.as("oover.valkenburg");
  await visit.goto(`${path}/wijziging`);
  await other.goto(`${path}/wijziging`);
  await visit.fill({ "Waar was het?": "Testweg 9101" });
  await visit.press("Opslaan");
  await other.fill({ "Waar was het?": "Testweg 9720" });
  await other.press("Opslaan");
  assert.equal(await other.field("Waar was het?").inputValue(), "Testweg 9720");
  await other.passed("twee-tabbladen");
  await visit.goto(path);
  assert.match(await visit.words(), /Testweg 9101/);
});

test("a second submit of the same registration makes one signaal", async () => {
  const visit = await r.as("oover.valkenburg");
  await visit.goto("/signalen/nieuw");
  await fill(visit);
  const [first, second] = await visit.sendTwice();
  assert.equal(first.status, 303);
  assert.deepEqual(second, first);
});

test("a form from elsewhere is refused", async () => {
  const visit = await r.as("oover.valkenburg");
  const answer = await visit.page.request.post("/signalen/nieuw", { form: { wat: SEEN, _formulier: "verzonnen" } });
  assert.equal(answer.status(), 400);
});

test("an address that does not exist is a page that says so", async () => {
  const visit = await r.as("oover.valkenburg");
  for (const path of ["/signalen/999999999999", "/signalen/x", "/bestaat-niet", "/agendapunten/-1", "/tafels/99999999999999999999"]) {
    const answer = await visit.page.goto(path);
    assert.equal(answer.status(), 404, path);
    assert.match(await visit.words(), /Niet gevonden/, path);
  }
  await visit.passed("niet-gevonden");
});

test("broken UTF-8, a wrong kind and too much are answered with words, not with a failure", async () => {
  const visit = await r.as("oover.valkenburg");
  const token = await formToken(visit);
  const post = (data, kind) => visit.page.request.post("/signalen/nieuw", { data, headers: { "content-type": kind }, maxRedirects: 0 });
  const broken = await post(Buffer.from(`_formulier=${token}&wat=%ff%fe`, "latin1"), "application/x-www-form-urlencoded");
  const wrong = await post("{}", "application/json");
  const much = await post(Buffer.alloc(40_000_000, 97), "application/x-www-form-urlencoded");
  for (const [answer, wanted] of [[broken, [400, 422]], [wrong, [415, 400, 403]], [much, [413]]]) {
    assert.ok(wanted.includes(answer.status()), `${answer.status()} is one of ${wanted}`);
    assert.match(await answer.text(), /<h1/);
  }
});

async function register(visit) {
  await visit.goto("/signalen/nieuw");
  await fill(visit);
  await visit.press("Registreren");
}

async function fill(visit) {
  await visit.fill({ "Waar gaat het over?": "Milieu", "Wat is er gezien of gehoord?": SEEN, "Waar was het?": "Testweg 9089" });
}

async function formToken(visit) {
  await visit.goto("/signalen/nieuw");
  return visit.page.locator("main form input[name=_formulier]").first().getAttribute("value");
}

/** `*` stands for the first table in the list. */
async function firstTable(visit, address) {
  if (!address.includes("*")) return address;
  await visit.goto("/tafels");
  const href = await visit.page.locator("main .dw-lijst a").first().getAttribute("href");
  return address.replace("/tafels/*", href);
}
