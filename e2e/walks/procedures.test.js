// SPDX-License-Identifier: EUPL-1.2
// Procedures of the mayor in the browser: a home closed for drugs from a report to objection and reopening, a huisverbod in the
// night on a phone, nuisance, and Heerlen that works for the mayor of Simpelveld (S05, S24, S25, S61).

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";

import { NARROW, WIDE } from "../lib/look.js";
import { region } from "../lib/region.js";

const r = region({ signalen: 60 });
const WHY = "Dit blijkt uit de bestuurlijke rapportage, met foto's en een telling.";

/** A day so many days from today, as one types it. */
const day = (days) => {
  const then = new Date(Date.now() + days * 86_400_000);
  const parts = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", day: "2-digit", month: "2-digit", year: "numeric" }).format(then);
  return parts;
};

const opened = async (visit, kind, about) => {
  await visit.goto("/procedures/nieuw");
  await visit.fill({ "Waar gaat het over?": about });
  await visit.choose("Welke procedure?", kind);
  await visit.press("Openen");
  return visit.path.replace(/\/betrokkenen$/, "");
};

/** What is typed in a letter where a sentence will not do. */
const TYPED = {
  zienswijze_punten: "Ik woon er al lang | Dat weegt mee in de duur",
  pandsoort: "woning",
  pand_adres: "Testhof 4, Valkenburg",
  overtreding: "In de woning lag een handelshoeveelheid drugs.",
  kosten: "overtreder",
  sanctie: "dwangsom",
  bedrag: "500",
  per: "overtreding",
  maximum: "5000",
  sluiting_van: day(2),
  ingang: day(1),
  gehoord: "ja",
  woning: "Testhof 4, Valkenburg",
};
/** Left out: they belong to the other choice. */
const OTHER = ["uitvoering", "kosten"];

/** Fills the letter of the step in preparation, as far as the procedure does not know it, and reads its draft. */
const lettered = async (visit, path, { skip = [], name } = {}) => {
  await visit.goto(`${path}/brief`);
  for (const field of await visit.page.locator("main [name^=brief-]").all()) {
    const about = (await field.getAttribute("name")).slice("brief-".length);
    if (skip.includes(about) || (await field.inputValue())) continue;
    const kind = await field.evaluate((e) => e.tagName);
    if (kind === "SELECT") await (TYPED[about] && field.selectOption(TYPED[about]));
    else if (TYPED[about]) await field.fill(TYPED[about]);
    else if (kind === "TEXTAREA" && (await field.getAttribute("aria-required"))) await field.fill(WHY);
  }
  await visit.press("Bewaren en controleren");
  assert.deepEqual(await visit.errors(), []);
  assert.match(await visit.words(), /Er ontbreekt niets/);
  if (name) await visit.passed(name);
  const draft = await visit.page.request.get(`${path}/brief/concept.pdf`);
  assert.equal((await draft.body()).subarray(0, 5).toString(), "%PDF-");
  if (process.env.E2E_PICTURES && name) await writeFile(`${process.env.E2E_PICTURES}/${name}.pdf`, await draft.body());
};

/** The final letter of the step on top. */
const final = async (visit, path) => {
  await visit.goto(path);
  const where = await visit.page.getByRole("link", { name: "Brief openen (PDF)" }).first().getAttribute("href");
  const letter = await visit.page.request.get(where);
  assert.equal((await letter.body()).subarray(0, 5).toString(), "%PDF-");
  return letter.body();
};

const answered = async (visit) => {
  for (const field of await visit.page.locator("textarea").all()) await field.fill(WHY);
};

