import type { OptimizerEntry } from "@descent/core";
import { plot } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { State } from "../../figure/field.ts";
import type { Frame } from "../../figure/figure.ts";
import { isolines } from "../../figure/isolines.ts";
import { ground, lowestMark, mark, stops, walk, type MapAxes } from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { atStep, leftOver, type Run } from "../../optimizers/runs.ts";
import type { Surface } from "../../optimizers/surfaces.ts";
import { focusOf, runsOf, stepOf, valuesOf } from "./card.ts";
import { shown } from "./fields.ts";

const gap = 14;
const head = 22;

/** One cost with the path so far, at its place among the others. */
function map(
  surface: Surface,
  run: Run,
  step: number,
  focused: boolean,
  size: { readonly width: number; readonly height: number },
): readonly Child[] {
  const axes: MapAxes = {
    x: linearScale(surface.across, [0, size.width - gap]),
    y: linearScale(surface.up, [size.height - gap, head]),
  };
  const places = run.moments.slice(0, step + 1).map(({ place }) => place);
  const now = atStep(run, step);
  const name = focused ? "batch" : "plain";
  const over = run.ended !== undefined && step >= run.moments.length;
  const rest = over && run.ended === "diverged" ? "diverged" : `left: ${leftOver(now.excess)}`;
  return [
    h("text", { class: focused ? "badge" : "label", x: 0, y: 15 }, surface.label),
    h("text", { class: "note", x: size.width - gap, y: 15, "text-anchor": "end" }, rest),
    plot(
      axes.x,
      axes.y,
      ground(axes),
      ...isolines(surface.isolines(), axes),
      h("path", { class: "under", d: walk(places, axes) }),
      h("path", { class: `${name} path whole`, d: walk(places, axes) }),
      ...(focused ? stops(name, places.slice(0, -1), axes) : []),
      ...surface.minima.map((place) => lowestMark(place, axes)),
    ),
    mark(name, now.place, axes, focused ? "dot" : "square"),
  ];
}

/** The same optimizer on every cost, from each cost's customary start. */
export function mapsPanel(entry: OptimizerEntry, state: State, frame: Frame): Tree {
  const runs = runsOf(entry, valuesOf(entry, state));
  const focus = focusOf(state);
  return panel(frame, "maps", "Maps of four costs with the paths", ({ width, height }) => {
    const across = width >= 900 ? shown.length : 2;
    const size = { width: width / across, height: height / Math.ceil(shown.length / across) };
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        shown.map((surface, i) => {
          const right = (i % across) * size.width;
          const down = Math.floor(i / across) * size.height;
          return h(
            "g",
            { transform: `translate(${right.toFixed(1)} ${down.toFixed(1)})` },
            map(surface, runs[i] as Run, stepOf(state), surface === focus, size),
          );
        }),
      ),
    ];
  });
}
