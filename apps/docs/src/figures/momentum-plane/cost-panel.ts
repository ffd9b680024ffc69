import { slider } from "../../figure/controls.ts";
import type { Figure, Frame } from "../../figure/figure.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { lastStep, type fields, type MomentumPlane } from "./fields.ts";
import type { Moment, Runs } from "./run.ts";

/** The cost of both runs by step, with the slider of the step below. */
export function costPanel(
  figure: Figure<typeof fields>,
  state: MomentumPlane,
  { chosen, plain }: Runs,
  frame: Frame,
): Tree {
  const start = chosen[0]?.cost ?? 1;
  const values = (moments: readonly Moment[]): readonly number[] => moments.map(({ cost }) => cost);
  const strip = logStrip(frame, {
    panel: "cost",
    label: "Cost by step",
    note: "cost, log scale, by step",
    lines: [
      { name: "plain", values: values(plain) },
      { name: "batch", values: values(chosen) },
    ],
    domain: [start * 1e-8, start * 10],
    step: state.step,
    lastStep,
  });
  return h("div", { class: "strip" }, strip, slider(figure, state, "step"));
}