for (const scripts of [true, false]) {
  const name = `scripts ${scripts ? "on" : "off"}`;
  const screen = scripts ? WIDE : NARROW;
  const as = (who, more = {}) => r.as(who, { screen, scripts, ...more });

  test(`a home is closed for drugs: voornemen, views, decision, sealing, objection, reopening, ${name}`, async () => {
    const oov = await as("oover.valkenburg");
    await oov.goto("/signalen/nieuw");
    await oov.fill({
      "Hoe is het binnengekomen?": "Politie",
      "Waar gaat het over?": "Drugs",
      "Wat is er gezien of gehoord?": "Bestuurlijke rapportage: een handelshoeveelheid in de woning.",
      "Waar was het?": "Testhof 4",
    });
    await oov.press("Registreren");
    await oov.fill({ "Doel en artikel van de verstrekking door de bron": "Sluiting, art. 16 lid 1 onder b Wpg" });
    await oov.press("Registreren");
    await oov.follow("Procedures van de burgemeester");
    await oov.follow("Procedure openen");
    await oov.fill({ "Waar gaat het over?": "Woning, Testhof 4" });
    await oov.choose("Welke procedure?", /^Sluiting wegens drugs/);
    await oov.press("Openen");
    const path = oov.path.replace(/\/betrokkenen$/, "");
    await oov.choose("Wat heeft deze persoon ermee te maken?", "Wie de maatregel krijgt");
    await oov.fill({ Naam: "Joris Dijkgraaf", "Adres voor brieven": "Testhof 4, 6301 AA Valkenburg" });
    await oov.passed(`procedure-betrokkenen-${name}`);
    await oov.press("Iemand toevoegen");
    assert.match(await oov.words(), /Joris Dijkgraaf/);

    await oov.goto(`${path}/stappen/voornemen`);
    await oov.press("Klaarzetten voor ondertekening");
    assert.equal((await oov.errors()).length, 3, "what is missing is named at once");
    await oov.passed(`procedure-stap-fouten-${name}`);
    await answered(oov);
    await oov.fill({ "Tot en met welke dag kan men een zienswijze geven?": day(14) });
    await oov.press("Klaarzetten voor ondertekening");
    assert.match(await oov.words(), /wacht op een handtekening/);
    await oov.passed(`procedure-voorstel-wacht-${name}`);

    const mayor = await as("burgemeester.valkenburg");
    await mayor.goto("/");
    assert.match(await mayor.words(), /stappen te ondertekenen/);
    const sign = async (how = "Uitgereikt") => {
      await mayor.goto(`${path}/voorstel`);
      await mayor.page.getByLabel("Meteen uitgereikt of bekendgemaakt").check();
      await mayor.fill({ "Hoe?": how });
      await mayor.passed(`procedure-ondertekenen-${name}`);
      await mayor.press("Ondertekenen");
    };
    await mayor.goto(`${path}/voorstel`);
    assert.match(await mayor.words(), /nog niet compleet/);
    await lettered(oov, path, { name: `brief-voornemen-${name}` });
    await sign();
    assert.match(await mayor.words(), /Voornemen bekend[\s\S]*Zienswijze tot en met/);

    await oov.goto(`${path}/stappen/zienswijze`);
    await oov.fill({ "Op welke dag?": day(0) });
    await oov.press("Vastleggen");
    await oov.goto(`${path}/stappen/besluiten`);
    await answered(oov);
    await oov.fill({
      "Tot en met welke dag kan men zelf nog voldoen?": day(1),
      "Tot en met welke dag duurt de maatregel?": day(90),
    });
    await oov.passed(`procedure-besluiten-${name}`);
    await oov.press("Klaarzetten voor ondertekening");
    await lettered(oov, path, { name: `brief-last-${name}` });
    await sign();
    const order = await final(mayor, path);
    if (process.env.E2E_PICTURES) await writeFile(`${process.env.E2E_PICTURES}/last-${name}.pdf`, order);
    assert.match(await mayor.words(), /Besluit VAL-B-\d{4}-\d{4}[\s\S]*Rust op Damoclesbeleid/);

    await oov.goto(path);
    await oov.page.getByText("Waarom deze dag?").first().click();
    await oov.passed(`procedure-${name}`);
    await oov.goto(`${path}/stappen/uitvoeren`);
    await oov.fill({ "Op welke dag?": day(0) });
    await oov.press("Vastleggen");
    assert.match((await oov.errors()).join(), /voorbij is/, "sealing only after the time to comply");
    await oov.goto(path);
    await oov.follow("Bezwaar of beroep vastleggen");
    await oov.fill({ "Waar gaat het over?": "Woning, Testhof 4" });
    await oov.choose("Welke procedure?", /^Bezwaar/);
    await oov.passed(`procedure-bezwaar-${name}`);
    await oov.press("Openen");
    const objection = oov.path.replace(/\/betrokkenen$/, "");
    await oov.goto(`${objection}/stappen/indienen`);
    await oov.fill({ "Wie deed het?": "Joris Dijkgraaf", "Op welke dag?": day(0) });
    await oov.press("Vastleggen");
    assert.match(await oov.words(), /Ingediend[\s\S]*beslis/i);

    await oov.goto(`${path}/stappen/intrekken`);
    await answered(oov);
    await oov.press("Klaarzetten voor ondertekening");
    await lettered(oov, path, { name: `brief-intrekking-${name}` });
    await sign("Verzonden");
    assert.match(await mayor.words(), /Deze procedure is afgelopen/);
    await mayor.goto("/besluitregister");
    assert.match(await mayor.words(), /Sluiting wegens drugs: Intrekken[\s\S]*Bezwaar\s+Ingediend/);
    await mayor.passed(`procedure-register-${name}`);
    await oov.goto(`${path}/inhoud`);
    assert.match(await oov.words(), /Joris Dijkgraaf[\s\S]*verwerkingslog|verwerkingslog[\s\S]*Joris Dijkgraaf/);
    await oov.passed(`procedure-inhoud-${name}`);
  });
}

