// SPDX-License-Identifier: EUPL-1.2
// Picking a place: writes longitude and latitude into two fields of the form and shows a mark.
// The address field of the same form does the same without a map.

import { svgElement } from "./tekst";
import { toDrawing, toPlace, type Point, type Projection } from "./venster";

/** Six decimals are about ten centimetres: more would only suggest knowledge we do not have. */
const DECIMALS = 6;

function field(svg: SVGSVGElement, name: string): HTMLInputElement | null {
  const scope: ParentNode = svg.closest("form") ?? document;
  return scope.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
}

export class Choice {
  private readonly mark: SVGElement[] = [];
  private readonly lon: HTMLInputElement | null;
  private readonly lat: HTMLInputElement | null;

  constructor(
    svg: SVGSVGElement,
    private readonly projection: Projection,
    private readonly layer: SVGElement,
  ) {
    this.lon = field(svg, svg.dataset.veldLon ?? "lon");
    this.lat = field(svg, svg.dataset.veldLat ?? "lat");
  }

  /** The place already in the form, for instance after an error elsewhere in it. */
  restore(): Point | null {
    if (!this.lon?.value || !this.lat?.value) return null;
    const [lon, lat] = [Number(this.lon.value), Number(this.lat.value)];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return null;
    const point = toDrawing(this.projection, lon, lat);
    this.draw(point);
    return point;
  }

  pick(point: Point): { lon: string; lat: string } {
    const place = toPlace(this.projection, point);
    const picked = { lon: place.lon.toFixed(DECIMALS), lat: place.lat.toFixed(DECIMALS) };
    this.write(this.lon, picked.lon);
    this.write(this.lat, picked.lat);
    this.draw(point);
    return picked;
  }

  private write(input: HTMLInputElement | null, value: string): void {
    if (input === null) return;
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private draw(point: Point): void {
    if (this.mark.length === 0) {
      this.mark.push(
        svgElement("path", { class: "dw-kaart__keuze" }),
        svgElement("path", { class: "dw-kaart__keuze-hart" }),
      );
      this.layer.append(...this.mark);
    }
    for (const part of this.mark) part.setAttribute("d", `M${point.x} ${point.y}h0`);
  }
}
