import { slider } from "../../figure/controls.ts";
import type { Figure, Frame } from "../../figure/figure.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { lastStep, type fields, type TwoViews } from "./fields.ts";
import type { Moment, Runs } from "./run.ts";

/** What the cost still is above its minimum, by step: a straight line is linear convergence. */
export function costPanel(
  figure: Figure<typeof fields>,
  state: TwoViews,
  { bowl, batch, stochastic }: Runs,
  frame: Frame,
): Tree {
  const line = (
    name: string,
    moments: readonly Moment[],
  ): { readonly name: string; readonly values: readonly number[] } => ({
    name,
    values: moments.map(({ cost }) => cost - bowl.lowest),
  });
  const strip = logStrip(frame, {
    panel: "cost",
    label: "Cost above its minimum, by step",
    note: "cost above the minimum, log scale, by step",
    lines: [...(state.stochastic ? [line("stochastic", stochastic)] : []), line("batch", batch)],
    domain: [0.1, 1e4],
    step: state.step,
    lastStep,
  });
  return h("div", { class: "strip" }, strip, slider(figure, state, "step"));
}
