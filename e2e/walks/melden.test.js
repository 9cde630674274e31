// SPDX-License-Identifier: EUPL-1.2
// A visitor reports something in Valkenburg, without an account, and can follow it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";
import { PLACE, fillReport, report } from "../lib/report.js";

const r = region({ signalen: 20 });

const SEEN = "Elke nacht rijden er busjes af en aan. Er worden dozen naar binnen gedragen.";

for (const scripts of [true, false]) {
  test(`a visitor reports with a photo and gets a page to follow it, scripts ${scripts ? "on" : "off"}`, async () => {
    const visit = await r.visitor({ scripts, screen: scripts ? WIDE : NARROW });
    const code = await report(visit, SEEN, { pass: (name) => visit.passed(name, { dark: true }) });
    const words = await visit.words();
    assert.match(words, /Uw melding is ontvangen/);
    assert.ok(!words.includes(PLACE) && !words.includes("busjes"), "the page tells the state and nothing else");
    await visit.passed("melding-volgen", { dark: true });

    const later = await r.visitor({ scripts });
    await later.goto("/melding");
    await later.passed("melding-zoeken");
    await later.fill({ "Code van uw melding": code.toUpperCase() });
    await later.press("Melding bekijken");
    assert.equal(later.path, `/melding/${code}`);
  });
}

test("a code that does not exist tells nothing", async () => {
  const visit = await r.visitor();
  const answer = await visit.page.goto("/melding/aaaa-bbbb-cccc");
  assert.equal(answer.status(), 404);
  await visit.passed("melding-onbekend");
});

test("a place is pointed at on the map, by keyboard too", async () => {
  const visit = await r.visitor();
  await visit.goto("/melden/gm0994");
  await visit.unfold("Wijs de plek aan op de kaart");
  const map = visit.page.locator("svg[data-kaart]");
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  await visit.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const lon = Number(await visit.page.locator("input[name=lon]").inputValue());
  const lat = Number(await visit.page.locator("input[name=lat]").inputValue());
  assert.ok(lon > 5.7 && lon < 5.95 && lat > 50.8 && lat < 50.93, `${lon}, ${lat} is in Valkenburg`);
  await visit.passed("melden-kaart");
});

test("the map has a list twin: the buurt", async () => {
  const visit = await r.visitor({ scripts: false });
  await visit.goto("/melden/gm0994");
  await visit.unfold("Wijs de plek aan op de kaart");
  const choices = await visit.field("Buurt").locator("option").count();
  assert.ok(choices > 5, "the buurten of Valkenburg can be chosen");
});

test("an empty form says all its errors at once, each a way to its field, and keeps what was typed", async () => {
  const visit = await r.visitor();
  await visit.goto("/melden/gm0994");
  await visit.fill({ "Waar was het?": PLACE });
  await visit.press("Melding versturen");
  const errors = await visit.errors();
  assert.equal(errors.length, 3, errors.join("; "));
  assert.equal(await visit.page.evaluate(() => document.activeElement.closest(".dw-fouten") !== null), true);
  assert.equal(await visit.field("Waar was het?").inputValue(), PLACE);
  await visit.passed("melden-fouten", { dark: true });
  const links = visit.page.locator(".dw-fouten a");
  for (let i = 0; i < errors.length; i += 1) {
    const target = (await links.nth(i).getAttribute("href")).slice(1);
    await links.nth(i).click();
    assert.equal(await visit.page.evaluate(() => document.activeElement.id), target);
  }
});

test("a file that is not what it says is refused at its field", async () => {
  const visit = await r.visitor();
  await visit.goto("/melden/gm0994");
  const program = { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ\u0090\u0000 not a picture") };
  await visit.fill({ "Foto of document": program });
  await visit.press("Melding versturen");
  assert.ok((await visit.errors()).some((error) => /bestand|Foto/i.test(error)));
  await visit.passed("melden-verkeerd-bestand");
});

test("a second submit of the same form leads to the first report", async () => {
  const visit = await r.visitor();
  await visit.goto("/melden/gm0994");
  await fillReport(visit, SEEN);
  const [first, second] = await visit.sendTwice();
  assert.equal(first.status, 303);
  assert.match(first.location, /^\/melding\/[a-z0-9-]+$/);
  assert.deepEqual(second, first);
});

test("going back after a report shows a fresh form", async () => {
  const visit = await r.visitor();
  const code = await report(visit, SEEN);
  await visit.page.goBack();
  assert.equal(visit.path, "/melden/gm0994");
  await fillReport(visit, SEEN);
  await visit.press("Melding versturen");
  assert.match(visit.path, /^\/melding\/[a-z0-9-]+$/);
  assert.notEqual(visit.path, `/melding/${code}`, "what was written anew is a new report");
});

test("the public pages are complete in English", async () => {
  const visit = await r.visitor({ language: "en-GB" });
  for (const path of ["/melden", "/melden/gm0994", "/melding", "/inloggen", "/toegankelijkheid", "/privacy"]) {
    await visit.goto(path);
    assert.equal(await visit.page.getAttribute("html", "lang"), "en", path);
    await visit.passed(`english${path.replaceAll("/", "-")}`);
  }
});

test("the language can be changed on the page itself", async () => {
  const visit = await r.visitor({ scripts: false });
  await visit.goto("/melden");
  await Promise.all([visit.page.waitForEvent("load"), visit.page.getByRole("button", { name: "English" }).click()]);
  assert.equal(await visit.page.getAttribute("html", "lang"), "en");
  assert.equal(visit.path, "/melden");
});
