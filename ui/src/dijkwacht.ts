// SPDX-License-Identifier: EUPL-1.2
// What makes a page a little kinder when scripts run. Every form and link works without this file,
// so nothing here may be the only way to do something.

import "./dijkwacht.css";

/** How long a second press of the same button counts as the same act. */
const SUBMIT_REST_MS = 4000;

/** A screen reader starts at the error summary, also where `autofocus` was ignored. */
function focusErrors(): void {
  const heading = document.getElementById("fouten");
  if (heading instanceof HTMLElement) heading.focus();
}

/**
 * Swallows a second submit of the same form within a few seconds. The button is never disabled:
 * when the network fails, the person can try again. The server refuses doubles by form token anyway.
 */
function guardDoubleSubmit(): void {
  const sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    const now = performance.now();
    const before = sentAt.get(form);
    if (before !== undefined && now - before < SUBMIT_REST_MS) {
      event.preventDefault();
      return;
    }
    sentAt.set(form, now);
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.removeAttribute("aria-busy"), SUBMIT_REST_MS);
  });
  // Back from the next page: the form is fresh again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.forms) {
      sentAt.delete(form);
      form.removeAttribute("aria-busy");
    }
  });
}

/** Escape or a click elsewhere closes the panels in the header. */
function closePanels(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>(".dw-kop details[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const panel of open()) {
      const held = panel.contains(document.activeElement);
      panel.open = false;
      if (held) panel.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const panel of open()) {
      if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
    }
  });
}

focusErrors();
guardDoubleSubmit();
closePanels();
