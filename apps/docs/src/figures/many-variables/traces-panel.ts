import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { lastStep } from "./fields.ts";
import { names, type Problem } from "./problem.ts";
import type { Run } from "./runs.ts";

/** The line of each column: the two that are nearly the same column stand out. */
export const styles: readonly string[] = [
  "cost-0",
  "cost-1",
  "batch",
  "stochastic",
  "cost-2",
  "cost-3",
];
/** What goes farther is cut off: some methods overshoot by any amount. */
const reach = 4;
const gap = 14;

/** Heights for labels, none closer than a line of text to the one above it. */
function apart(heights: readonly number[], bottom: number): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let free = -Infinity;
  for (const i of order) free = (placed[i] = Math.max(heights[i] ?? 0, free)) + gap;
  let lowest = bottom;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, lowest);
    lowest = (placed[i] ?? 0) - gap;
  }
  return placed;
}

/** Each coefficient by step, in standard units, and where it ought to end. */
export function tracesPanel(run: Run, { exact }: Problem, step: number, frame: Frame): Tree {
  const seen = run.moments.slice(0, step + 1).map(({ coefficients }) => coefficients);
  const all = [0, ...exact, ...seen.flat()].map((entry) =>
    Math.max(-reach, Math.min(reach, entry)),
  );
  const [low, high] = [Math.min(...all) - 0.15, Math.max(...all) + 0.15];
  return panel(frame, "traces", "The six coefficients by step", ({ width, height }) => {
    const x = linearScale([0, lastStep], [46, width - 68], width < 420 ? 4 : 6);
    const y = linearScale([low, high], [height - 42, 8], 6);
    const places = apart(
      exact.map((entry) => y(entry) + 4),
      y.range[0],
    );
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "step", grid: false }),
        yAxis(x, y, { label: "coefficient, in standard units" }),
        plot(
          x,
          y,
          h("line", { class: "cursor", x1: x(step), x2: x(step), y1: y.range[0], y2: y.range[1] }),
          ...exact.map((_, column) =>
            h("path", {
              class: `curve ${styles[column] ?? ""}`,
              d: path(
                seen.map((coefficients, at) => [
                  x(at),
                  y(Math.max(-2 * reach, Math.min(2 * reach, coefficients[column] ?? 0))),
                ]),
              ),
            }),
          ),
        ),
        exact.map((entry, column) => {
          const [from, to] = [x.range[1], x.range[1] + 14];
          const label = places[column] ?? 0;
          return h(
            "g",
            {},
            h("path", {
              class: "exact-end",
              d: path([
                [from - 4, y(entry)],
                [from + 4, y(entry)],
                [to - 3, label - 4],
              ]),
            }),
            h("text", { class: "note", x: to, y: label }, names[column] ?? ""),
          );
        }),
      ),
    ];
  });
}
