// SPDX-License-Identifier: EUPL-1.2
// The window on the map: which part of the drawing is visible, and how a place on earth maps to it.
// Pure geometry plus one write to `viewBox`; nothing here knows about points, keys or pointers.

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** The linear projection the server used for the paths: units of the drawing per degree. */
export interface Projection {
  west: number;
  north: number;
  scaleX: number;
  scaleY: number;
}

const MAX_ZOOM = 64;

export const toDrawing = (projection: Projection, lon: number, lat: number): Point => ({
  x: (lon - projection.west) * projection.scaleX,
  y: (projection.north - lat) * projection.scaleY,
});

export const toPlace = (projection: Projection, point: Point): { lon: number; lat: number } => ({
  lon: point.x / projection.scaleX + projection.west,
  lat: projection.north - point.y / projection.scaleY,
});

/** Reads the projection attributes; null when the server gave none, so that nothing is misplaced. */
export function readProjection(data: DOMStringMap): Projection | null {
  const [west, north, scaleX, scaleY] = [data.west, data.noord, data.schaalX, data.schaalY].map(
    (text) => (text === undefined || text === "" ? Number.NaN : Number(text)),
  );
  if (west === undefined || north === undefined || scaleX === undefined || scaleY === undefined) return null;
  if (![west, north, scaleX, scaleY].every(Number.isFinite) || scaleX === 0 || scaleY === 0) return null;
  return { west, north, scaleX, scaleY };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A zoomable window that never leaves the whole drawing. */
export class Viewport {
  readonly whole: Box;
  private box: Box;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly onChange: () => void,
  ) {
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.box = { ...this.whole };
  }

  get zoom(): number {
    return this.whole.width / this.box.width;
  }

  get centre(): Point {
    return { x: this.box.x + this.box.width / 2, y: this.box.y + this.box.height / 2 };
  }

  /** Drawing units per pixel on screen. */
  get unitsPerPixel(): number {
    const matrix = this.svg.getScreenCTM();
    return matrix === null || matrix.a === 0 ? 1 : 1 / matrix.a;
  }

  /** Where a pointer is, in drawing units. */
  at(clientX: number, clientY: number): Point {
    const matrix = this.svg.getScreenCTM();
    if (matrix === null) return this.centre;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    return { x, y };
  }

  /** Zooms by a factor while `anchor` stays under the finger. */
  zoomBy(factor: number, anchor: Point = this.centre): void {
    const zoom = clamp(this.zoom * factor, 1, MAX_ZOOM);
    const width = this.whole.width / zoom;
    const height = this.whole.height / zoom;
    const shareX = (anchor.x - this.box.x) / this.box.width;
    const shareY = (anchor.y - this.box.y) / this.box.height;
    this.show({ x: anchor.x - shareX * width, y: anchor.y - shareY * height, width, height });
  }

  /** Moves the window by drawing units. */
  moveBy(dx: number, dy: number): void {
    this.show({ ...this.box, x: this.box.x + dx, y: this.box.y + dy });
  }

  /** Moves by a share of what is visible, for keys and buttons. */
  step(shareX: number, shareY: number): void {
    this.moveBy(shareX * this.box.width, shareY * this.box.height);
  }

  centreOn(point: Point): void {
    this.moveBy(point.x - this.centre.x, point.y - this.centre.y);
  }

  reset(): void {
    this.show({ ...this.whole });
  }

  private show(next: Box): void {
    const { x, y, width, height } = this.whole;
    // Half a window past the edge, so that the crosshair can reach every place in the drawing.
    const marginX = next.width / 2;
    const marginY = next.height / 2;
    this.box = {
      x: clamp(next.x, x - marginX, x + width - next.width + marginX),
      y: clamp(next.y, y - marginY, y + height - next.height + marginY),
      width: next.width,
      height: next.height,
    };
    this.svg.setAttribute("viewBox", `${this.box.x} ${this.box.y} ${this.box.width} ${this.box.height}`);
    this.onChange();
  }
}
