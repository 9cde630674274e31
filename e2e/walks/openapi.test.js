// SPDX-License-Identifier: EUPL-1.2
// The OpenAPI document against the linter of the NL GOV REST API Design Rules. That the copy in `docs/` is the document
// that the program serves is a test of the program itself.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { scratch } from "../lib/program.js";

const ROOT = join(import.meta.dirname, "..");
const DOCUMENT = join(ROOT, "../docs/openapi.json");

/** What the linter says of a document; `errors` as it counts them itself. */
function lint(document) {
  const spectral = join(ROOT, "node_modules/.bin/spectral");
  const rules = join(ROOT, "regels/adr-linter.yaml");
  const done = spawnSync(spectral, ["lint", "-F", "error", "-f", "json", "-q", "-r", rules, document], { encoding: "utf8" });
  assert.equal(done.error, undefined);
  const errors = JSON.parse(done.stdout).filter((found) => found.severity === 0);
  return { code: done.status, errors: errors.map((found) => `${found.code} at ${found.path.join("/")}: ${found.message}`) };
}

test("the API keeps the NL GOV REST API Design Rules", () => {
  assert.deepEqual(lint(DOCUMENT), { code: 0, errors: [] });
});

test("the linter sees what breaks them", () => {
  const document = JSON.parse(readFileSync(DOCUMENT, "utf8"));
  document.paths["/signalen/"] = document.paths["/signalen"];
  delete document.info.contact;
  const folder = scratch();
  const broken = join(folder.path, "openapi.json");
  writeFileSync(broken, JSON.stringify(document));
  const { code, errors } = lint(broken);
  folder.remove();
  assert.equal(code, 1);
  assert.ok(errors.length >= 2, errors.join("\n"));
});
