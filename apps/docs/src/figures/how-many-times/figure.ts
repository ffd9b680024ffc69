import { choice } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { significant } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { measured } from "../../performance/measured.ts";
import { duration, middleHalf } from "../../performance/words.ts";
import { fields, type HowManyTimes } from "./fields.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { lanesPanel } from "./lanes-panel.ts";

const labelOf = (name: "task" | "data", state: HowManyTimes): string =>
  fields[name].options.find(({ value }) => value === state[name])?.label ?? "";

/** What there is to see, in a sentence. */
function verdict(lanes: readonly Lane[], base: string): string {
  const peers = lanes.filter(({ kind }) => kind === "peer");
  if (peers.length === 0) return "No other library was measured here.";
  const faster = peers.filter(({ times }) => times.median < 1).map(({ name }) => name);
  const [next] = peers;
  const nearest = `the fastest other library, ${next?.name ?? ""}, takes ${significant(next?.times.median ?? 0, 3)} times as long as ${base}`;
  return faster.length === 0
    ? `Of those that were measured, ${nearest}.`
    : `Faster than ${base}: ${faster.join(", ")}; ${nearest}.`;
}

export const figure: Figure<typeof fields> = {
  name: "how-many-times",
  title: "How many times as long",
  lead: [
    "Round: ours, and loops by hand. Square: other libraries, and one read pass over the numbers. The bar is where the middle half of all rounds lies.",
  ],
  fields,
  panels: {
    lanes: {
      wide: { width: 1000, height: 430 },
      medium: { width: 690, height: 430 },
      narrow: { width: 336, height: 430 },
    },
  },
  draw(state, frame) {
    const lanes = lanesOf(state);
    return [
      h(
        "div",
        { class: "row" },
        choice(figure, state, "task"),
        choice(figure, state, "data"),
        choice(figure, state, "base"),
      ),
      lanesPanel(lanes, state.base, frame),
      h("p", { class: "course" }, verdict(lanes, state.base)),
    ];
  },
  words(state) {
    const lanes = lanesOf(state);
    return [
      `How long it takes to do ${labelOf("task", state)} on ${labelOf("data", state)} numbers, as a multiple of what ${state.base} takes, from the fastest to the slowest; ${measured.rounds} rounds.`,
      ...lanes.map(
        ({ name, time, times }) =>
          `${name}: ${significant(times.median, 3)} times (middle half ${middleHalf(times)}), ${duration(time)}.`,
      ),
      verdict(lanes, state.base),
    ];
  },
  summary(state) {
    return verdict(lanesOf(state), state.base);
  },
  code(state) {
    const columns = { W1: 1, W2: 10, W3: 100 }[state.data];
    return `import { fitLinearRegression } from "@descent/models/fast";

// Fewer rows than were measured; with \`engine: simd()\` of @descent/kernels it is the fastest line.
const rows = 10_000;
const columns = ${columns};
const values = Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(i * i));
const y = Float64Array.from({ length: rows }, (_, i) => 1 + (values[i * columns] ?? 0));

for (let round = 0; round < 3; round++) {
  const start = performance.now();
  const fit = fitLinearRegression({ x: { values, width: columns }, y });
  const taken = performance.now() - start;
  console.log(fit.intercept.toFixed(6), taken.toFixed(2), "ms");
}`;
  },
  table(state) {
    return {
      caption: "What was measured, from the fastest to the slowest",
      columns: ["who", "median", `times ${state.base}`, "middle half"],
      rows: lanesOf(state).map(({ name, time, times }) => [
        name,
        duration(time),
        significant(times.median, 3),
        middleHalf(times),
      ]),
    };
  },
};
