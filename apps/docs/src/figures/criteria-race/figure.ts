import { checkbox, choice, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { significant } from "../../figure/format.ts";
import { linkedTable, scrolling } from "../../figure/linked-table.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { courses } from "./costs.ts";
import { fields, lastStep, type CriteriaRace } from "./fields.ts";
import { racePanel } from "./race-panel.ts";
import { chosen, milliseconds, near, outcomeOf, raceOf, type Lane, type Race } from "./race.ts";

const columns = ["rule", "step", "says", "distance"];
const sign = { near: "✓", far: "✗", open: "" } as const;

function cells(lane: Lane, race: Race): readonly string[] {
  const { fired } = lane;
  const moment = fired === undefined ? undefined : race.moments[fired.step];
  if (fired === undefined || moment === undefined) return ["never", "", ""];
  return [
    String(fired.step),
    fired.converged ? "converged" : "limit",
    `${significant(moment.distance, 2)} ${sign[outcomeOf(lane, race)]}`,
  ];
}

const named = (state: CriteriaRace, { key, label }: Lane): Child =>
  key === "any" ? h("b", {}, label) : checkbox(state, key, label);

const rulesTable = (state: CriteriaRace, race: Race): Tree =>
  scrolling(
    "The rules",
    linkedTable(
      columns,
      race.lanes.map((lane) =>
        h(
          "tr",
          { class: lane.key === "any" ? "chosen" : undefined },
          h("td", {}, named(state, lane)),
          cells(lane, race).map((text) => h("td", {}, text)),
        ),
      ),
      "ticked",
    ),
  );

const said = (lane: Lane, race: Race): string => {
  const { fired, label } = lane;
  if (fired === undefined) return `${label}: not in ${lastStep} steps`;
  const distance = race.moments[fired.step]?.distance ?? 0;
  const verdict = fired.converged ? "converged" : "a limit";
  return `${label}: at step ${fired.step}, as ${verdict}, at a distance of ${significant(distance, 2)}`;
};

/** What this course teaches; at the edge of stability it is another thing. */
function lesson(state: CriteriaRace, race: Race): string {
  if (state.rate === 1 && (state.cost === "bowl" || state.cost === "offset"))
    return "At α = 1 the run jumps from 3 to −3 and back for ever. The cost never changes, so the rule of the change stops at once and calls it converged; the gradient is not deceived.";
  const move = race.lanes.find(({ key }) => key === "move");
  if (state.rate <= 0.01 && move !== undefined && outcomeOf(move, race) === "far")
    return "The learning rate is tiny, and so is every step: the rule that watches it takes that for the end.";
  return courses[state.cost].lesson;
}

const tolerance = ({ exponent }: CriteriaRace): string =>
  exponent >= -4 ? String(10 ** exponent) : `1e${exponent}`;

export const figure: Figure<typeof fields> = {
  name: "criteria-race",
  title: "When to stop",
  lead: [
    "One run, watched by seven rules. Each plants its flag where it would stop; a cross means too far from the lowest point. None is right on all four costs.",
  ],
  fields,
  panels: {
    race: {
      wide: { width: 1000, height: 420 },
      medium: { width: 690, height: 400 },
      narrow: { width: 336, height: 362 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 30,
  draw(state, frame) {
    const race = raceOf(state);
    return [
      choice(figure, state, "cost"),
      racePanel(state, race, frame),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "exponent", { hint: `ε = ${tolerance(state)}` }),
      ),
      h("div", { class: "row" }, slider(figure, state, "rate"), slider(figure, state, "step")),
      h("p", { class: "course" }, `${courses[state.cost].formula}. ${lesson(state, race)}`),
      rulesTable(state, race),
    ];
  },
  words(state) {
    const race = raceOf(state);
    const names = chosen(state).map(({ name }) => name);
    return [
      `The cost is ${courses[state.cost].formula}, with its lowest point at zero. Gradient descent starts at ${courses[state.cost].start.join(", ")} with learning rate ${state.rate}; the tolerance is ε = ${tolerance(state)}. A step is taken to last ${milliseconds} ms, and the run counts as arrived within ${near} of the lowest point.`,
      ...race.lanes.map((lane) => `${said(lane, race)}.`),
      `Ticked: ${names.length === 0 ? "nothing, so the run never stops" : names.join(", ")}.`,
      lesson(state, race),
    ];
  },
  summary(state) {
    const race = raceOf(state);
    const any = race.lanes.at(-1);
    const moment = race.moments[state.step];
    return `Step ${state.step}: distance ${significant(moment?.distance ?? 0, 2)}. ${any === undefined ? "" : said(any, race)}.`;
  },
  code(state) {
    const { start, program, imports } = courses[state.cost];
    const rules = chosen(state).map(({ name }) => name);
    const calls = ["anyOf", "gradientDescent", "maxSteps", "minimize"];
    const used = ["gradientBelow", "patience", "stepBelow", "timeLimit", "valueChangeBelow"];
    const text = [...rules, `maxSteps(${lastStep})`].join(",\n  ");
    const names = [...calls, ...used.filter((name) => text.includes(name))].sort();
    return `import { ${imports} } from "@descent/autodiff";
import { ${names.join(", ")} } from "@descent/optimizers";

const cost = differentiable(
  ${program},
);
const until = anyOf(
  ${text},
);
const { params, report } = minimize(cost, [${start.join(", ")}], gradientDescent(${state.rate}), { until });
console.log(params);
console.log(report.sentence);`;
  },
  table(state) {
    const race = raceOf(state);
    return {
      caption: `Where each rule stops, and whether within ${near} of the lowest point`,
      columns,
      rows: race.lanes.map((lane) => [lane.label, ...cells(lane, race)]),
    };
  },
};
