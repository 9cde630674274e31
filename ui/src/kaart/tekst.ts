// SPDX-License-Identifier: EUPL-1.2
// Words and symbols of the map controls. The words come from the page, in the language of the page.

export const SVG_NS = "http://www.w3.org/2000/svg";

/** Text from a `data-tekst-…` attribute, with `[naam]` filled in (braces mean something in Fluent). */
export function text(data: DOMStringMap, key: string, values: Record<string, string> = {}): string {
  const template = data[`tekst${key}`] ?? "";
  return template.replace(/\[(\w+)\]/g, (whole, name: string) => values[name] ?? whole);
}

export function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG_NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const ICONS = {
  in: "M12 5v14M5 12h14",
  uit: "M5 12h14",
  heel: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  links: "M15 5l-7 7 7 7",
  rechts: "M9 5l7 7-7 7",
  op: "M5 15l7-7 7 7",
  neer: "M5 9l7 7 7-7",
} as const;

export type Icon = keyof typeof ICONS;

export function iconButton(icon: Icon, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "dw-kaart__knop";
  button.setAttribute("aria-label", label);
  button.title = label;
  const drawing = svgElement("svg", { class: "dw-icoon", viewBox: "0 0 24 24", "aria-hidden": "true" });
  drawing.append(svgElement("path", { d: ICONS[icon] }));
  button.append(drawing);
  button.addEventListener("click", press);
  return button;
}
