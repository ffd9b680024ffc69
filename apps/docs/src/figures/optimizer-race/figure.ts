import { optimizers } from "@descent/optimizers/registry";
import { choice, slider, toolbar } from "../../figure/controls.ts";
import { layouts, type Figure, type Frame, type Layout, type Size } from "../../figure/figure.ts";
import { brief, decimals, significant } from "../../figure/format.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { leftOver, noiseProgram } from "../../optimizers/runs.ts";
import { costProgram } from "../../optimizers/surfaces.ts";
import { fields, lastStep, type Race } from "./fields.ts";
import { mapPanel, startHandle } from "./map-panel.ts";
import {
  chosenOf,
  excessOf,
  nowOf,
  rankingOf,
  runnersOf,
  startOf,
  surfaceOf,
  type Runner,
} from "./race.ts";
import { smallMaps, smallMapsSize } from "./small-maps.ts";

/** What is left, or that there is nothing to tell. */
function left(runner: Runner, state: Race): string {
  const now = nowOf(runner, state);
  if (runner.run.ended === "diverged" && now === runner.run.moments.at(-1)) return "diverged";
  return leftOver(now.excess);
}

const rateOf = ({ entry, values }: Runner): string =>
  entry.settings[0]?.name === "rate" ? brief(values.rate ?? 0) : "none";

const used = ({ step, budget }: Race): string => `${step} ${budget}`;

function lesson(state: Race): string {
  const [first] = rankingOf(state);
  const winner = first?.entry.title ?? "";
  if (surfaceOf(state).name === "rastrigin")
    return `In front: ${winner}. Here nearly everyone ends in the pit it began in; who gets out owes it to the length of its steps, not to knowing better.`;
  if (state.noise > 0)
    return `In front: ${winner}. With noise in the slopes a line search measures the noise too, and whoever takes every slope at its word jumps about.`;
  return `In front: ${winner}. Try noise, another cost, another start: the order does not stay.`;
}

function rankingTable(state: Race, ranking: readonly Runner[]): Tree {
  return h(
    "table",
    { class: "linked ranking" },
    h("caption", { class: "sr-only" }, `Ranking after ${used(state)}`),
    h(
      "thead",
      {},
      h("tr", {}, [
        h("th", { scope: "col" }, "optimizer"),
        h("th", { scope: "col" }, "rate"),
        h("th", { scope: "col" }, "cost left"),
      ]),
    ),
    h(
      "tbody",
      {},
      ranking.map((runner, index) => {
        const { name, title } = runner.entry;
        return h(
          "tr",
          { class: name === state.chosen ? "chosen" : undefined },
          h(
            "td",
            {},
            h(
              "label",
              {},
              h("input", {
                type: "radio",
                name: "optimizer-race-chosen",
                value: name,
                "data-field": "chosen",
                checked: name === state.chosen,
              }),
              h("span", {}, `${index + 1}. ${title}`),
            ),
          ),
          h("td", {}, rateOf(runner)),
          h("td", {}, left(runner, state)),
        );
      }),
    ),
  );
}

function costStrip(state: Race, ranking: readonly Runner[], frame: Frame): Tree {
  const chosen = ranking.find(({ entry }) => entry.name === state.chosen);
  const leader = ranking.find((runner) => runner !== chosen);
  const name = (runner: Runner): string =>
    runner === chosen ? "batch" : runner === leader ? "plain" : "rest";
  const order = ["rest", "plain", "batch"];
  return logStrip(frame, {
    panel: "cost",
    label: `Cost above its minimum, by ${state.budget}`,
    note: "cost left, log scale",
    lines: ranking
      .map((runner) => ({ name: name(runner), values: excessOf(runner, state) }))
      .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    domain: [1e-10, 10],
    step: state.step,
    lastStep,
  });
}

const small = Object.fromEntries(
  layouts.map((layout) => [
    layout,
    smallMapsSize(optimizers.length, layout, { wide: 1060, medium: 686, narrow: 336 }[layout]),
  ]),
) as Readonly<Record<Layout, Size>>;

