import { panel } from "../../figure/controls.ts";
import type { Frame, Layout, Size } from "../../figure/figure.ts";
import { isolines } from "../../figure/isolines.ts";
import { ground, mark, walk, type MapAxes } from "../../figure/map.ts";
import { plot } from "../../figure/axis.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { Surface } from "../../optimizers/surfaces.ts";
import type { Race } from "./fields.ts";
import { nowOf, pathOf, runnersOf, surfaceOf } from "./race.ts";

const columnsIn = (width: number): number => (width >= 830 ? 8 : width >= 520 ? 4 : 3);
const rowHeight: Readonly<Record<Layout, number>> = { wide: 118, medium: 124, narrow: 100 };
const gap = 10;
const head = 20;

/** As high as it takes for so many maps. */
export const smallMapsSize = (count: number, layout: Layout, width: number): Size => ({
  width,
  height: Math.ceil(count / columnsIn(width)) * rowHeight[layout],
});

/** Every third line is enough for a small map. */
const coarse = (surface: Surface) => surface.isolines().filter((_, i) => i % 3 === 1);

/** A map of each path by itself, since on one map they hide each other. */
export function smallMaps(state: Race, frame: Frame): Tree {
  const surface = surfaceOf(state);
  const runners = runnersOf(state);
  return panel(
    frame,
    "small",
    "A map for each optimizer, with its path",
    ({ width, height, layout }) => {
      const across = columnsIn(width);
      const cell = { width: width / across, height: height / Math.ceil(runners.length / across) };
      // On a narrow map a name in full size would run into the next one.
      const label = cell.width < 130 ? "level" : "label";
      const axes: MapAxes = {
        x: linearScale(surface.across, [0, cell.width - gap]),
        y: linearScale(surface.up, [cell.height - gap, head]),
      };
      const id = `small-${surface.name}-${layout}`;
      return [
        h("defs", {}, h("g", { id }, ground(axes), ...isolines(coarse(surface), axes))),
        h(
          "g",
          { "aria-hidden": "true" },
          runners.map((runner, i) => {
            const { entry, run } = runner;
            const name = entry.name === state.chosen ? "batch" : "plain";
            const ended = run.ended === "diverged" && nowOf(runner, state) === run.moments.at(-1);
            const right = (i % across) * cell.width;
            const down = Math.floor(i / across) * cell.height;
            return h(
              "g",
              { transform: `translate(${right.toFixed(1)} ${down.toFixed(1)})` },
              h(
                "text",
                { class: entry.name === state.chosen ? `${label} badge` : label, x: 0, y: 14 },
                entry.title,
              ),
              plot(
                axes.x,
                axes.y,
                h("use", { href: `#${id}` }),
                h("path", { class: `${name} path whole`, d: walk(pathOf(runner, state), axes) }),
              ),
              mark(name, nowOf(runner, state).place, axes, name === "batch" ? "dot" : "square"),
              ended
                ? h("text", { class: "note halo", x: 6, y: cell.height - gap - 6 }, "diverged")
                : undefined,
            );
          }),
        ),
      ];
    },
  );
}
