/** A window's or a display's place, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height. */
type Size = Pick<Bounds, 'width' | 'height'>;

/**
 * Smallest window that the page is made for. A laptop of 1366 × 768 at 125 % has 1092 × 574 without its task bar;
 * below the smallest size the page scrolls.
 */
export const minSize: Size = { width: 960, height: 600 };

const firstSize: Size = { width: 1280, height: 860 };

/** How much of a window must lie on a display, in pixels each way, so that the user can grab it. */
const graspable = 120;

/**
 * The bounds to open with: as left the last time where a display still shows them, else a good size in the middle of
 * the first display (no x and y). Never larger than the work area of the display that it opens on, so that title bar
 * and buttons are in sight. `displays` are work areas, the primary one first. A display that was unplugged must not
 * hide the window, nor one that has become smaller.
 */
export function fitBounds(saved: unknown, displays: readonly Bounds[]): Bounds | Size {
  if (!isBounds(saved)) return fitSize(firstSize, displays[0]);
  const display = displays
    .filter((one) => isGraspable(saved, one))
    .reduce<Bounds | null>(
      (best, one) => (best === null || shared(saved, one) > shared(saved, best) ? one : best),
      null,
    );
  if (display === null) return fitSize(saved, displays[0]);
  const size = fitSize(saved, display);
  return {
    x: within(saved.x, saved.width, size.width, display.x, display.width),
    y: within(saved.y, saved.height, size.height, display.y, display.height),
    ...size,
  };
}

/** The smallest size that a window may get, which no display that is there is too small for. */
export function minimumSize(displays: readonly Bounds[]): Size {
  return {
    width: Math.min(minSize.width, ...displays.map((display) => display.width)),
    height: Math.min(minSize.height, ...displays.map((display) => display.height)),
  };
}

function fitSize(wanted: Size, display: Bounds | undefined): Size {
  const area = display ?? { ...firstSize, x: 0, y: 0 };
  return {
    width: Math.min(Math.max(wanted.width, minSize.width), area.width),
    height: Math.min(Math.max(wanted.height, minSize.height), area.height),
  };
}

/** A place that was left is kept as long as the window still has the size that it was left with there. */
function within(start: number, oldLength: number, length: number, from: number, area: number): number {
  return length === oldLength ? start : Math.min(Math.max(start, from), from + area - length);
}

function isGraspable(saved: Bounds, display: Bounds): boolean {
  return (
    overlap(saved.x, saved.width, display.x, display.width) >= graspable &&
    overlap(saved.y, saved.height, display.y, display.height) >= graspable &&
    saved.y >= display.y
  );
}

/** Area that both have in common. */
function shared(one: Bounds, other: Bounds): number {
  const width = Math.max(0, overlap(one.x, one.width, other.x, other.width));
  return width * Math.max(0, overlap(one.y, one.height, other.y, other.height));
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Readonly<Record<string, unknown>>;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isInteger(candidate[key]));
}
