// SPDX-License-Identifier: EUPL-1.2
// Points on the map, from a GeoJSON address on our own server or drawn by the server as circles.
// The list beside the map holds the same rows, so a failed load costs a picture and no content.

import { svgElement } from "./tekst";
import { toDrawing, type Point, type Projection } from "./venster";

export interface MapPoint extends Point {
  title: string;
  /** Only paths on this server; anything else in the data is ignored. */
  href: string | null;
  element: SVGElement;
}

interface Feature {
  geometry?: { type?: string; coordinates?: unknown } | null;
  properties?: { titel?: unknown; href?: unknown; aantal?: unknown } | null;
}

const MIN_SIZE = 9;
const MAX_SIZE = 30;

/** Area grows with the number, so that a group of four looks four times one. */
const sizeFor = (count: number): number => Math.min(MIN_SIZE * Math.sqrt(Math.max(count, 1)), MAX_SIZE);

const ownPath = (value: unknown): string | null =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : null;

function toPoint(feature: Feature, projection: Projection): MapPoint | null {
  const { geometry, properties } = feature;
  if (geometry?.type !== "Point" || !Array.isArray(geometry.coordinates)) return null;
  const [lon, lat] = geometry.coordinates as unknown[];
  if (typeof lon !== "number" || typeof lat !== "number") return null;
  const at = toDrawing(projection, lon, lat);
  const count = typeof properties?.aantal === "number" ? properties.aantal : 1;
  const href = ownPath(properties?.href);
  const element = svgElement("path", {
    class: "dw-kaart__punt",
    d: `M${at.x.toFixed(2)} ${at.y.toFixed(2)}h0`,
    "stroke-width": sizeFor(count).toFixed(1),
  });
  if (href !== null) element.setAttribute("data-href", href);
  return { ...at, title: typeof properties?.titel === "string" ? properties.titel : "", href, element };
}

/** Circles already in the drawing, with `data-titel` and `data-href`. */
export function drawnPoints(svg: SVGSVGElement): MapPoint[] {
  return [...svg.querySelectorAll<SVGCircleElement>("circle[data-titel]")].map((circle) => ({
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
    title: circle.dataset.titel ?? "",
    href: ownPath(circle.dataset.href),
    element: circle,
  }));
}

/** Fetches and draws; throws when the answer is not a FeatureCollection. */
export async function loadPoints(url: string, projection: Projection, layer: SVGElement): Promise<MapPoint[]> {
  const answer = await fetch(url, { headers: { accept: "application/geo+json, application/json" } });
  if (!answer.ok) throw new Error(`points: status ${answer.status}`);
  const body = (await answer.json()) as { features?: unknown };
  if (!Array.isArray(body.features)) throw new Error("points: not a FeatureCollection");
  const points = (body.features as Feature[])
    .map((feature) => toPoint(feature, projection))
    .filter((point) => point !== null);
  layer.append(...points.map((point) => point.element));
  return points;
}

/** The nearest point within `reach` drawing units. */
export function nearest(points: readonly MapPoint[], to: Point, reach: number): MapPoint | null {
  let best: MapPoint | null = null;
  let distance = reach * reach;
  for (const point of points) {
    const d = (point.x - to.x) ** 2 + (point.y - to.y) ** 2;
    if (d <= distance) [best, distance] = [point, d];
  }
  return best;
}
