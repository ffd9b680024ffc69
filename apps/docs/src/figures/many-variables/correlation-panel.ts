import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { correlation, names } from "./problem.ts";

/** How alike the columns are: one cell for each pair, the deeper the more alike. */
export function correlationPanel(frame: Frame): Tree {
  return panel(frame, "likeness", "The correlations of the six columns", ({ width, height }) => {
    const x = linearScale([0, names.length], [62, width - 4]);
    const y = linearScale([0, names.length], [6, height - 26]);
    const [across, down] = [x(1) - x(0), y(1) - y(0)];
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        names.map((name, i) =>
          h(
            "g",
            {},
            h("text", { class: "note", x: 56, y: y(i + 0.5) + 4, "text-anchor": "end" }, name),
            h(
              "text",
              { class: "note", x: x(i + 0.5), y: height - 8, "text-anchor": "middle" },
              across < 48 ? name.replace("pressure", "press.") : name,
            ),
            names.map((_, j) => {
              const value = correlation(i, j);
              return h(
                "g",
                {},
                h("rect", {
                  class: "cells",
                  style: `--deep:${(0.85 * Math.abs(value)).toFixed(2)}`,
                  x: x(j) + 1,
                  y: y(i) + 1,
                  width: across - 2,
                  height: down - 2,
                }),
                h(
                  "text",
                  { class: "level", x: x(j + 0.5), y: y(i + 0.5) + 4, "text-anchor": "middle" },
                  decimals(value, 2),
                ),
              );
            }),
          ),
        ),
      ),
    ];
  });
}
