// SPDX-License-Identifier: EUPL-1.2
// Answering a stage of the weighing: every question that must be answered, a choice and a reason.

const REASON = "De waarnemingen zijn concreet, herhaald en passen bij een taak van de gemeente.";

/** Answers each required question that is still open, with the first answer offered. */
export async function answerAll(visit) {
  const open = visit.page.locator('main form fieldset[role=radiogroup][aria-required="true"]:not(:has(input:checked))');
  while ((await open.count()) > 0) await open.first().locator("input[type=radio]").first().check();
}

/** Goes on to the next stage. */
export async function goOn(visit, next) {
  await visit.choose("Wat is uw antwoord?", `Ja, verder met ${next}`);
  await answerAll(visit);
  await visit.fill({ Motivering: REASON });
  await visit.press("Weging vastleggen");
}

/** Ends the weighing with an outcome. */
export async function conclude(visit, outcome, extra) {
  await visit.choose("Wat is uw antwoord?", outcome);
  await answerAll(visit);
  await visit.fill({ Motivering: REASON, ...extra });
  await visit.press("Weging vastleggen");
}
