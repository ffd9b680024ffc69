import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { power } from "../../figure/format.ts";
import type { Spot } from "../../figure/labels.ts";
import { linearScale, logScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { lastStep, type CriteriaRace } from "./fields.ts";
import { near, outcomeOf, type Lane, type Outcome, type Race } from "./race.ts";

/** Room for the names of the lanes, and for one lane. */
const gutter = 96;
const lane = 24;

/** What is written at the end of a lane, and where: beside the flag, or instead of one. */
function note({ fired }: Lane, outcome: Outcome, x: Scale): readonly [text: string, spot: Spot] {
  const edge = x.range[1];
  if (fired === undefined)
    return [`not in ${lastStep} steps`, { x: edge - 4, y: 4, anchor: "end" }];
  const px = x(fired.step);
  const spot: Spot =
    px < edge - 42 ? { x: px + 13, y: 4, anchor: "start" } : { x: px - 6, y: 4, anchor: "end" };
  return [`${fired.step} ${outcome === "near" ? "✓" : "✗"}`, spot];
}

/** How far a rule lets the run go, with a flag where it stops. */
function laneOf(one: Lane, race: Race, step: number, x: Scale, y: number): Tree {
  const outcome = outcomeOf(one, race);
  const [text, spot] = note(one, outcome, x);
  const end = one.fired?.step ?? lastStep;
  // A lane without a flag ends before the words that say so.
  const most = one.fired === undefined ? x.range[1] - 110 : x(end);
  const flag = one.fired !== undefined && step >= end ? "flag reached" : "flag";
  return h(
    "g",
    {
      class: `lane ${one.key === "any" ? "any" : ""} ${outcome}`,
      transform: `translate(0 ${y})`,
    },
    h("text", { class: "rule", x: gutter - 10, y: 4, "text-anchor": "end" }, one.label),
    h("line", { class: "ahead", x1: x(0), x2: most, y1: 0, y2: 0 }),
    h("line", { class: "run", x1: x(0), x2: Math.min(x(step), most), y1: 0, y2: 0 }),
    one.fired === undefined
      ? undefined
      : h("path", {
          class: flag,
          d: "M0 8V-9H9L6.5 -5.5L9 -2H0",
          transform: `translate(${most.toFixed(1)} 0)`,
        }),
    h("text", { class: "note halo", x: spot.x, y: spot.y, "text-anchor": spot.anchor }, text),
  );
}

/** Above, how far the run still is from the lowest point; below, a lane for each rule. */
export function racePanel(state: CriteriaRace, race: Race, frame: Frame): Tree {
  return panel(
    frame,
    "race",
    "Distance to the lowest point by step, and where each rule stops",
    (size) => {
      const { width, height } = size;
      const lanesTop = height - race.lanes.length * lane;
      const x = linearScale([0, lastStep], [gutter, width - 14], 6);
      const y = logScale([1e-9, 10], [lanesTop - 50, 8], 4);
      const seen = race.moments.slice(0, state.step + 1);
      return [
        h(
          "g",
          { "aria-hidden": "true" },
          xAxis(x, y, { label: "step" }),
          yAxis(x, y, {
            label: "distance (log)",
            write: power,
            value: (exponent) => 10 ** exponent,
          }),
          h("line", { class: "floor", x1: x.range[0], x2: x.range[1], y1: y(near), y2: y(near) }),
          h(
            "text",
            { class: "note halo", x: x.range[1], y: y(near) - 5, "text-anchor": "end" },
            `arrived: within ${near}`,
          ),
          plot(
            x,
            y,
            h("path", {
              class: "batch curve",
              d: path(seen.map(({ distance }, step) => [x(step), y(distance)])),
            }),
          ),
          h("line", {
            class: "cursor",
            x1: x(state.step),
            x2: x(state.step),
            y1: height,
            y2: y.range[1],
          }),
          race.lanes.map((one, i) => laneOf(one, race, state.step, x, lanesTop + (i + 0.5) * lane)),
        ),
      ];
    },
  );
}
