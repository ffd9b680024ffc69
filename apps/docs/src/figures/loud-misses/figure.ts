import { choice, readouts, slider } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields, type LoudMisses } from "./fields.ts";
import { areaPanel, errorHandle, lossPanel } from "./panels.ts";
import { lossOf, names, scoresOf } from "./scores.ts";

const symbol = (letter: string): Tree => h("i", { class: "symbol" }, letter);
const percent = (part: number): string => `${decimals(part * 100, 0)} %`;

const lessons: Readonly<Record<LoudMisses["loss"], string>> = {
  squared:
    "Squaring makes a large miss loud: twice the error is four times the loss and twice the pull.",
  absolute:
    "Every miss pulls equally hard, however large. At zero there is no slope, only a kink; the packages take 0 there.",
  huber:
    "Within δ of the target it is a square, beyond it a straight line: small misses count as squares and the pull of a large one is bounded by δ.",
  logCosh:
    "Near zero it is half the square, far out the absolute error, with no corner between: the pull of a large miss comes close to 1 and stays there.",
};

function loudest(state: LoudMisses): string {
  const { scores } = scoresOf(state);
  const most = scores.reduce(
    (best, score, index) => (score.share > (scores[best]?.share ?? 0) ? index : best),
    0,
  );
  const score = scores[most];
  return score === undefined || score.share === 0
    ? "No one misses."
    : `${names[most] ?? ""} makes ${percent(score.share)} of the cost and ${percent(score.pull)} of the pull.`;
}

export const figure: Figure<typeof fields> = {
  name: "loud-misses",
  title: "How loud is a miss?",
  lead: [
    "Three predictions miss by different amounts. The loss decides how much each of them has to say. Drag a point along the curve, or choose another loss.",
  ],
  fields,
  panels: {
    loss: {
      wide: { width: 520, height: 360 },
      medium: { width: 330, height: 290 },
      narrow: { width: 336, height: 230 },
    },
    area: {
      wide: { width: 520, height: 360 },
      medium: { width: 330, height: 290 },
      narrow: { width: 336, height: 190 },
    },
  },
  handles: { "error-0": errorHandle(0), "error-1": errorHandle(1), "error-2": errorHandle(2) },
  draw(state, frame) {
    const { cost } = scoresOf(state);
    return [
      h(
        "div",
        { class: "pair" },
        h(
          "section",
          { "aria-label": "Loss" },
          h("p", { class: "panel-title" }, h("b", {}, "Loss"), " of one example, by its error"),
          lossPanel(state, frame),
        ),
        h(
          "section",
          { "aria-label": "Areas" },
          h("p", { class: "panel-title" }, h("b", {}, "To scale"), " the area is the loss"),
          areaPanel(state, frame),
        ),
      ),
      h(
        "div",
        { class: "row" },
        choice(figure, state, "loss"),
        slider(figure, state, "delta", {
          hint: state.loss === "huber" ? undefined : "Huber only",
        }),
      ),
      h("p", { class: "course" }, `${lessons[state.loss]} ${loudest(state)}`),
      readouts(
        ...scoresOf(state).scores.map(
          ({ slope }, index) => [`slope at ${names[index] ?? ""}`, decimals(slope, 2)] as const,
        ),
        [["cost ", symbol("J"), ", the mean"], decimals(cost, 2)],
      ),
    ];
  },
  words(state) {
    const { cost, scores } = scoresOf(state);
    return [
      `Three predictions miss their targets by ${state.errors.map((error) => decimals(error, 1)).join(", ")}. Their losses by ${lossOf(state).name} are ${scores.map(({ loss }) => decimals(loss, 2)).join(", ")}, and the cost, their mean, is ${decimals(cost, 2)}.`,
      `The slopes, by which each pulls on the prediction, are ${scores.map(({ slope }) => decimals(slope, 2)).join(", ")}. ${loudest(state)}`,
      lessons[state.loss],
    ];
  },
  summary(state) {
    return `Loss ${lossOf(state).name}: cost ${decimals(scoresOf(state).cost, 2)}. ${loudest(state)}`;
  },
  code(state) {
    const { name } = lossOf(state);
    const imported = name.split("(")[0] ?? name;
    return `import { ${[imported, "meanOf"].sort().join(", ")} } from "@descent/losses";

const loss = ${name};
const predictions = [${state.errors.join(", ")}];
const targets = [0, 0, 0];

for (const [i, prediction] of predictions.entries()) {
  const target = targets[i] ?? 0;
  console.log(loss.value(prediction, target), loss.slope(prediction, target));
}
console.log(meanOf(loss).value(predictions, targets));`;
  },
  table(state) {
    return {
      caption: "The three misses",
      columns: ["", "error", "loss", "slope", "part of the cost", "part of the pull"],
      rows: scoresOf(state).scores.map(({ error, loss, slope, share, pull }, index) => [
        names[index] ?? "",
        decimals(error, 1),
        decimals(loss, 3),
        decimals(slope, 3),
        percent(share),
        percent(pull),
      ]),
    };
  },
};
