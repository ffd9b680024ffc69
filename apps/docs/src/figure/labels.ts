/** Where the text of a label is set: its baseline, and the end of it that stands at x. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** The room that something takes in a panel, in pixels; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter is hardly wider than this, so a label is never wider than it is taken to be. */
const letter = 6.5;

export function boxOf(text: string, { x, y, anchor }: Spot): Box {
  const width = text.length * letter;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 13, bottom: y + 4 };
}

export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/**
 * The first of the spots where the text stays inside and clear of everything that is `fixed` and
 * everything that had better not be covered (`soft`); failing that, clear of what is fixed; failing
 * that, inside; failing that, the first.
 */
export function freeSpot(
  text: string,
  spots: readonly [Spot, ...Spot[]],
  inside: Box,
  fixed: readonly Box[],
  soft: readonly Box[] = [],
): Spot {
  const clear = (spot: Spot, of: readonly Box[]): boolean =>
    !of.some((box) => overlaps(box, boxOf(text, spot)));
  const within = spots.filter((spot) => holds(inside, boxOf(text, spot)));
  const free = within.filter((spot) => clear(spot, fixed));
  return free.find((spot) => clear(spot, soft)) ?? free[0] ?? within[0] ?? spots[0];
}

/** The four spots beside a mark: right and above first, or left and above. */
export function beside(
  x: number,
  y: number,
  distance: number,
  first: "start" | "end" = "start",
): readonly [Spot, Spot, Spot, Spot] {
  const at = (anchor: "start" | "end", down: number): Spot => ({
    x: anchor === "start" ? x + distance : x - distance,
    y: y + down,
    anchor,
  });
  const second = first === "start" ? "end" : "start";
  return [at(first, -9), at(second, 22), at(first, 22), at(second, -9)];
}
