// SPDX-License-Identifier: EUPL-1.2
// A CSV of another system, offered on the screen: first a trial, then for real; and a power cut halfway.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { run, scratch } from "../lib/program.js";
import { region } from "../lib/region.js";

const folder = scratch();
after(() => folder.remove());
const r = region({ signalen: 5, data: folder.path });

const MANY = 3000;

function csv(name, rows) {
  const lines = ["id;wat;thema;plaats;ontvangen", ...rows.map((cells) => cells.join(";"))];
  return { name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}

const SMALL = csv("klein.csv", [
  ["A-1", "Busjes laden en lossen in de nacht bij de loods.", "drugs", "Testweg 9027", "1-10-2026"],
  ["A-2", "Steeds wisselende bewoners in een klein huis.", "woonfraude", "Testweg 9045", "2-10-2026"],
  ["A-3", "kort", "drugs", "Testweg 9055", "3-10-2026"],
  ["A-4", "Gedumpte vaten langs de bosrand gevonden.", "milieu", "Testweg 9066", "4-10-2026"],
]);

test("a file is tried first: a report per refused row, nothing recorded", async () => {
  const visit = await r.as("oover.valkenburg");
  await visit.goto("/invoer");
  await visit.passed("invoer");
  await visit.press("Bestand controleren");
  assert.equal((await visit.errors()).length, 1, "a file is asked");
  await offer(visit, SMALL);
  await until(visit, "Wacht op uw bevestiging");
  assert.deepEqual(await report(visit), { read: 4, added: 3, skipped: 0, refused: 1 });
  assert.match(await visit.words(), /Geweigerde regels/);
  await visit.passed("invoer-verslag");
  assert.equal(await imported(visit), 0);
});

test("confirmed, it is recorded; offered again, nothing comes in twice", async () => {
  const visit = await r.as("oover.valkenburg");
  await offer(visit, SMALL);
  await until(visit, "Wacht op uw bevestiging");
  await visit.press("Signalen vastleggen");
  await until(visit, "Ingelezen");
  await visit.passed("invoer-klaar");
  assert.equal(await imported(visit), 3);
  await offer(visit, SMALL);
  await until(visit, "Wacht op uw bevestiging");
  assert.deepEqual(await report(visit), { read: 4, added: 0, skipped: 3, refused: 1 });
});

test("a power cut during an import leaves a whole database, and the import can be done again", async () => {
  const big = csv("groot.csv", Array.from({ length: MANY }, (_, i) => [
    `B-${i}`,
    `Waarneming ${i}: er wordt in de nacht gelost bij het bedrijfspand.`,
    "drugs",
    `Testweg ${9100 + (i % 800)}`,
    "5-10-2026",
  ]));
  const before = await r.as("oover.valkenburg");
  await offer(before, big);
  await until(before, "Wacht op uw bevestiging");
  await before.press("Signalen vastleggen");
  await halfway(before);
  await r.crash(() => {
    const trail = run(["spoor", "controleer", "--data", folder.path]);
    assert.equal(trail.status, 0, trail.stdout + trail.stderr);
  });

  const visit = await r.as("oover.valkenburg");
  const kept = (await imported(visit)) - 3;
  assert.ok(kept > 0 && kept < MANY, `${kept} of ${MANY} were recorded before the cut`);
  await offer(visit, big);
  await until(visit, "Wacht op uw bevestiging");
  assert.deepEqual(await report(visit), { read: MANY, added: MANY - kept, skipped: kept, refused: 0 });
  await visit.press("Signalen vastleggen");
  await until(visit, "Ingelezen");
  assert.equal(await imported(visit), MANY + 3, "each line once");
  const trail = run(["spoor", "controleer", "--data", folder.path]);
  assert.equal(trail.status, 0, trail.stdout + trail.stderr);
});

async function offer(visit, file) {
  await visit.goto("/invoer");
  await visit.fill({ "CSV-bestand": file });
  await visit.press("Bestand controleren");
}

/** Asks for the state again until it is this one; the page says how to. */
async function until(visit, state) {
  const end = Date.now() + 120_000;
  while (!(await visit.page.locator(".dw-paginakop").innerText()).includes(state)) {
    assert.ok(Date.now() < end, `${state}: ${await visit.words()}`);
    await visit.page.waitForTimeout(150);
    await visit.page.reload();
  }
}

/** Until some lines are recorded, and not all. */
async function halfway(visit) {
  for (;;) {
    const words = await visit.words();
    const [, added] = /regels gelezen, ([\d.]+) signalen/.exec(words) ?? [];
    assert.ok(!words.includes("Ingelezen\n"), "it is not over before the cut");
    if (added && Number(added.replaceAll(".", "")) > 0) return;
    await visit.page.reload();
  }
}

async function report(visit) {
  const value = async (term) => {
    const row = visit.page.locator(".dw-gegevens__rij", { hasText: term });
    return Number((await row.locator("dd").innerText()).replaceAll(".", ""));
  };
  return {
    read: await value("Regels gelezen"),
    added: await value(/^Signalen (die erbij komen|toegevoegd)/),
    skipped: await value("Al aanwezig"),
    refused: await value("Regels geweigerd"),
  };
}

/** How many signalen came from a file, counted in the export. */
async function imported(visit) {
  await visit.goto("/signalen");
  const token = await visit.page.locator("input[name=_formulier]").first().getAttribute("value");
  const answer = await visit.page.request.post("/signalen/export", { form: { _formulier: token } });
  assert.equal(answer.status(), 200);
  return (await answer.text()).split("\n").filter((line) => line.split(";")[2] === "invoer").length;
}
