// SPDX-License-Identifier: EUPL-1.2
// What must hold for every page that a walk passes: accessible at both widths, nothing outside the screen,
// no text without a translation.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The two widths at which every page must be good. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 720 };

/** Everything that is wrong with the page at the width it has now. */
export async function faults(page, { axe = true } = {}) {
  const found = [];
  const { width } = page.viewportSize();
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scroll > width) found.push(`scrolls sideways: ${scroll} px wide on a screen of ${width}: ${await widest(page)}`);
  const texts = await page.evaluate(() => `${document.title}\n${document.body.innerText}`);
  const missing = texts.match(/⟦[^⟧]*⟧?/g);
  if (missing) found.push(`text missing: ${[...new Set(missing)].join(", ")}`);
  if (axe) found.push(...(await violations(page)));
  return found.map((fault) => `${new URL(page.url()).pathname} at ${width}: ${fault}`);
}

/** What axe reports, one line per rule with the first elements. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const report = await page.evaluate(
    (values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false }),
    TAGS,
  );
  return report.violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
    return `axe ${id}: ${help}\n    ${where.join("\n    ").replaceAll("\n  ", " ")}`;
  });
}

function widest(page) {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const outside = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > screen + 1);
    return outside.slice(-3).map((e) => `${e.tagName.toLowerCase()}.${e.className}`).join(", ");
  });
}

/** Keeps a picture of the page when a folder for them is given (`E2E_PICTURES`), to look at by hand. */
export async function picture(page, name) {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const { width } = page.viewportSize();
  // Not page.screenshot: it adds an inline style, which the page rightly refuses.
  const devtools = await page.context().newCDPSession(page);
  const { cssContentSize } = await devtools.send("Page.getLayoutMetrics");
  const clip = { x: 0, y: 0, width, height: cssContentSize.height, scale: 1 };
  const { data } = await devtools.send("Page.captureScreenshot", { captureBeyondViewport: true, clip });
  await devtools.detach();
  writeFileSync(join(folder, `${name.replaceAll(" ", "-")}-${width}.png`), Buffer.from(data, "base64"));
}
