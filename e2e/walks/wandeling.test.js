// SPDX-License-Identifier: EUPL-1.2
// The walk: from a citizen's report in Valkenburg to a decision at the regional table, an action, and an answer to the
// reporter; and a neighbouring municipality that was not given the signaal finds no trace of it.
//
// Walked twice: with scripts, where Gulpen-Wittem is a party, and without scripts, where it is not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NARROW } from "../lib/look.js";
import { region } from "../lib/region.js";
import { report } from "../lib/report.js";
import { answer, unknown } from "../lib/trace.js";
import { conclude, goOn } from "../lib/weigh.js";

const r = region({ signalen: 60 });
const TABLE = "Regionale Ondermijningstafel Heuvelland";
const PERSON = "Proefpersoon Voorbeeld";

for (const scripts of [true, false]) walk(scripts);

function walk(scripts) {
  const seen = `Elke nacht rijden busjes af en aan, kenmerk ${scripts ? "zwaluwstaart" : "knotwilg"}.`;
  const title = scripts ? "Loods op het bedrijventerrein" : "Schuur in het buitengebied";
  const place = scripts ? "Testweg 9001" : "Oefenlaan 9274";
  const gulpen = scripts;
  /** What the walk knows so far. */
  const w = {};
  const mode = scripts ? "scripts on" : "scripts off";
  const as = (who, options) => r.as(who, { scripts, ...options });

  test(`1. a visitor reports in Valkenburg (${mode})`, async () => {
    w.code = await report(await r.visitor({ scripts, screen: NARROW }), seen, { place });
  });

  test(`2. the OOV'er of Valkenburg sees it on Vandaag and opens it (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.passed(`vandaag-oover-${mode}`, { dark: true });
    await visit.page.locator("main .dw-lijst a", { hasText: "Drugs" }).first().click();
    await visit.page.waitForLoadState();
    assert.match(await visit.words(), new RegExp(seen));
    w.signaal = visit.path;
    w.id = visit.path.split("/").at(-1);
    w.nummer = await visit.heading();
    await visit.passed(`signaal-${mode}`, { dark: true });
    const other = await as("oover.meerssen");
    w.before = await traces(other);
  });

  test(`3. weging 1, 2A and 2B hold no persons (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    for (const [stage, next] of [
      ["1", "Weging 2A"],
      ["2a", "Weging 2B"],
      ["2b", "Weging 3"],
    ]) {
      await visit.goto(`${w.signaal}/wegingen/${stage}`);
      assert.match(await visit.words(), /Noteer hier geen namen van personen/);
      const early = await visit.page.request.get(`${w.signaal}/personen`);
      assert.ok(early.status() >= 400, `persons are refused at weging ${stage}`);
      if (stage === "1") await visit.passed(`weging-1-${mode}`);
      await goOn(visit, next);
    }
  });

  test(`4. from weging 3 a person may be recorded, when needed (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto(`${w.signaal}/personen`);
    await visit.fill({ Naam: PERSON, "Waarom is deze persoon nodig?": "Zonder de huurder is niet te zeggen wie de loods gebruikt." });
    await visit.fill({ "Rol bij de plek of het bedrijf": "Huurder" });
    await visit.press("Persoon vastleggen");
    assert.match(await visit.words(), new RegExp(PERSON));
    await visit.passed(`personen-${mode}`);
    await visit.goto(`${w.signaal}/wegingen/3`);
    await visit.passed(`weging-3-${mode}`);
    await goOn(visit, "Bronnen");
  });

  test(`5. the privacyfunctionaris records hit or no hit per source (${mode})`, async () => {
    const visit = await as("privacy.valkenburg");
    await visit.goto(w.signaal);
    await visit.follow("Bronnen bevragen");
    await visit.passed(`bronnen-${mode}`);
    await visit.unfold("Handelsregister");
    const source = visit.page.locator("details", { hasText: "Handelsregister" });
    await source.getByLabel("Hit", { exact: true }).check();
    await source.getByLabel("De hit is relevant en niet verouderd").check();
    await source.getByLabel("Waarom is deze bron nodig?").fill("Om te weten welk bedrijf in de loods zit.");
    await visit.choose("Wat is uw antwoord?", "De bronnen zijn bevraagd");
    await visit.fill({ Motivering: "Alleen gevraagd wat nodig is om te weten wie de loods gebruikt." });
    await visit.press("Antwoorden vastleggen");
    assert.match(await visit.words(), /wacht op weging 4/);
  });

  test(`6. weging 4 ends with an outcome, an owner and a date (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto(`${w.signaal}/wegingen/4`);
    await visit.passed(`weging-4-${mode}`);
    await conclude(visit, /Op de lijst voor een integrale controle/, {
      "Wie pakt het op?": "Openbare orde en veiligheid",
      "Uiterlijk op": inDays(60),
    });
    assert.match(await visit.words(), /heeft een uitkomst/);
    await visit.goto(w.signaal);
    await visit.passed(`signaal-gewogen-${mode}`);
  });

  test(`7. it is proposed for the Heuvelland table, to named parties only (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto(w.signaal);
    await visit.follow("Voorstellen voor een tafel");
    await visit.passed(`tafel-kiezen-${mode}`);
    await visit.follow(TABLE);
    await visit.passed(`voorstel-${mode}`);
    await visit.fill({ Titel: title, Doel: "Bepalen wie controleert", "Politie basisteam Heuvelland": "Betrokken" });
    if (gulpen) await visit.fill({ "Gemeente Gulpen-Wittem": "Advies" });
    await visit.page.locator("fieldset").getByLabel("Inhoud", { exact: true }).check();
    await visit.fill({ "Waarom is dit nodig?": "Samen controleren kan niet zonder te weten wat er is gezien." });
    await visit.press("Voorstellen en verstrekken");
    assert.match(await visit.words(), new RegExp(title));
    w.punt = visit.path;
    await visit.passed(`agendapunt-${mode}`);
  });

  test(`8. who was not given it finds no trace: Meerssen${gulpen ? "" : " and Gulpen-Wittem"} (${mode})`, async () => {
    const without = gulpen ? ["oover.meerssen"] : ["oover.meerssen", "oover.gulpen-wittem"];
    for (const who of without) {
      const visit = await as(who);
      await noTrace(visit, { ...w, place }, r.person(who));
      if (who === "oover.meerssen") assert.deepEqual(await traces(visit), w.before, "every page is as it was");
    }
  });

  if (gulpen) {
    test("9. Gulpen-Wittem, a party, sees what was given and nothing more", async () => {
      const visit = await as("oover.gulpen-wittem");
      await visit.goto(w.signaal);
      const words = await visit.words();
      assert.match(words, new RegExp(seen));
      assert.ok(!words.includes(PERSON), "persons were not given");
      await visit.passed("signaal-ontvangen");
      await visit.goto(`/zoeken?q=${w.nummer}`);
      assert.match(await visit.words(), new RegExp(w.nummer));
    });
  }

  test(`10. the regisseur fills the agenda of a meeting (${mode})`, async () => {
    const visit = await as("regisseur.heuvelland");
    await visit.goto("/tafels");
    await visit.passed(`tafels-${mode}`);
    await visit.follow(TABLE);
    await visit.passed(`tafel-${mode}`);
    await visit.follow("Overleg plannen");
    await visit.passed(`overleg-plannen-${mode}`);
    await visit.fill({ Datum: inDays(scripts ? 9 : 10), Begintijd: "10:00", "Duur in minuten": "90", Plaats: "Gemeentehuis Margraten" });
    await visit.press("Overleg plannen");
    w.overleg = await overlegVan(visit);
    await visit.press(/^Agenda vullen/);
    assert.match(await visit.words(), new RegExp(title));
    await visit.passed(`overleg-${mode}`);
    const [file] = await Promise.all([visit.page.waitForEvent("download"), visit.page.getByRole("link", { name: "Agenda als PDF" }).click()]);
    if (process.env.E2E_PICTURES) await file.saveAs(`${process.env.E2E_PICTURES}/agenda-${mode}.pdf`);
  });

  test(`11. partner police sees the item, the Belastingdienst without a role does not (${mode})`, async () => {
    const police = await as("partner.politie-heuvelland");
    await police.goto(w.overleg);
    assert.match(await police.words(), new RegExp(title));
    await police.goto(w.punt);
    await police.passed(`agendapunt-politie-${mode}`);
    const tax = await as("partner.belastingdienst");
    await tax.goto(w.overleg);
    assert.ok(!(await tax.words()).includes(title));
    await tax.passed(`overleg-zonder-rol-${mode}`);
    assert.deepEqual(await answer(tax, w.punt, { hide: [w.punt] }), await answer(tax, unknown(w.punt), { hide: [unknown(w.punt)] }));
  });

  test(`12. attendance per item, and a decision with an owner and a date (${mode})`, async () => {
    const visit = await as("regisseur.heuvelland");
    await visit.goto(w.punt);
    await visit.fill({ "Politie basisteam Heuvelland": true, "Gemeente Valkenburg aan de Geul": true });
    await visit.press("Aanwezigheid vastleggen");
    await visit.fill({
      Uitkomst: "Op de lijst voor een integrale controle",
      "Besluit in één zin": "Gemeente controleert samen met de politie de bedrijfsruimte.",
      "Wie voert het uit?": "Gemeente Valkenburg aan de Geul",
      Uiterlijk: inDays(30),
    });
    await visit.press("Besluit vastleggen");
    await visit.goto(w.punt);
    assert.match(await visit.words(), /Gemeente controleert samen met de politie/);
    await visit.passed(`agendapunt-besloten-${mode}`);
  });

  test(`13. the meeting is closed and its list holds decisions, not stories (${mode})`, async () => {
    const visit = await as("regisseur.heuvelland");
    await visit.goto(w.overleg);
    const shift = visit.page.getByLabel("Schuif punten zonder besluit door");
    if ((await shift.count()) > 0) await shift.check();
    await visit.press("Overleg sluiten");
    assert.match(visit.path, /besluitenlijst/);
    const words = await visit.words();
    assert.match(words, /Gemeente controleert samen met de politie/);
    assert.ok(!words.includes(PERSON) && !words.includes(seen));
    await visit.passed(`besluitenlijst-${mode}`);
    const [file] = await Promise.all([visit.page.waitForEvent("download"), visit.page.getByRole("link", { name: "Als PDF" }).click()]);
    assert.match(file.suggestedFilename(), /^besluitenlijst .*\.pdf$/);
    if (process.env.E2E_PICTURES) await file.saveAs(`${process.env.E2E_PICTURES}/besluitenlijst-${mode}.pdf`);
    const tax = await as("partner.belastingdienst");
    await tax.goto(`${w.overleg}/besluitenlijst`);
    assert.ok(!(await tax.words()).includes(title));
  });

  test(`14. the action is on the owner's Vandaag and gets done (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto("/");
    await visit.passed(`vandaag-actie-${mode}`);
    await visit.follow("Gemeente controleert samen met de politie");
    await visit.passed(`actie-${mode}`);
    await visit.press("Ik pak dit op");
    await visit.choose("Hoe is het afgelopen?", "Gedaan");
    await visit.fill({ "Wat leverde het op?": "De controle is gehouden. De bedrijfsruimte is gesloten." });
    await visit.press("Actie afronden");
    assert.match(await visit.words(), /De actie is afgerond/);
    await visit.goto("/acties");
    await visit.passed(`acties-${mode}`);
  });

  test(`15. feedback is asked, given, and the reporter's page changes (${mode})`, async () => {
    const visit = await as("oover.valkenburg");
    await visit.goto("/terugkoppelingen");
    await visit.passed(`terugkoppelingen-${mode}`);
    await visit.goto(w.signaal);
    await visit.fill({ "Wat laat u weten?": "Afgerond: er is iets gedaan" });
    await visit.press("Laten weten");
    const reporter = await r.visitor({ scripts, screen: NARROW });
    await reporter.goto(`/melding/${w.code}`);
    const words = await reporter.words();
    assert.match(words, /Wij hebben iets met uw melding gedaan/);
    for (const secret of [place, seen, PERSON, title, "politie"]) assert.ok(!words.includes(secret), secret);
    // The same on paper, for who wants a letter: the address is typed for it alone.
    await visit.goto(w.signaal);
    await visit.follow("Brief aan de melder");
    await visit.passed(`melderbrief-${mode}`);
    await visit.press("Brief maken (PDF)");
    assert.ok((await visit.errors()).length >= 3);
    await visit.fill({ Naam: "Wilma Duinroos", "Straat en huisnummer": "Lindelaan 3", Postcode: "6301 AA", Plaats: "Valkenburg" });
    const make = visit.page.getByRole("button", { name: "Brief maken (PDF)" });
    const [letter] = await Promise.all([visit.page.waitForEvent("download"), make.click()]);
    assert.match(letter.suggestedFilename(), /^brief VAL-.*\.pdf$/);
    if (process.env.E2E_PICTURES) await letter.saveAs(`${process.env.E2E_PICTURES}/melderbrief-${mode}.pdf`);
    await reporter.passed(`melding-afgerond-${mode}`);
  });
}

