// SPDX-License-Identifier: EUPL-1.2
// The program under test, started the way its users start it, as a child process of this test file.
//
// Whatever it writes to stderr is kept: a line with ERROR or a panic fails the test in which it appeared.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const START_MS = 180_000;
const STOP_MS = 20_000;

/** Path of the program; `cargo xtask test` sets it. */
export function binary() {
  const path = process.env.DIJKWACHT_BIN;
  if (!path) throw new Error("DIJKWACHT_BIN is not set: run `cargo xtask test`, or point it at the debug binary");
  return path;
}

/** A folder that is gone after the test file. */
export function scratch() {
  const path = mkdtempSync(join(tmpdir(), "dijkwacht-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a command of the program to its end. */
export function run(args, env = {}) {
  const done = spawnSync(binary(), args, { encoding: "utf8", env: { ...process.env, ...env } });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** The demo region, listening. */
export class Demo {
  /** Starts it; `data` keeps the database for a later start, `signalen` says how much is in it. */
  static async start({ data, signalen = 60 } = {}) {
    const args = ["demo", "--json", "--listen", "127.0.0.1:0", "--signalen", String(signalen)];
    if (data) args.push("--data", data);
    const child = spawn(binary(), args, { stdio: ["ignore", "pipe", "pipe"] });
    const demo = new Demo(child);
    try {
      const ready = await demo.#ready();
      demo.url = ready.url.replace(/\/$/, "");
      demo.people = ready.gebruikers;
      return demo;
    } catch (error) {
      await demo.kill();
      throw error;
    }
  }

  constructor(child) {
    this.child = child;
    this.complaints = [];
    this.stderr = [];
    this.ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    createInterface({ input: child.stderr }).on("line", (line) => this.#hear(line));
  }

  #hear(raw) {
    const line = raw.replaceAll(/\u001b\[[0-9;]*m/g, "");
    this.stderr.push(line);
    if (/\bERROR\b|panicked at/.test(line)) this.complaints.push(`server: ${line}`);
  }

  async #ready() {
    const line = new Promise((resolve, reject) => {
      createInterface({ input: this.child.stdout }).once("line", resolve);
      this.child.once("error", reject);
      this.ended.then(({ code, signal }) => reject(new Error(`ended before it listened (${code ?? signal})`)));
      setTimeout(() => reject(new Error(`not listening after ${START_MS} ms`)), START_MS).unref();
    });
    try {
      return JSON.parse(await line);
    } catch (error) {
      throw new Error(`dijkwacht demo: ${error.message}\n${this.stderr.slice(-20).join("\n")}`);
    }
  }

  /** The demo user with this login name. */
  person(gebruikersnaam) {
    const found = this.people.find((person) => person.gebruikersnaam === gebruikersnaam);
    if (!found) throw new Error(`no demo user ${gebruikersnaam}`);
    return found;
  }

  /** Asks it to stop, as a service manager does, and expects a clean end. */
  async stop() {
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), STOP_MS);
    const { code, signal } = await this.ended;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`the program ended with ${code ?? signal} when asked to stop`);
  }

  /** Ends it at once, as a power cut does. */
  async kill() {
    this.child.kill("SIGKILL");
    await this.ended;
  }
}
