// SPDX-License-Identifier: EUPL-1.2
// Hands on the map: pointer, pinch, wheel and keys, translated to moves of the window.
// A plain wheel and a one-finger swipe on the whole map keep scrolling the page.

import type { Point, Viewport } from "./venster";

export interface Gestures {
  /** A press without a drag, in drawing units, on an element. */
  press(at: Point, target: Element): void;
  hover(target: Element): void;
  /** Enter or space with the crosshair in the middle. */
  confirm(): void;
  /** Escape. */
  leave(): void;
  /** The window was moved by key, so say what is in the middle. */
  moved(): void;
}

const KEY_STEP = 0.12;
const ZOOM_STEP = 1.5;
/** Pixels a pointer may tremble before a press becomes a drag. */
const DRAG_FROM = 5;

export function bindKeys(svg: SVGSVGElement, view: Viewport, gestures: Gestures): void {
  const moves: Record<string, () => void> = {
    ArrowLeft: () => view.step(-KEY_STEP, 0),
    ArrowRight: () => view.step(KEY_STEP, 0),
    ArrowUp: () => view.step(0, -KEY_STEP),
    ArrowDown: () => view.step(0, KEY_STEP),
    "+": () => view.zoomBy(ZOOM_STEP),
    "=": () => view.zoomBy(ZOOM_STEP),
    "-": () => view.zoomBy(1 / ZOOM_STEP),
    "0": () => view.reset(),
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    if (move !== undefined) {
      move();
      gestures.moved();
    } else if (event.key === "Enter" || event.key === " ") gestures.confirm();
    else if (event.key === "Escape") gestures.leave();
    else return;
    event.preventDefault();
  });
}

/** Ctrl (or command) with the wheel zooms, as a pinch on a touchpad does. */
export function bindWheel(svg: SVGSVGElement, view: Viewport): void {
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      view.zoomBy(Math.exp(-event.deltaY / 300), view.at(event.clientX, event.clientY));
    },
    { passive: false },
  );
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Drag with one pointer, pinch with two. */
export class PointerControl {
  private readonly down = new Map<number, Point>();
  private start: { at: Point; target: Element } | null = null;
  private dragging = false;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly view: Viewport,
    private readonly gestures: Gestures,
  ) {
    svg.addEventListener("pointerdown", (event) => this.press(event));
    svg.addEventListener("pointermove", (event) => this.move(event));
    svg.addEventListener("pointerup", (event) => this.release(event, true));
    svg.addEventListener("pointercancel", (event) => this.release(event, false));
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const single = this.down.size === 1;
    this.start = single ? { at: { x: event.clientX, y: event.clientY }, target: event.target } : null;
    this.dragging = !single;
  }

  private move(event: PointerEvent): void {
    const before = this.down.get(event.pointerId);
    if (before === undefined) {
      if (event.target instanceof Element) this.gestures.hover(event.target);
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    if (!this.dragging && this.start !== null && distance(this.start.at, now) < DRAG_FROM) return;
    this.beginDrag(event.pointerId);
    if (this.down.size === 2) this.pinch(event.pointerId, before, now);
    else this.drag(before, now);
    this.down.set(event.pointerId, now);
  }

  private beginDrag(pointer: number): void {
    if (!this.svg.hasPointerCapture(pointer)) this.svg.setPointerCapture(pointer);
    this.dragging = true;
    this.svg.classList.add("dw-kaart__beeld--sleept");
  }

  private drag(before: Point, now: Point): void {
    const units = this.view.unitsPerPixel;
    this.view.moveBy((before.x - now.x) * units, (before.y - now.y) * units);
  }

  private pinch(pointer: number, before: Point, now: Point): void {
    const other = [...this.down].find(([id]) => id !== pointer)?.[1];
    if (other === undefined) return;
    const was = distance(before, other);
    if (was === 0) return;
    const anchor = middle(now, other);
    this.view.zoomBy(distance(now, other) / was, this.view.at(anchor.x, anchor.y));
    this.drag(middle(before, other), anchor);
  }

  private release(event: PointerEvent, completed: boolean): void {
    if (!this.down.delete(event.pointerId)) return;
    if (completed && !this.dragging && this.start !== null) {
      this.gestures.press(this.view.at(event.clientX, event.clientY), this.start.target);
    }
    if (this.down.size > 0) return;
    this.start = null;
    this.dragging = false;
    this.svg.classList.remove("dw-kaart__beeld--sleept");
  }
}
