// SPDX-License-Identifier: EUPL-1.2
// One demo region and one browser per test file, and the people in it.
//
// Every test ends with a look at what went wrong unseen: an error in the console, a refused script or style, a failed
// request, an answer of 500 or more, an ERROR in the log of the program.

import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";

import { WIDE } from "./look.js";
import { Demo } from "./program.js";
import { Visit } from "./visit.js";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export class Region {
  demo = null;
  #browser = null;
  #visits = [];
  #problems = [];
  #sessions = new Map();
  #options = {};

  async open(options) {
    this.#options = options;
    this.demo = await Demo.start(options);
    this.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: FLAGS,
    });
  }

  async close() {
    await this.#browser?.close();
    await this.demo?.stop();
  }

  /** Ends the program as a power cut does, and starts it again on the same folder; people get new passwords. */
  async crash(between = async () => {}) {
    await this.demo.kill();
    await between();
    this.demo = await Demo.start(this.#options);
    this.#sessions.clear();
  }

  get url() {
    return this.demo.url;
  }

  person(gebruikersnaam) {
    return this.demo.person(gebruikersnaam);
  }

  /** Somebody without an account, on a screen of their own. */
  async visitor({ screen = WIDE, scripts = true, language = "nl-NL", dark = false } = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.url,
      viewport: screen,
      javaScriptEnabled: scripts,
      locale: language,
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(30_000);
    const visit = new Visit(context, await context.newPage(), { scripts, url: this.url });
    visit.watch((problem) => this.#problems.push(problem));
    this.#visits.push(visit);
    return visit;
  }

  /** A demo user, logged in; who logged in before in this test file goes on in that session, unless `fresh`. */
  async as(gebruikersnaam, { fresh = false, at, ...options } = {}) {
    const cookies = fresh ? undefined : this.#sessions.get(gebruikersnaam);
    const visit = await this.visitor(options);
    if (cookies) {
      await visit.context.addCookies(cookies);
      await visit.goto("/");
    } else {
      await visit.login(this.person(gebruikersnaam), at);
      if (!fresh) this.#sessions.set(gebruikersnaam, await visit.context.cookies());
    }
    return visit;
  }

  /** Fails when anything went wrong that no test looked at, and closes the screens of the test. */
  async settle() {
    for (const visit of this.#visits.splice(0)) await visit.context.close();
    const problems = [...this.#problems.splice(0), ...this.demo.complaints.splice(0)];
    assert.deepEqual(problems, [], "what nobody clicked on is good too");
  }
}

/** The region of this test file: starts before its first test, stops after its last. */
export function region(options) {
  const it = new Region();
  before(() => it.open(options), { timeout: 240_000 });
  afterEach(() => it.settle());
  after(() => it.close(), { timeout: 60_000 });
  return it;
}