test("a huisverbod at night on a phone: names, the hour, day ten, extension by the mayor alone", async () => {
  const oov = await r.as("oover.valkenburg", { screen: NARROW });
  const path = await opened(oov, /^Tijdelijk huisverbod/, "Woning in de kern");
  for (const [role, who] of [["Wie de maatregel krijgt", "Ruud Vloedlijn"], ["Wie wordt beschermd", "Inge Vloedlijn"]]) {
    await oov.goto(`${path}/betrokkenen`);
    await oov.choose("Wat heeft deze persoon ermee te maken?", role);
    await oov.fill({ Naam: who, Geboortedatum: "14-03-1979", "Adres voor brieven": "Testpad 5, 6301 AA Valkenburg" });
    await oov.press("Iemand toevoegen");
  }
  await oov.goto(`${path}/stappen/opleggen`);
  await oov.passed("huisverbod-opleggen");
  await oov.page.getByLabel("Welk gevaar is er, en voor wie?").fill(WHY);
  await oov.page.getByLabel(/Is Veilig Thuis gesproken/).fill(WHY);
  await oov.press("Klaarzetten voor ondertekening");
  assert.equal((await oov.errors()).length, 1, "no form without the names of who is protected");
  await answered(oov);
  await oov.press("Klaarzetten voor ondertekening");
  const mayor = await r.as("burgemeester.valkenburg", { screen: NARROW });
  await mayor.goto(`${path}/voorstel`);
  await mayor.page.getByLabel("Meteen uitgereikt of bekendgemaakt").check();
  await mayor.fill({ "Hoe?": "Mondeling, later op schrift" });
  await mayor.passed("huisverbod-ondertekenen");
  await mayor.press("Ondertekenen");
  assert.match(await mayor.words(), /om \d\d:\d\d uur[\s\S]*[Hh]uisverbod/);
  await mayor.passed("huisverbod-opgelegd");
  await oov.goto(`${path}/stappen/zorgadvies`);
  await answered(oov);
  await oov.fill({ "Op welke dag?": day(0) });
  await oov.press("Vastleggen");
  await oov.goto(`${path}/stappen/verlengen`);
  await answered(oov);
  await oov.fill({ "Tot en met welke dag duurt de maatregel?": day(40) });
  await oov.press("Klaarzetten voor ondertekening");
  assert.match((await oov.errors()).join(), /later dan de wet toestaat/);
  await oov.fill({ "Tot en met welke dag duurt de maatregel?": day(27) });
  await oov.press("Klaarzetten voor ondertekening");
  assert.match(await oov.words(), /Alleen de burgemeester kan dit ondertekenen/);
  await lettered(oov, path, { name: "brief-verlenging" });
  await mayor.goto(`${path}/voorstel`);
  await mayor.page.getByLabel("Meteen uitgereikt of bekendgemaakt").check();
  await mayor.fill({ "Hoe?": "Uitgereikt" });
  await mayor.press("Ondertekenen");
  assert.match(await mayor.words(), /Verlengd/);
  await final(mayor, path);
});

