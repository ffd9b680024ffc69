import type { OptimizerEntry } from "@descent/core";
import { panel } from "../../figure/controls.ts";
import type { State } from "../../figure/field.ts";
import type { Frame } from "../../figure/figure.ts";
import { significant } from "../../figure/format.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { atStep, type Run } from "../../optimizers/runs.ts";
import { focusedRun, stepOf } from "./card.ts";
import { buffersOf, type Buffer } from "./memory.ts";

/** As many parts of a memory are shown; of longer ones the last. */
export const most = 6;
const parameters = 2;

/** What it goes by at a step: the gradient, then what it remembers, then the step it takes. */
export function rowsAt(run: Run, step: number): readonly Buffer[] {
  const now = atStep(run, step);
  const next = run.moments[step + 1];
  const memory = buffersOf(now.state, parameters).map(({ name, entries }) => ({
    // Beside the gradient of this step, one from before may be remembered.
    name: name === "gradient" || name === "next step" ? `${name} kept` : name,
    entries,
  }));
  const taken = next?.place.map((entry, i) => entry - (now.place[i] ?? 0));
  return [
    { name: "gradient", entries: now.gradient },
    ...memory.slice(-most),
    ...(taken === undefined ? [] : [{ name: "next step", entries: taken }]),
  ];
}

/** How many parts the memory has that are not shown. */
export const hiddenAt = (run: Run, step: number): number =>
  Math.max(0, buffersOf(atStep(run, step).state, parameters).length - most);

/** The largest size each part has had so far in this run: its full bar. */
function largest(run: Run, step: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i <= Math.min(step, run.moments.length - 1); i++)
    for (const { name, entries } of rowsAt(run, i))
      found.set(name, Math.max(found.get(name) ?? 0, ...entries.map(Math.abs)));
  return found;
}

const single = (value: number): string =>
  Number.isInteger(value) ? String(value) : significant(value, 3);

/** A bar for each buffer and parameter, from the middle to where its value is. */
export function memoryPanel(entry: OptimizerEntry, state: State, frame: Frame): Tree {
  const run = focusedRun(entry, state);
  const step = stepOf(state);
  const rows = rowsAt(run, step);
  const full = largest(run, step);
  return panel(frame, "memory", "What the optimizer goes by: a bar for each number", (size) => {
    const label = Math.min(118, size.width * 0.32);
    const each = Math.min(34, size.height / rows.length);
    const half = (size.width - label - 70) / 2;
    const middle = label + half;
    const bars = ({ name, entries }: Buffer, top: number): readonly Child[] => {
      if (entries.length !== parameters)
        return [
          h(
            "text",
            { class: "label", x: label + 4, y: top + each / 2 + 4 },
            single(entries[0] ?? 0),
          ),
        ];
      const most = full.get(name) ?? 1;
      return entries.flatMap((value, i) => {
        const long = most > 0 ? (value / most) * half : 0;
        const y = top + each * (i === 0 ? 0.12 : 0.52);
        const high = each * 0.34;
        return [
          h("rect", {
            class: name === "gradient" || name === "next step" ? "bar outer" : "bar",
            x: Math.min(middle, middle + long),
            y,
            width: Math.max(1, Math.abs(long)),
            height: high,
          }),
          h(
            "text",
            { class: "value", x: size.width, y: y + high - 1, "text-anchor": "end" },
            significant(value, 2),
          ),
        ];
      });
    };
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        h("line", { class: "cursor", x1: middle, x2: middle, y1: 0, y2: each * rows.length }),
        rows.map((row, i) => [
          h("text", { class: "label", x: 0, y: i * each + each / 2 + 4 }, row.name),
          ...bars(row, i * each),
        ]),
      ),
    ];
  });
}
