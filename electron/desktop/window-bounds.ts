/** A window's or a display's place, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window in which nothing is cut off (design: 1024 × 700). */
export const smallestSize = { width: 1024, height: 700 };

const firstSize = { width: 1280, height: 860 };

/** How much of a window must lie on a display, in pixels each way, so that the user can grab it. */
const graspable = 120;

/**
 * The bounds to open with: as left the last time where a display still shows them, else a good size in the middle (no
 * x and y). A display that was unplugged must not hide the window.
 */
export function fitBounds(saved: unknown, displays: readonly Bounds[]): Bounds | typeof firstSize {
  if (!isBounds(saved)) return firstSize;
  const isVisible = displays.some(
    (display) =>
      overlap(saved.x, saved.width, display.x, display.width) >= graspable &&
      overlap(saved.y, saved.height, display.y, display.height) >= graspable &&
      saved.y >= display.y,
  );
  const size = {
    width: Math.max(saved.width, smallestSize.width),
    height: Math.max(saved.height, smallestSize.height),
  };
  return isVisible ? { x: saved.x, y: saved.y, ...size } : size;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Readonly<Record<string, unknown>>;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isInteger(candidate[key]));
}