test("an assistant prosecutor imposed it in the night, and staff record that on a phone (Wth 3)", async () => {
  const oov = await r.as("oover.valkenburg", { screen: NARROW });
  const path = await opened(oov, /^Tijdelijk huisverbod/, "Woning aan de rand");
  await oov.goto(path);
  await oov.follow("Vastleggen wat de hulpofficier oplegde");
  await oov.passed("huisverbod-hulpofficier");
  await answered(oov);
  await oov.fill({ "Wie deed het?": "" });
  await oov.press("Vastleggen");
  assert.equal((await oov.errors()).length, 3, "an assistant prosecutor is named, and nobody guesses the hour");
  const then = new Date(Date.now() - 60_000);
  const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" }).format(then);
  await oov.fill({ "Wie deed het?": "H. Ovink, hulpofficier", "Op welke dag?": day(-60 / 86_400), "Hoe laat?": clock });
  await oov.press("Vastleggen");
  assert.match(await oov.words(), /om \d\d:\d\d uur[\s\S]*hulpofficier van justitie; vastgelegd door[\s\S]*VAL-B-/);
  await oov.passed("huisverbod-hulpofficier-opgelegd");
  await oov.follow("Overdragen");
  await oov.passed("procedure-overdragen");
  await oov.press("Overdragen");
  assert.equal((await oov.errors()).length, 1);
  await oov.page.getByLabel("Wie behandelt de procedure?").selectOption({ index: 1 });
  await oov.press("Overdragen");
  assert.match(await oov.words(), /De procedure is overgedragen/);
});

test("woonoverlast: warned, intended, heard, decided under the by-law in force", async () => {
  const oov = await r.as("oover.valkenburg", { screen: WIDE });
  const path = await opened(oov, /^Aanwijzing woonoverlast/, "Woning, Testlaan 31");
  await oov.choose("Wat heeft deze persoon ermee te maken?", "Wie de maatregel krijgt");
  await oov.fill({ Naam: "Karin Zeewering", "Adres voor brieven": "Testlaan 31, 6301 AA Valkenburg" });
  await oov.press("Iemand toevoegen");
  await oov.goto(`${path}/stappen/waarschuwen`);
  await answered(oov);
  await oov.fill({ "Op welke dag?": day(0) });
  await oov.press("Vastleggen");
  assert.match(await oov.words(), /Gewaarschuwd/);
  await oov.goto(`${path}/stappen/voornemen`);
  await answered(oov);
  await oov.fill({ "Tot en met welke dag kan men een zienswijze geven?": day(10) });
  await oov.press("Klaarzetten voor ondertekening");
  const mayor = await r.as("burgemeester.valkenburg", { screen: WIDE });
  const sign = async () => {
    await mayor.goto(`${path}/voorstel`);
    await mayor.page.getByLabel("Meteen uitgereikt of bekendgemaakt").check();
    await mayor.fill({ "Hoe?": "Aangetekend verzonden" });
    await mayor.press("Ondertekenen");
  };
  await lettered(oov, path);
  await sign();
  await oov.goto(`${path}/stappen/zienswijze`);
  await oov.fill({ "Op welke dag?": day(0) });
  await oov.press("Vastleggen");
  await oov.goto(`${path}/stappen/besluiten`);
  await answered(oov);
  await oov.fill({
    "Tot en met welke dag kan men zelf nog voldoen?": day(7),
    "Tot en met welke dag duurt de maatregel?": day(180),
  });
  await oov.press("Klaarzetten voor ondertekening");
  await lettered(oov, path, { skip: OTHER, name: "brief-woonoverlast" });
  await sign();
  assert.match(await mayor.words(), /Rust op [^\n]*APV|Rust op [^\n]*verordening/i);
});

