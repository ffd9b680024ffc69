import { letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { peopleProgram } from "../../data/people-cost.ts";
import { fields, lastStep, type OneVoteEach } from "./fields.ts";
import { peoplePanel } from "./people-panel.ts";
import { spreadPanel } from "./spread-panel.ts";
import {
  away,
  batchesOf,
  everyone,
  lineAt,
  shuffles,
  spreadsOf,
  voteOfAll,
  votesAt,
  type Batch,
  type Spread,
  type Vote,
} from "./votes.ts";
import { votesPanel } from "./votes-panel.ts";

interface Shown {
  readonly votes: readonly Vote[];
  readonly all: Vote;
  readonly batches: readonly Batch[];
  readonly now: Batch;
  readonly spreads: readonly Spread[];
  readonly spread: Spread;
}
const none: Spread = { size: 0, measured: 0, independent: 0, shuffled: 0 };

function shownAt(state: OneVoteEach): Shown {
  const line = lineAt(state);
  const all = voteOfAll(line);
  const batches = batchesOf(state);
  const spreads = spreadsOf(state);
  return {
    votes: votesAt(line),
    all,
    batches,
    now: batches.at(-1) ?? { members: [], mean: all },
    spreads,
    spread: spreads[state.size - 1] ?? none,
  };
}

const vote = ({ m, b }: Vote): string => `(${decimals(m, 1)}, ${decimals(b, 1)})`;
const persons = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

function course(state: OneVoteEach, { all, now, spread }: Shown): string {
  const length = away(all, { m: 0, b: 0 });
  if (state.size === everyone)
    return "A batch of everyone is the whole cost: its mean is exact, and every batch says the same.";
  const what = state.size === 1 ? "This one vote" : `The mean of ${persons(now.members.length)}`;
  const off = `${what} is off by ${significant(away(now.mean, all), 3)}; over many batches of this size, by ${significant(spread.measured, 3)}.`;
  if (state.down === 100)
    return `${off} At the lowest cost the votes cancel: the whole gradient is zero, and a batch still asks for a step.`;
  return spread.measured > length
    ? `${off} That is more than the whole gradient, of length ${significant(length, 3)}: a single batch may well point the wrong way.`
    : `${off} The whole gradient is longer, ${significant(length, 3)}: nearly every batch points roughly the right way.`;
}

const key = (name: string, text: string): Tree =>
  h("span", { class: "key" }, h("span", { class: `swatch ${name}` }), text);

export const figure: Figure<typeof fields> = {
  name: "one-vote-each",
  title: "One vote each",
  lead: [
    "Each person asks for a slope of their own, a small arrow. The gradient is the mean of all arrows; a batch takes the mean of a few.",
  ],
  fields,
  panels: {
    people: {
      wide: { width: 520, height: 320 },
      medium: { width: 340, height: 270 },
      narrow: { width: 336, height: 180 },
    },
    votes: {
      wide: { width: 560, height: 320 },
      medium: { width: 340, height: 270 },
      narrow: { width: 336, height: 220 },
    },
    spread: {
      wide: { width: 560, height: 220 },
      medium: { width: 690, height: 220 },
      narrow: { width: 336, height: 200 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 3,
  draw(state, frame) {
    const shown = shownAt(state);
    const { votes, all, batches, now, spreads, spread } = shown;
    return [
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "People" }, peoplePanel(lineAt(state), now.members, frame)),
        h("section", { "aria-label": "Votes" }, votesPanel(votes, all, batches, frame)),
      ),
      h(
        "div",
        { class: "legend" },
        key("datum", "one person"),
        key("batch", `all ${everyone}: the gradient`),
        key(
          "stochastic",
          `this batch of ${persons(now.members.length)}; squares: batches before it`,
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "size", { hint: `of ${everyone}` }),
      ),
      h("div", { class: "row" }, slider(figure, state, "down", { hint: "100 %: the lowest cost" })),
      h(
        "div",
        { class: "outcome" },
        h(
          "div",
          {},
          h("p", { class: "course" }, course(state, shown)),
          readouts(
            [["∇", letter("J"), " of all"], vote(all)],
            [["∇", letter("J"), ` of batch ${state.step}`], vote(now.mean)],
            ["spread", significant(spread.measured, 3)],
          ),
        ),
        h(
          "section",
          { "aria-label": "Spread" },
          spreadPanel(spreads, state.size, frame),
          h(
            "div",
            { class: "legend" },
            key("tangent-key", "1/√batch"),
            key("stochastic", "the same, nobody twice"),
            key("measured", `measured, ${shuffles} shuffles`),
          ),
        ),
      ),
    ];
  },
  words(state) {
    const shown = shownAt(state);
    const { slope, intercept } = lineAt(state);
    const { all, now, spreads, spread } = shown;
    const single = spreads[0] ?? none;
    return [
      `The line has slope ${decimals(slope, 2)} kg per 10 cm and ${decimals(intercept, 2)} kg at 170 cm. Each of the ${everyone} people asks for a gradient of their own, along m and along b; the mean of all is ${vote(all)}.`,
      `Batch ${state.step} holds ${persons(now.members.length)}, numbers ${now.members.map((i) => i + 1).join(", ")} by height; the mean of their votes is ${vote(now.mean)}. ${course(state, shown)}`,
      `The spread of the means is ${significant(single.measured, 3)} for single people and ${significant(spread.measured, 3)} for batches of ${state.size}. It falls as one over the square root of the batch size, ${significant(spread.independent, 3)} here, and a little faster, ${significant(spread.shuffled, 3)}, because nobody is asked twice in a shuffle; with all ${everyone} it is 0.`,
    ];
  },
  summary(state) {
    const { all, now } = shownAt(state);
    return `Batch ${state.step} of ${persons(now.members.length)}: mean ${vote(now.mean)}, of all ${vote(all)}, off by ${significant(away(now.mean, all), 3)}.`;
  },
  code(state) {
    const { slope, intercept } = lineAt(state);
    return `import { miniBatches } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";

${peopleProgram}

const line = [${intercept}, ${slope}]; // intercept, slope
console.log("all", cost(line, people).gradient);

let step = 0;
for (const batch of miniBatches(people, { size: ${state.size}, seed: ${state.seed} })) {
  console.log(step, cost(line, batch).gradient);
  if (step++ === ${state.step}) break;
}`;
  },
  table(state) {
    return {
      caption: `Spread of the mean by batch size, measured over ${shuffles} shuffles and by formula`,
      columns: ["people", "measured", "1/√batch", "nobody twice"],
      rows: spreadsOf(state).map(({ size, measured, independent, shuffled }) => [
        String(size),
        significant(measured, 3),
        significant(independent, 3),
        significant(shuffled, 3),
      ]),
    };
  },
};
