import { path, xAxis, yAxis } from "./axis.ts";
import { panel } from "./controls.ts";
import type { Frame } from "./figure.ts";
import { power } from "./format.ts";
import { linearScale, logScale } from "./scale.ts";
import { h, type Tree } from "./tree.ts";

interface Strip {
  /** The panel, and what it is called for whoever does not see it. */
  readonly panel: string;
  readonly label: string;
  /** What is written in its corner. */
  readonly note: string;
  /** Names of classes, with a value for each step; what lies below the axis stands on it. */
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** The values that the axis has at least; the top rises with the lines, to 1e12 at most. */
  readonly domain: readonly [low: number, high: number];
  readonly step: number;
  readonly lastStep: number;
}

/**
 * Values by step, up to the step that is shown, on a logarithmic axis: a straight line is linear
 * convergence, a rising one divergence.
 */
export function logStrip(frame: Frame, strip: Strip): Tree {
  const { lines, domain, step, lastStep } = strip;
  const [low, high] = domain;
  const seen = lines.map(({ name, values }) => ({ name, values: values.slice(0, step + 1) }));
  const highest = Math.max(
    high,
    ...seen.flatMap(({ values }) => values.map((value) => Math.min(value, 1e12))),
  );
  return panel(frame, strip.panel, strip.label, ({ width, height }) => {
    const x = linearScale([0, lastStep], [46, width - 14], 7);
    const y = logScale([low, highest], [height - 22, 8], 4);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "", grid: false }),
        yAxis(x, y, { label: "", write: power, value: (exponent) => 10 ** exponent }),
        h("line", {
          class: "cursor",
          x1: x(step),
          x2: x(step),
          y1: y.range[0],
          y2: y.range[1],
        }),
        seen.map(({ name, values }) =>
          h("path", {
            class: `${name} curve`,
            d: path(values.map((value, at) => [x(at), y(Math.min(highest, Math.max(value, low)))])),
          }),
        ),
        h("text", { class: "note halo", x: width - 14, y: 16, "text-anchor": "end" }, strip.note),
      ),
    ];
  });
}
