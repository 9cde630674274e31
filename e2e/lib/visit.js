// SPDX-License-Identifier: EUPL-1.2
// One person in front of one screen: finds things as people do, by the words on the page.

import assert from "node:assert/strict";

import { NARROW, WIDE, faults, picture } from "./look.js";

/** Chromium says this about every page that answers 4xx; those answers are judged by the tests themselves. */
const REFUSAL_NOTE = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Visit {
  constructor(context, page, { scripts, url }) {
    this.context = context;
    this.page = page;
    this.scripts = scripts;
    this.url = url;
  }

  /** Tells of everything that a person would not see but that is wrong. */
  watch(tell) {
    const { page, context } = this;
    this.tell = tell;
    const at = () => page.url().replace(this.url, "");
    page.on("console", (message) => {
      if (message.type() === "error" && !REFUSAL_NOTE.test(message.text())) tell(`console at ${at()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => tell(`script at ${at()}: ${error.message}`));
    context.on("request", (request) => {
      if (!request.url().startsWith(this.url)) tell(`request to elsewhere at ${at()}: ${request.url()}`);
    });
    context.on("response", (response) => {
      const status = response.status();
      const part = response.request().resourceType() !== "document";
      if (status >= 500 || (part && status >= 400)) tell(`${status} at ${response.url().replace(this.url, "")}`);
    });
  }

  /** Goes to an address; the answer must be a page that is there. */
  async goto(path) {
    const answer = await this.page.goto(path);
    assert.equal(answer.status(), 200, `${path} answers ${answer.status()}`);
  }

  /** Where this person is now. */
  get path() {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Logs in; who has several functies goes on in the one `at` names, or in the one that is proposed. */
  async login({ gebruikersnaam, wachtwoord }, at) {
    await this.goto("/inloggen");
    await this.fill({ Gebruikersnaam: gebruikersnaam, Wachtwoord: wachtwoord });
    await this.press("Inloggen");
    if (this.path.startsWith("/inloggen/functie")) {
      if (at) await this.choose("Functie", at);
      await this.press("Verder");
    }
    assert.equal(this.path, "/", `${gebruikersnaam} can log in`);
  }

  /** The heading of the page. */
  heading() {
    return this.page.locator("h1").innerText();
  }

  /** The main column, in words. */
  words() {
    return this.page.locator("main").innerText();
  }

  /** Fields by their label: text is typed, a list is chosen from, `true` ticks. */
  async fill(values) {
    for (const [label, value] of Object.entries(values)) await this.#fill(label, value);
  }

  async #fill(label, value) {
    const field = this.field(label);
    const kind = await field.evaluate((e) => (e.tagName === "SELECT" ? "select" : e.type));
    if (kind === "select") await field.selectOption(await option(field, value));
    else if (kind === "checkbox") await field.setChecked(value);
    else if (kind === "radio") await field.check();
    else if (kind === "file") await field.setInputFiles(value);
    else await field.fill(value);
  }

  /** The field with this label; a label may go on with a note such as "(niet verplicht)". */
  field(label) {
    const start = new RegExp(`^\\s*${escape(label)}(\\s*\\(.*\\))?\\s*$`);
    return this.page.locator("main, header").getByLabel(start);
  }

  /** Chooses one of a group of buttons by the question above them and the words beside it. */
  async choose(question, answer) {
    const group = this.page.locator("fieldset").filter({ has: this.page.locator("legend", { hasText: question }) });
    await group.getByLabel(answer, { exact: typeof answer === "string" }).check();
  }

  /** Presses a button of the main column and waits for the page it leads to. */
  async press(name) {
    await this.#away(this.page.locator("main").getByRole("button", { name, exact: true }));
  }

  /** Follows a link of the main column. */
  async follow(name) {
    await this.#away(this.page.locator("main").getByRole("link", { name }).first());
  }

  /** Unfolds a part of the page. */
  async unfold(name) {
    await this.page.locator("main summary", { hasText: name }).click();
  }

  async #away(target) {
    await Promise.all([this.page.waitForEvent("load"), target.click()]);
  }

  /** Sends the form of the main column twice with the same content, as an impatient finger does; what each answered. */
  async sendTwice() {
    const form = this.page.locator("main form[method=post]").last();
    const { action, fields } = await form.evaluate((e) => ({
      action: e.getAttribute("action"),
      fields: [...new FormData(e)].filter(([, value]) => typeof value === "string"),
    }));
    const send = async () => {
      const body = new URLSearchParams(fields).toString();
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await this.page.request.post(action, { headers, data: body, maxRedirects: 0 });
      return { status: answer.status(), location: answer.headers().location };
    };
    return [await send(), await send()];
  }

  /**
   * Looks at the page at both widths and, when asked, in the dark; `name` is that of its pictures. What is wrong fails
   * the test at its end, so that one ugly page does not hide the rest of a walk.
   */
  async passed(name, { dark = false } = {}) {
    const before = this.page.viewportSize();
    const found = [];
    for (const screen of [WIDE, NARROW]) {
      await this.page.setViewportSize(screen);
      found.push(...(await faults(this.page, { axe: this.scripts })));
      await picture(this.page, name);
      if (dark && this.scripts) found.push(...(await this.#inTheDark(name)));
    }
    await this.page.setViewportSize(before);
    for (const fault of found) this.tell(`${name}: ${fault}`);
  }

  async #inTheDark(name) {
    await this.page.emulateMedia({ colorScheme: "dark" });
    const found = await faults(this.page);
    await picture(this.page, `${name}-dark`);
    await this.page.emulateMedia({ colorScheme: null });
    return found.map((fault) => `in the dark: ${fault}`);
  }

  /** The errors that the page lists above its form. */
  errors() {
    return this.page.locator(".dw-fouten li").allInnerTexts();
  }
}

async function option(field, wanted) {
  const labels = await field.locator("option").allInnerTexts();
  const label = labels.find((text) => text.trim() === wanted) ?? labels.find((text) => text.includes(wanted));
  assert.ok(label, `${wanted} is one of: ${labels.join(", ")}`);
  return { label };
}

function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
