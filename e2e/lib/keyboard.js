// SPDX-License-Identifier: EUPL-1.2
// Somebody who uses a keyboard only: moves with Tab, sees where the focus is, chooses with Space and Enter.

import assert from "node:assert/strict";

const FURTHEST = 150;

/** What has the focus: its words and whether the eye can see that it has it. */
function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    const style = getComputedStyle(e);
    const group = e.type === "radio" ? `${e.closest("fieldset")?.querySelector("legend")?.innerText ?? ""} ` : "";
    const words = e.labels?.[0]?.innerText ?? e.getAttribute("aria-label") ?? e.innerText ?? "";
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
    return { tag: e.tagName.toLowerCase(), words: (group + words).trim(), seen: outlined || style.boxShadow !== "none" };
  });
}

/** Presses Tab until the focus is on what carries these words; every stop on the way must be visible. */
export async function tabTo(page, words) {
  const passed = [];
  for (let i = 0; i < FURTHEST; i += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.tag !== "body") assert.ok(now.seen, `the focus on "${now.words}" (${now.tag}) can be seen`);
    if (now.words.includes(words)) return now;
    passed.push(now.words.slice(0, 40));
  }
  throw new Error(`no Tab stop "${words}"; passed ${passed.slice(0, 40).join(" | ")}`);
}

/** Goes there, and presses Enter; waits for the page it leads to. */
export async function enterOn(page, words) {
  await tabTo(page, words);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Goes to a field and types. */
export async function typeIn(page, label, text) {
  await tabTo(page, label);
  await page.keyboard.type(text);
}