export const figure: Figure<typeof fields> = {
  name: "optimizer-race",
  title: "All optimizers, one cost",
  lead: [
    "Everyone sets out from the same place with the same budget. Choose an optimizer in the ranking to see its path; drag the start.",
  ],
  fields,
  panels: {
    map: {
      wide: { width: 520, height: 420 },
      medium: { width: 330, height: 330 },
      narrow: { width: 336, height: 240 },
    },
    cost: {
      wide: { width: 520, height: 130 },
      medium: { width: 330, height: 130 },
      narrow: { width: 336, height: 90 },
    },
    small,
  },
  lastStep: () => lastStep,
  stepsPerSecond: 16,
  handles: { start: startHandle },
  draw(state, frame) {
    const ranking = rankingOf(state);
    return [
      h(
        "div",
        { class: "row" },
        choice(figure, state, "surface"),
        h(
          "div",
          { class: "pairs" },
          choice(figure, state, "budget"),
          choice(figure, state, "rates"),
        ),
      ),
      h(
        "div",
        { class: "pair" },
        h(
          "section",
          { "aria-label": "Map and cost" },
          mapPanel(state, ranking, frame),
          h(
            "div",
            { class: "strip" },
            costStrip(state, ranking, frame),
            slider(figure, state, "step"),
          ),
        ),
        h("section", { "aria-label": "Ranking" }, rankingTable(state, ranking)),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "noise", { hint: `used: ${used(state)}` }),
      ),
      h("p", { class: "course" }, lesson(state)),
      smallMaps(state, frame),
    ];
  },
  words(state) {
    const { label, curvature } = surfaceOf(state);
    const [across, up] = startOf(state);
    const [first, second, third] = rankingOf(state);
    const chosen = chosenOf(state);
    const told = (runner: Runner | undefined): string =>
      runner === undefined ? "" : `${runner.entry.title} (cost left: ${left(runner, state)})`;
    return [
      `${optimizers.length} optimizers descend on the cost called ${label}, divided by ${curvature}, its largest curvature at its lowest place, from (${decimals(across, 2)}, ${decimals(up, 2)}). Learning rates: ${state.rates === "usual" ? "the default ones" : "the best of nine for this cost"}. ${state.noise === 0 ? "The slopes are exact." : `Each slope is off by up to ${state.noise} in each direction.`}`,
      `After ${used(state)} the first three are ${told(first)}, ${told(second)} and ${told(third)}.`,
      chosen === undefined
        ? ""
        : `The chosen one, ${chosen.entry.title}, is in place ${rankingOf(state).indexOf(chosen) + 1}, at (${nowOf(
            chosen,
            state,
          )
            .place.map((entry) => significant(entry, 3))
            .join(", ")}).`,
      lesson(state),
    ];
  },
  summary(state) {
    const [first] = rankingOf(state);
    const chosen = chosenOf(state);
    return `After ${used(state)}: in front, ${first?.entry.title ?? ""}; ${chosen?.entry.title ?? ""} has a cost of ${chosen === undefined ? "" : left(chosen, state)} left.`;
  },
  code(state) {
    const surface = surfaceOf(state);
    const chosen = chosenOf(state) ?? runnersOf(state)[0];
    if (chosen === undefined) return "";
    const start = startOf(state).map((entry) => Number(entry.toFixed(6)));
    const noisy = state.noise > 0;
    const now = nowOf(chosen, state);
    const imports = [chosen.entry.name, "descend"].sort().join(", ");
    const call = noisy
      ? `descend(noisy, [${start.join(", ")}], optimizer, { batches })`
      : `descend(cost, [${start.join(", ")}], optimizer)`;
    return `import { ${surface.maker} } from "@descent/conformance/problems";
${noisy ? `import { seededRandom } from "@descent/data";\n` : ""}import { ${imports} } from "@descent/optimizers";

${costProgram(surface)}
${noisy ? `${noiseProgram(state.noise)}\n` : ""}
const optimizer = ${chosen.entry.make(chosen.values).name};
const least = minimum${surface.curvature === 1 ? "" : " / curvature"};
for (const { step, params, evaluations } of ${call}) {
  console.log(step, params, cost(params).value - least, evaluations);
  if (step === ${chosen.run.moments.indexOf(now)}) break;
}`;
  },
  table(state) {
    return {
      caption: `Ranking after ${used(state)}`,
      columns: ["place", "optimizer", "rate", "cost left", "θ₁", "θ₂", "evaluations"],
      rows: rankingOf(state).map((runner, index) => {
        const { place, evaluations } = nowOf(runner, state);
        return [
          String(index + 1),
          runner.entry.title,
          rateOf(runner),
          left(runner, state),
          ...place.map((entry) => significant(entry, 4)),
          String(evaluations),
        ];
      }),
    };
  },
};
