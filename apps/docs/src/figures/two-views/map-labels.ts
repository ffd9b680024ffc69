import { significant } from "../../figure/format.ts";
import { beside, boxOf, freeSpot, overlaps, type Box, type Spot } from "../../figure/labels.ts";
import type { Scale } from "../../figure/scale.ts";
import type { Bowl } from "./bowl.ts";
import type { TwoViews } from "./fields.ts";

/** The contours that say what cost they are of. */
const labelled = [220, 800, 2000, 5000];

interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}

export interface Label {
  readonly text: string;
  readonly spot: Spot;
}

function levelLabels(bowl: Bowl, { x, y }: Axes): readonly Label[] {
  const [m, b] = [-1, -0.35];
  return labelled
    .filter((level) => level > bowl.lowest * 1.3)
    .map((level) => {
      const far = Math.sqrt((level - bowl.lowest) / bowl.excess(m, b));
      return { level, px: x(bowl.slope + m * far), py: y(bowl.intercept + b * far) };
    })
    .filter(({ px, py }) => px > x.range[0] + 24 && py < y.range[0] - 12 && py > y.range[1] + 12)
    .map(({ level, px, py }) => ({
      text: String(level),
      spot: { x: px, y: py + 4, anchor: "middle" },
    }));
}

interface MapLabels {
  /** Says that the path diverges, where it does. */
  readonly badge: Label | undefined;
  readonly start: Label;
  readonly lowest: Label;
  readonly contours: readonly Label[];
}

/**
 * What is written on the map, so that nothing stands on anything else: the labels of the start and of
 * the lowest point find a free side, and a contour whose label is in the way goes without.
 */
export function labelsOf(state: TwoViews, bowl: Bowl, axes: Axes, width: number): MapLabels {
  const { x, y } = axes;
  const plot: Box = { left: x.range[0], right: x.range[1], top: y.range[1], bottom: y.range[0] };
  const box = ({ text, spot }: Label): Box => boxOf(text, spot);
  const contours = levelLabels(bowl, axes);

  const handle = width < 420 ? "start: drag me" : "start: drag, or arrow keys";
  const [sx, sy] = [x(state.slope), y(state.intercept)];
  const side = sx > (plot.left + plot.right) / 2 ? "end" : "start";
  const start = { text: handle, spot: freeSpot(handle, beside(sx, sy, 15, side), plot, []) };
  const taken = [box(start)];

  const text = `diverges: α is above ${significant(bowl.limit, 3)}`;
  const corners: readonly [Spot, ...Spot[]] = [
    { x: plot.left + 10, y: plot.top + 20, anchor: "start" },
    { x: plot.right - 10, y: plot.top + 20, anchor: "end" },
    { x: plot.left + 10, y: plot.bottom - 12, anchor: "start" },
  ];
  const badge =
    state.rate > bowl.limit ? { text, spot: freeSpot(text, corners, plot, taken) } : undefined;
  if (badge !== undefined) taken.push(box(badge));

  const cost = `lowest${width < 420 ? "" : " cost"} ${significant(bowl.lowest, 3)}`;
  const atBottom = beside(x(bowl.slope), y(bowl.intercept), 13);
  const lowest = { text: cost, spot: freeSpot(cost, atBottom, plot, taken, contours.map(box)) };

  const others = [...taken, box(lowest)];
  const free = contours.filter((label) => !others.some((other) => overlaps(other, box(label))));
  return { badge, start, lowest, contours: free };
}
