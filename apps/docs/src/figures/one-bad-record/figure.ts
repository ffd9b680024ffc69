import { everyone, swapped } from "../../data/davis.ts";
import { checkbox, choice, readouts, slider } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { listing } from "../../figure/program.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { dataPanel, recordHandle } from "./data-panel.ts";
import { fields, type OneBadRecord } from "./fields.ts";
import { clean, dataOf, fitsOf, lossOf, slopesWithout, type Voice } from "./fits.ts";
import { pullPanel, withoutPanel } from "./records-panel.ts";

const count = everyone.heights.length;
const percent = (part: number): string => `${decimals(100 * part, part < 0.1 ? 1 : 0)}\u00a0%`;
const silent: Voice = { error: 0, cost: 0, pull: 0 };
const voiceOf = (voices: readonly Voice[]): Voice => voices[swapped] ?? silent;
const lossName = ({ loss, delta }: OneBadRecord): string =>
  loss === "huber" ? `Huber’s loss, δ = ${delta} kg` : "the squared error";

/** What record 12 does, in a sentence or two. */
function lesson(state: OneBadRecord): string {
  const { line, voices } = fitsOf(state);
  const { pull } = voiceOf(voices);
  const to = `from ${decimals(clean.slope, 3)} to ${decimals(line.slope, 3)} kg per cm`;
  if (!state.kept)
    return `Without record 12 the slope is ${decimals(line.slope, 3)} kg per cm. One record in ${count} is missing, and nobody could tell from the rest.`;
  if (state.loss === "squared")
    return `Record 12 is one voice among ${count} and makes ${percent(pull)} of all pull: it takes the slope ${to}.`;
  return `No miss pulls harder than one of ${state.delta} kg: record 12 is left with ${percent(pull)} of the pull, and the slope goes ${to}.`;
}

const legend = (state: OneBadRecord): Tree =>
  h(
    "div",
    { class: "legend" },
    h("span", { class: "key" }, h("span", { class: "swatch" }), `fit by ${lossName(state)}`),
    h(
      "span",
      { class: "key" },
      h("span", { class: "swatch dashes" }),
      `squared error, the other ${count - 1}`,
    ),
    checkbox(state, "kept", fields.kept.label),
  );

export const figure: Figure<typeof fields> = {
  name: "one-bad-record",
  title: "One voice among two hundred",
  lead: [
    "Measured heights and weights, as they were entered. In record 12 the two were swapped: 57 cm, 166 kg. Drag the record, leave it out, or change the loss.",
  ],
  fields,
  panels: {
    data: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 300 },
      narrow: { width: 336, height: 250 },
    },
    records: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 300 },
      narrow: { width: 336, height: 200 },
    },
  },
  handles: { record: recordHandle },
  draw(state, frame) {
    const { line, voices } = fitsOf(state);
    const voice = voiceOf(voices);
    return [
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Data" }, dataPanel(state, line, frame)),
        h(
          "section",
          { "aria-label": "Records" },
          state.shown === "pull" ? pullPanel(voices, state, frame) : withoutPanel(state, frame),
        ),
      ),
      legend(state),
      h(
        "div",
        { class: "row" },
        h("div", { class: "pairs" }, choice(figure, state, "loss"), choice(figure, state, "shown")),
        slider(figure, state, "delta", { hint: state.loss === "huber" ? undefined : "Huber only" }),
      ),
      h("p", { class: "course" }, lesson(state)),
      readouts(
        ["slope", decimals(line.slope, 3)],
        ["without it", decimals(clean.slope, 3)],
        ["of the cost", percent(voice.cost)],
        ["of the pull", percent(voice.pull)],
      ),
    ];
  },
  words(state) {
    const { line, voices } = fitsOf(state);
    const voice = voiceOf(voices);
    const slopes = slopesWithout(state);
    const rest = slopes.filter((_, i) => i !== swapped);
    return [
      `Heights and weights of ${count} people. Record 12 is ${state.kept ? "among them" : "left out"}, with ${state.height} cm and ${state.weight} kg. The line fitted by ${lossName(state)} has a slope of ${decimals(line.slope, 3)} kg per cm; least squares through the other ${count - 1} has ${decimals(clean.slope, 3)}.`,
      `Seen from the line through the others, record 12 is missed by ${decimals(voice.error, 0)} kg. By ${lossName(state)} it makes ${percent(voice.cost)} of the cost and ${percent(voice.pull)} of the pull on the slope, a pull being the slope of the loss times the distance from the mean height of the others.`,
      `Without record 12 the least-squares slope is ${decimals(slopes[swapped] ?? 0, 3)}. Without any other single record it is between ${decimals(Math.min(...rest), 3)} and ${decimals(Math.max(...rest), 3)}.`,
      lesson(state),
    ];
  },
  summary: (state) => lesson(state),
  code(state) {
    const { heights, weights } = dataOf(state);
    const { name } = lossOf(state);
    const imported = name.split("(")[0] ?? name;
    const all = state.kept ? "" : `.filter((_, i) => i !== ${swapped})`;
    return `import { ${imported} } from "@descent/losses";
import { fitLinearRegression, leastSquares } from "@descent/models";

${listing("heights", heights)}
${listing("weights", weights)}
const others = (values: number[]) => values.filter((_, i) => i !== ${swapped});

const fit = fitLinearRegression({ x: heights${all}, y: weights${all}, loss: ${name} });
console.log(fit.coefficients[0], leastSquares(others(heights), others(weights)).coefficients[0]);`;
  },
  table(state) {
    const { heights, weights } = dataOf(state);
    const { voices } = fitsOf(state);
    const slopes = slopesWithout(state);
    const loudest = voices
      .map((voice, i) => ({ voice, i }))
      .toSorted((one, other) => other.voice.pull - one.voice.pull)
      .slice(0, 12);
    return {
      caption: "The twelve loudest records",
      columns: [
        "record",
        "height (cm)",
        "weight (kg)",
        "miss (kg)",
        "of the cost",
        "of the pull",
        "slope without it",
      ],
      rows: loudest.map(({ voice, i }) => [
        String(i + 1),
        String(heights[i] ?? 0),
        String(weights[i] ?? 0),
        decimals(voice.error, 1),
        percent(voice.cost),
        percent(voice.pull),
        decimals(slopes[i] ?? 0, 3),
      ]),
    };
  },
};
