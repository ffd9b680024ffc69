import { slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { linkedTable, scrolling } from "../../figure/linked-table.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { peopleProgram } from "../../data/people-cost.ts";
import { heights } from "../../data/people.ts";
import { epochs, fields, lastStep, type ThreeWays } from "./fields.ts";
import { mapPanel } from "./map-panel.ts";
import { at, start, waysOf, type Way } from "./run.ts";

const count = heights.length;
/** The epochs whose costs are put side by side. */
const compared = [1, 5, epochs];

const called = ({ name, size }: Way): string =>
  ({
    batch: `batch: all ${size}`,
    mini: `mini-batch: ${size}`,
    stochastic: "stochastic: 1",
  })[name];
const columns = ["people to a step", ...compared.map((epoch) => `after ${epoch} ×`)];
const row = (way: Way): readonly string[] => [
  called(way),
  ...compared.map((epoch) => significant(at(way, epoch * count).excess, 3)),
];

function lesson({ decay }: ThreeWays): string {
  return decay === 0
    ? "At a fixed learning rate the noisy ways are ahead early, as they take a step after every few examples; later they jump about and come no nearer."
    : "As the learning rate falls, the jumps of the noisy ways fall with it; if it falls too fast, they stop walking before they arrive.";
}

const costsTable = (ways: readonly Way[]): Tree =>
  h(
    "div",
    {},
    h(
      "p",
      { class: "panel-title" },
      `Cost above its lowest value, after everyone was seen ${compared.join(", ")} times`,
    ),
    scrolling(
      "Costs of the three ways",
      linkedTable(
        columns,
        ways.map((way) => {
          const [first = "", ...rest] = row(way);
          return h(
            "tr",
            {},
            h("th", { scope: "row" }, h("span", { class: `swatch ${way.name}` }), first),
            rest.map((text) => h("td", {}, text)),
          );
        }),
      ),
    ),
  );

export const figure: Figure<typeof fields> = {
  name: "three-ways",
  title: "All, a few, or one at a time",
  lead: [
    "Three descents from the same start, at the same learning rate. They are compared by the examples they have looked at: that is what a step costs.",
  ],
  fields,
  panels: {
    map: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 300 },
      narrow: { width: 336, height: 230 },
    },
    cost: {
      wide: { width: 560, height: 220 },
      medium: { width: 340, height: 250 },
      narrow: { width: 336, height: 110 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 48,
  draw(state, frame) {
    const ways = waysOf(state);
    const strip = logStrip(frame, {
      panel: "cost",
      label: "Cost above its minimum, by examples seen",
      note: "cost above the minimum, log scale",
      lines: ways.toReversed().map(({ name, excess }) => ({ name, values: excess })),
      domain: [0.1, 1e4],
      step: state.step,
      lastStep,
    });
    return [
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Map" }, mapPanel(state, ways, frame)),
        h(
          "section",
          { "aria-label": "Cost" },
          h("div", { class: "strip" }, strip, slider(figure, state, "step")),
          h("p", { class: "under-axis" }, `examples seen: ${state.step}`),
        ),
      ),
      h("div", { class: "controls" }, toolbar(frame), slider(figure, state, "rate")),
      h(
        "div",
        { class: "row" },
        slider(figure, state, "size"),
        slider(figure, state, "decay", { hint: "not for the batch of all" }),
      ),
      h("p", { class: "course" }, lesson(state)),
      costsTable(ways),
    ];
  },
  words(state) {
    const ways = waysOf(state);
    const [slope, intercept] = [start[1] ?? 0, start[0] ?? 0];
    const rates =
      state.decay === 0
        ? `All have the learning rate ${state.rate}.`
        : `All begin with the learning rate ${state.rate}; for the mini-batches and the single people it is divided by 1 + ${state.decay} times the epochs that have passed.`;
    return [
      `A line is fitted to ${count} people, from slope ${slope} and intercept ${intercept}, in three ways: with everyone at each step, with ${state.size} at a time, and with one at a time. ${rates}`,
      ...ways.map((way) => {
        const now = at(way, state.step);
        const [m, b] = now.place;
        return `${called(way)} to a step. After ${state.step} examples it is at slope ${decimals(m, 2)} and intercept ${decimals(b, 2)}, with a cost ${significant(now.excess, 3)} above the lowest. After ${compared.join(", ")} times everyone it was ${compared.map((epoch) => significant(at(way, epoch * count).excess, 3)).join(", ")} above.`;
      }),
      lesson(state),
    ];
  },
  summary: (state) =>
    `After ${state.step} examples, above the lowest cost: ${waysOf(state)
      .map((way) => `${called(way)}, ${significant(at(way, state.step).excess, 3)}`)
      .join("; ")}.`,
  code(state) {
    const { rate, decay, size } = state;
    const noisy = decay > 0;
    const schedule = noisy
      ? `inverseDecay({ from: ${rate}, decay: (${decay} * size) / heights.length })`
      : String(rate);
    const rateText = noisy ? `size === heights.length ? ${rate} : ${schedule}` : schedule;
    return `import { miniBatches } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, ${noisy ? "inverseDecay, " : ""}sgd } from "@descent/optimizers";

${peopleProgram}

for (const size of [heights.length, ${size}, 1]) {
  const rate = ${rateText};
  const batches = miniBatches(people, { size, seed: ${state.seed}, epochs: ${epochs} });
  let params: readonly number[] = [];
  for (const now of descend(cost, [${start.join(", ")}], sgd(rate), { batches })) params = now.params;
  console.log(size, params, cost(params, people).value);
}`;
  },
  table(state) {
    const ways = waysOf(state);
    return {
      caption: "Cost above its lowest value, by how often everyone was seen",
      columns: ["times everyone", ...ways.map(called)],
      rows: Array.from({ length: epochs + 1 }, (_, epoch) => [
        String(epoch),
        ...ways.map((way) => significant(at(way, epoch * count).excess, 4)),
      ]),
    };
  },
};