test("S05: Heerlen prepares and signs for the mayor of Simpelveld, into that register; mandates and terms", async () => {
  const guest = await r.as("oover.heerlen-dvo", { screen: WIDE, at: /Simpelveld/ });
  await guest.goto("/procedures");
  assert.match(await guest.words(), /SIM-P-\d{4}-\d{4}/);
  assert.doesNotMatch(await guest.words(), /VAL-P|HEE-P/);
  await guest.passed("procedures-lijst");
  const path = await opened(guest, /^Last onder dwangsom/, "Perceel aan de rand");
  await guest.choose("Wat heeft deze persoon ermee te maken?", "Wie de maatregel krijgt");
  await guest.fill({ Naam: "Sloopbedrijf Kademuur", "Adres voor brieven": "Testweg 2, 6351 AA Bocholtz" });
  await guest.press("Iemand toevoegen");
  await guest.goto(`${path}/stappen/voornemen`);
  await answered(guest);
  await guest.fill({ "Tot en met welke dag kan men een zienswijze geven?": day(14) });
  await guest.press("Klaarzetten voor ondertekening");
  assert.match(await guest.words(), /U ondertekent namens de burgemeester/);
  await lettered(guest, path);
  await guest.goto(`${path}/voorstel`);
  await guest.page.getByLabel("Meteen uitgereikt of bekendgemaakt").check();
  await guest.fill({ "Hoe?": "Verzonden" });
  await guest.press("Ondertekenen");
  assert.match(await guest.words(), /namens de burgemeester/);
  await guest.goto("/besluitregister");
  assert.match(await guest.words(), /SIM-B-\d{4}-\d{4}/);

  const mayor = await r.as("burgemeester.simpelveld", { screen: WIDE });
  await mayor.goto("/mandaten");
  await mayor.passed("mandaten");
  await mayor.page.getByRole("button", { name: /^Intrekken.*Sanne Kademuur/ }).click();
  await mayor.page.getByText("Het mandaat is ingetrokken.").waitFor();
  assert.match(await mayor.words(), /geldt niet/);
  await guest.goto(`${path}/stappen/zienswijze`);
  await guest.fill({ "Op welke dag?": day(0) });
  await guest.press("Vastleggen");
  await mayor.goto("/procedures/klokken");
  await mayor.passed("procedures-klokken", { dark: true });
});

test("a sealed home is opened again, and the file keeps its day of destruction", async () => {
  const oov = await r.as("oover.valkenburg", { screen: WIDE });
  await oov.goto("/procedures");
  const row = oov.page.locator("main li", { hasText: "Uitgevoerd" }).first();
  await oov.goto(await row.getByRole("link").first().getAttribute("href"));
  const path = oov.path;
  await oov.passed("procedure-verzegeld", { dark: true });
  await oov.goto(`${path}/stappen/beeindigen`);
  await oov.press("Vastleggen");
  assert.match(await oov.words(), /Deze procedure is afgelopen[\s\S]*Wordt vernietigd op/);
  await oov.goto("/procedures?stand=beeindigd");
  assert.match(await oov.words(), /Afgelopen/);
});

test("S05: the agreement ends, and with it what Heerlen does for Simpelveld; the file stays whole", async () => {
  const guest = await r.as("oover.heerlen-dvo", { screen: WIDE, fresh: true, at: /Simpelveld/ });
  await guest.goto("/procedures");
  await guest.follow(/SIM-P/);
  const path = guest.path;
  const mayor = await r.as("burgemeester.simpelveld", { screen: WIDE });
  await mayor.goto("/afspraken");
  await mayor.follow("Dienstverlening OOV Heerlen voor Simpelveld (demo)");
  await mayor.page.getByLabel("Ja, beëindig deze afspraak").check();
  await mayor.press("Beëindigen");
  assert.match(await mayor.words(), /De afspraak is beëindigd/);
  await guest.page.goto(guest.url + path);
  assert.doesNotMatch(await guest.page.locator("body").innerText(), /SIM-P/);
  await mayor.goto(path);
  assert.match(await mayor.words(), /Sanne Kademuur/, "who did it stays in the file");
});
