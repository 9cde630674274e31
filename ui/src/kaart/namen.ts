// SPDX-License-Identifier: EUPL-1.2
// Names of areas on the map. Without them a drawing without tiles is a puzzle. A name shows when it
// fits its area on screen and the area is not larger than the window, so zooming in gives finer names.

import { svgElement } from "./tekst";
import type { Viewport } from "./venster";

const SIZE_PX = 12;
/** Width of a letter as a share of its height; enough to know whether a name fits. */
const LETTER = 0.62;

interface Name {
  label: SVGElement;
  width: number;
  height: number;
  letters: number;
}

export class AreaNames {
  private readonly group = svgElement("g", { class: "dw-kaart__namen", "aria-hidden": "true" });
  private readonly names: Name[] = [];

  constructor(svg: SVGSVGElement) {
    for (const area of svg.querySelectorAll<SVGPathElement>("path[data-naam]")) {
      const text = area.dataset.naam ?? "";
      const { x, y, width, height } = area.getBBox();
      const label = svgElement("text", { x: String(x + width / 2), y: String(y + height / 2), display: "none" });
      label.textContent = text;
      this.names.push({ label, width, height, letters: text.length });
      this.group.append(label);
    }
    svg.append(this.group);
  }

  redraw(view: Viewport): void {
    const size = SIZE_PX * view.unitsPerPixel;
    this.group.setAttribute("font-size", size.toFixed(3));
    const visibleWidth = view.whole.width / view.zoom;
    for (const { label, width, height, letters } of this.names) {
      const fits = letters * LETTER * size < width && 1.5 * size < height && width < 1.5 * visibleWidth;
      if (fits) label.removeAttribute("display");
      else label.setAttribute("display", "none");
    }
  }
}
