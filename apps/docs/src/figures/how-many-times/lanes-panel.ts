import { xAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { power, significant } from "../../figure/format.ts";
import { linearScale, logScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { Lane } from "./lanes.ts";

/** A lane for each contender: a dot at the median, a bar where the middle half of all rounds lies. */
export function lanesPanel(lanes: readonly Lane[], base: string, frame: Frame): Tree {
  const label = `How many times as long as ${base} each takes`;
  return panel(frame, "lanes", label, ({ width, height }) => {
    const low = Math.min(0.7, ...lanes.map(({ times }) => times.lower / 1.2));
    const high = Math.max(12, ...lanes.map(({ times }) => times.upper * 1.6));
    const x = logScale([low, high], [14, width - 14], width < 420 ? 4 : 6);
    const y = linearScale([0, lanes.length], [height - 42, 8]);
    const [bottom, top] = y.range;
    const step = (bottom - top) / lanes.length;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, {
          label: `times as long as ${base} (logarithmic)`,
          write: power,
          value: (exponent) => 10 ** exponent,
        }),
        h("line", { class: "one", x1: x(1), x2: x(1), y1: bottom, y2: top }),
        lanes.map(({ name, kind, times }, i) => {
          const at = top + (i + 0.72) * step;
          const count = significant(times.median, 3);
          // Above its dot, and moved to where it is seen whole.
          const room = width - 14 - 6.4 * (name.length + count.length + 1);
          const from = Math.max(14, Math.min(x(times.median) - 6, room));
          return h(
            "g",
            { class: `lane ${kind}` },
            h("line", { class: "half", x1: x(times.lower), x2: x(times.upper), y1: at, y2: at }),
            kind === "ours"
              ? h("circle", { class: "median", cx: x(times.median), cy: at, r: 5.5 })
              : h("rect", {
                  class: "median",
                  x: x(times.median) - 5,
                  y: at - 5,
                  width: 10,
                  height: 10,
                }),
            h(
              "text",
              { class: "label halo", x: from, y: at - 9 },
              `${name} `,
              h("tspan", { class: "count" }, count),
            ),
          );
        }),
      ),
    ];
  });
}
