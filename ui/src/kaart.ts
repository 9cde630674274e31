// SPDX-License-Identifier: EUPL-1.2
// The map island: makes a drawn map movable. No tiles, no map library, no outside server.
//
// Invariant: everything the map shows or does has a twin in the page (a list, an address field),
// so the drawing is an image with a label until somebody steps into it, and an application only
// while it has the focus. Deliberately absent: any write to the server, and any inline style.

import { bindKeys, bindWheel, PointerControl, type Gestures } from "./kaart/bediening";
import { Choice } from "./kaart/keuze";
import { AreaNames } from "./kaart/namen";
import { drawnPoints, loadPoints, nearest, type MapPoint } from "./kaart/punten";
import { iconButton, svgElement, text } from "./kaart/tekst";
import { readProjection, Viewport, type Point, type Projection } from "./kaart/venster";

const REACH_PX = 16;
const BUTTON_STEP = 0.25;
const ZOOM_STEP = 1.6;
/** Zoom at which a place already chosen is shown again. */
const RESTORED_ZOOM = 3;

class MapIsland implements Gestures {
  private readonly view: Viewport;
  private readonly layer = svgElement("g", {});
  private readonly cross = svgElement("path", { class: "dw-kaart__kruis" });
  private readonly names: AreaNames;
  private readonly status = document.createElement("p");
  private readonly radii: Map<SVGCircleElement, number>;
  private points: MapPoint[];
  private aimed: MapPoint | null = null;
  private choice: Choice | null = null;

  constructor(private readonly svg: SVGSVGElement) {
    this.points = drawnPoints(svg);
    this.radii = new Map([...svg.querySelectorAll("circle")].map((circle) => [circle, circle.r.baseVal.value]));
    this.view = new Viewport(svg, () => this.redraw());
    svg.append(this.layer);
    this.names = new AreaNames(svg);
    svg.append(this.cross);
    this.addStatus();
    this.addButtons();
    this.bindFocus();
    bindKeys(svg, this.view, this);
    bindWheel(svg, this.view);
    new PointerControl(svg, this.view, this);
    const projection = readProjection(svg.dataset);
    if (projection !== null) this.addPlaces(projection);
    this.redraw();
    new ResizeObserver(() => this.redraw()).observe(svg);
  }

  press(at: Point, target: Element): void {
    if (this.choice !== null) this.pick(at);
    else this.open(this.pointOf(target));
  }

  hover(target: Element): void {
    const title = this.pointOf(target)?.title ?? this.areaOf(target);
    if (title) this.say(title);
  }

  confirm(): void {
    if (this.choice !== null) this.pick(this.view.centre);
    else this.open(this.aimed);
  }

  leave(): void {
    this.svg.blur();
    this.svg.closest(".dw-kaart")?.querySelector<HTMLElement>(".dw-kaart__knop")?.focus();
  }

  moved(): void {
    const { centre } = this.view;
    this.aimed?.element.classList.remove("dw-kaart__punt--gericht");
    this.aimed = this.choice === null ? nearest(this.points, centre, REACH_PX * this.view.unitsPerPixel) : null;
    this.aimed?.element.classList.add("dw-kaart__punt--gericht");
    const area = this.areaAt(centre);
    this.say([this.aimed?.title, area].filter(Boolean).join(" - ") || text(this.svg.dataset, "Leeg"));
  }

  private addPlaces(projection: Projection): void {
    if ("kies" in this.svg.dataset) {
      this.choice = new Choice(this.svg, projection, this.layer);
      const chosen = this.choice.restore();
      if (chosen !== null) {
        this.view.zoomBy(RESTORED_ZOOM);
        this.view.centreOn(chosen);
      }
    }
    const url = this.svg.dataset.punten;
    if (url) void this.load(url, projection);
  }

  private async load(url: string, projection: Projection): Promise<void> {
    try {
      const loaded = await loadPoints(url, projection, this.layer);
      this.points = [...this.points, ...loaded];
      this.say(text(this.svg.dataset, "Geladen", { aantal: String(loaded.length) }));
    } catch {
      this.say(text(this.svg.dataset, "Mislukt"));
    }
  }

  private pick(at: Point): void {
    const picked = this.choice?.pick(at);
    if (picked === undefined) return;
    const area = this.areaAt(at);
    this.say([text(this.svg.dataset, "Gekozen", picked), area].filter(Boolean).join(" - "));
  }

  private open(point: MapPoint | null): void {
    if (point?.href) window.location.assign(point.href);
  }

  private pointOf(target: Element): MapPoint | null {
    return this.points.find((point) => point.element === target) ?? null;
  }

  private areaOf(target: Element): string {
    const area = target.closest<SVGElement>("[data-code]");
    return area?.dataset.naam ?? area?.dataset.code ?? "";
  }

  private areaAt(at: Point): string {
    for (const area of this.svg.querySelectorAll<SVGPathElement>("path[data-code]")) {
      if (area.isPointInFill(new DOMPoint(at.x, at.y))) return this.areaOf(area);
    }
    return "";
  }

  private say(words: string): void {
    if (words && this.status.textContent !== words) this.status.textContent = words;
  }

  /** After each move: crosshair in the middle, circles at their own size, right touch behaviour. */
  private redraw(): void {
    const { centre, unitsPerPixel, zoom } = this.view;
    const arm = 14 * unitsPerPixel;
    this.cross.setAttribute(
      "d",
      `M${centre.x - arm} ${centre.y}h${2 * arm}M${centre.x} ${centre.y - arm}v${2 * arm}`,
    );
    this.names.redraw(this.view);
    for (const [circle, radius] of this.radii) circle.setAttribute("r", String(radius / zoom));
    this.svg.classList.toggle("dw-kaart__beeld--dichtbij", zoom > 1.01);
  }

  private addStatus(): void {
    this.status.className = "dw-kaart__stand";
    this.status.setAttribute("role", "status");
    this.status.textContent = text(this.svg.dataset, "Uitleg");
    this.svg.closest(".dw-kaart__vlak")?.after(this.status);
  }

  private addButtons(): void {
    const { view } = this;
    const label = (key: string): string => text(this.svg.dataset, key);
    const bar = document.createElement("div");
    bar.className = "dw-kaart__knoppen";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", label("Knoppen"));
    bar.append(
      iconButton("in", label("In"), () => view.zoomBy(ZOOM_STEP)),
      iconButton("uit", label("Uit"), () => view.zoomBy(1 / ZOOM_STEP)),
      iconButton("heel", label("Heel"), () => view.reset()),
      iconButton("links", label("Links"), () => view.step(-BUTTON_STEP, 0)),
      iconButton("rechts", label("Rechts"), () => view.step(BUTTON_STEP, 0)),
      iconButton("op", label("Op"), () => view.step(0, -BUTTON_STEP)),
      iconButton("neer", label("Neer"), () => view.step(0, BUTTON_STEP)),
    );
    this.svg.closest(".dw-kaart__vlak")?.before(bar);
  }

  /** Keys belong to the map only while it has the focus; Tab always leaves. */
  private bindFocus(): void {
    this.svg.setAttribute("tabindex", "0");
    this.svg.addEventListener("focus", () => this.svg.setAttribute("role", "application"));
    this.svg.addEventListener("blur", () => this.svg.setAttribute("role", "img"));
  }
}

for (const svg of document.querySelectorAll<SVGSVGElement>("svg[data-kaart]")) new MapIsland(svg);