/** A day in so many days, as people write it. */
function inDays(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`;
}

/** The address of the meeting one is looking at, also when the page is that of its table. */
async function overlegVan(visit) {
  if (/^\/overleggen\/[a-z0-9]+$/.test(visit.path)) return visit.path;
  await visit.follow("10:00");
  return visit.path;
}

/** Everything that could count, list, draw or export a signaal, as this person gets it. */
async function traces(visit) {
  const found = {};
  for (const path of ["/", "/signalen", "/signalen/punten", "/tafels", "/acties", "/terugkoppelingen"]) found[path] = await answer(visit, path);
  await visit.goto("/tafels");
  await visit.follow(TABLE);
  found.table = await answer(visit, visit.path);
  found.export = await exported(visit);
  return found;
}

/** The CSV with all that this person may export; the list shows its button only when there is something in it. */
async function exported(visit) {
  await visit.goto("/signalen");
  const token = await visit.page.locator("input[name=_formulier]").first().getAttribute("value");
  return answer(visit, "/signalen/export", { method: "POST", form: { _formulier: token } });
}

/** Number, address, search and API answer as for what does not exist. */
async function noTrace(visit, w, person) {
  const fake = { id: unknown(w.id), nummer: w.nummer.replace(/\d+$/, "99987"), punt: unknown(w.punt) };
  const pairs = [
    ...["", "/wijziging", "/wegingen/1", "/personen", "/voorstel", "/agendapunten", "/bijlagen/1"].map((rest) => [
      `/signalen/${w.id}${rest}`,
      `/signalen/${fake.id}${rest}`,
    ]),
    [w.punt, fake.punt],
    [`/zoeken?q=${w.nummer}`, `/zoeken?q=${fake.nummer}`],
    [`/zoeken?q=${encodeURIComponent(w.place)}`, `/zoeken?q=${encodeURIComponent("Testweg 9099")}`],
    [`/api/v1/signalen/${w.id}`, `/api/v1/signalen/${fake.id}`],
    [`/api/v1/signalen/${w.id}/wegingen`, `/api/v1/signalen/${fake.id}/wegingen`],
    [`/api/v1${w.punt}`, `/api/v1${fake.punt}`],
  ];
  const words = [w.place, "Testweg 9099"].flatMap((word) => [word, encodeURIComponent(word)]);
  const hide = [w.id, fake.id, w.nummer, fake.nummer, ...words, w.punt.split("/").at(-1), fake.punt.split("/").at(-1)];
  for (const [real, unreal] of pairs) {
    const headers = real.startsWith("/api/") ? { authorization: `Bearer ${person.api_sleutel}` } : {};
    const [got, wanted] = [await answer(visit, real, { hide, headers }), await answer(visit, unreal, { hide, headers })];
    assert.deepEqual(got, wanted, `${real} answers as what does not exist`);
    if (!real.startsWith("/zoeken")) assert.equal(got.status, 404, real);
  }
}
