import { heights, weights } from "../../data/people.ts";
import { choice, letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { listing } from "../../figure/program.ts";
import { linkedTable } from "../../figure/linked-table.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { dataPanel } from "./data-panel.ts";
import { fields, lastStep, level, type ThreeUnits } from "./fields.ts";
import { mapPanel } from "./map-panel.ts";
import { at, chosenOf, coursesOf, type UnitCourse } from "./runs.ts";

const stepsOf = ({ steps }: UnitCourse): string =>
  steps === undefined ? "never" : steps < 1e6 ? steps.toLocaleString("en") : significant(steps, 2);

/** What the shape of the map does to the path. */
function lesson(state: ThreeUnits, course: UnitCourse): string {
  const { unit, condition, steps } = course;
  const shape =
    unit.name === "cm"
      ? `A needle, ${significant(Math.sqrt(condition), 2)} times as long as wide: one step from wall to wall, and then next to nothing along it.`
      : unit.name === "tens"
        ? `A valley, ${significant(Math.sqrt(condition), 2)} times as long as wide.`
        : "A circle: every direction is equally steep, and the slope points straight at the bottom.";
  if (steps !== undefined)
    return `${shape} To within a thousandth of the lowest cost: ${stepsOf(course)} ${steps === 1 ? "step" : "steps"}.`;
  return state.share > 1
    ? `${shape} Above its limit no unit helps: the steps grow.`
    : `${shape} At the limit itself the steps go to and fro for ever.`;
}

const linked = (courses: readonly UnitCourse[], state: ThreeUnits): Tree =>
  h(
    "div",
    { class: "scroll-x" },
    linkedTable(
      ["heights in", "condition", "limit of α", "steps"],
      courses.map((course) =>
        h(
          "tr",
          course.unit.name === state.unit ? { class: "chosen" } : {},
          h("th", { scope: "row" }, course.unit.label),
          h("td", {}, significant(course.condition, 3)),
          h("td", {}, significant(course.bowl.limit, 3)),
          h("td", {}, stepsOf(course)),
        ),
      ),
    ),
  );

export const figure: Figure<typeof fields> = {
  name: "three-units",
  title: "The same people in three units",
  lead: [
    "The data and the best line are the same. What changes with the unit is the map that the descent walks on, drawn true to scale.",
  ],
  fields,
  panels: {
    data: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 280 },
      narrow: { width: 336, height: 200 },
    },
    map: {
      wide: { width: 560, height: 360 },
      medium: { width: 340, height: 280 },
      narrow: { width: 336, height: 210 },
    },
    cost: {
      wide: { width: 560, height: 110 },
      medium: { width: 690, height: 104 },
      narrow: { width: 336, height: 88 },
    },
  },
  lastStep: () => lastStep,
  draw(state, frame) {
    const courses = coursesOf(state);
    const course = chosenOf(courses, state);
    if (course === undefined) return [];
    const now = at(course, state.step);
    const strip = logStrip(frame, {
      panel: "cost",
      label: "Cost above its minimum, by step",
      note: "cost above the minimum, log scale, by step",
      lines: [...courses.filter((other) => other !== course), course].map((one) => ({
        name: one === course ? "batch" : "plain",
        values: one.moments.map(({ excess }) => excess),
      })),
      domain: [0.01, 1e4],
      step: state.step,
      lastStep,
    });
    return [
      choice(figure, state, "unit"),
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Data" }, dataPanel(course, state.step, frame)),
        h("section", { "aria-label": "Map" }, mapPanel(course, state.step, state.share > 1, frame)),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "share", {
          mark: 1,
          hint: `α = ${significant(course.rate, 3)}`,
          said: state.share > 1 ? "above the limit" : "not above the limit",
        }),
      ),
      h(
        "div",
        { class: "outcome" },
        readouts(
          ["step", String(state.step)],
          [["slope ", letter("m")], significant(now.slope, 3)],
          [["intercept ", letter("b")], significant(now.intercept, 3)],
          ["cost to go", significant(now.excess, 3)],
        ),
        h("div", { class: "strip" }, strip, slider(figure, state, "step")),
      ),
      h(
        "div",
        { class: "legend" },
        h("span", { class: "key" }, h("span", { class: "swatch" }), course.unit.label),
        h("span", { class: "key" }, h("span", { class: "swatch plain" }), "the other two units"),
      ),
      h("p", { class: "course" }, lesson(state, course)),
      linked(courses, state),
    ];
  },
  words(state) {
    const courses = coursesOf(state);
    const course = chosenOf(courses, state);
    if (course === undefined) return [];
    const now = at(course, state.step);
    const { unit, bowl } = course;
    return [
      `Heights and weights of ${heights.length} people, with the heights in ${unit.label}. The descent starts with a level line at ${level} kg and goes for the lowest cost, at slope ${significant(bowl.slope, 4)} ${unit.slope} and intercept ${significant(bowl.intercept, 4)} ${unit.intercept}.`,
      `The learning rate is ${decimals(state.share, 2)} of its limit, ${significant(course.rate, 3)} in this unit. After ${state.step} steps the line has slope ${significant(now.slope, 4)} and intercept ${significant(now.intercept, 4)}, and a cost ${significant(now.excess, 3)} above the lowest.`,
      ...courses.map(
        (one) =>
          `In ${one.unit.label} the map is ${significant(one.condition, 3)} times as steep one way as the other, the limit of the learning rate is ${significant(one.bowl.limit, 3)}, and steps to within a thousandth of the lowest cost: ${stepsOf(one)}.`,
      ),
      lesson(state, course),
    ];
  },
  summary(state) {
    const course = chosenOf(coursesOf(state), state);
    if (course === undefined) return "";
    return `Heights in ${course.unit.label}, step ${state.step}: cost ${significant(at(course, state.step).excess, 3)} above the lowest. ${lesson(state, course)}`;
  },
  code(state) {
    const course = chosenOf(coursesOf(state), state);
    if (course === undefined) return "";
    const { unit, rate } = course;
    return `${unit.name === "scores" ? `import { standardize } from "@descent/data";\n` : ""}import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";

${listing("heights", heights)}
${listing("weights", weights)}
${unit.program}

const cost = meanLoss(linear(1), squaredError);
const people = { inputs: x.map((height) => [height]), targets: weights };
const run = descend((line) => cost(line, people), [${level}, 0], gradientDescent(${rate}));

for (const { step, params, value } of run) {
  if (step === ${state.step}) {
    console.log(params, value);
    break;
  }
}`;
  },
  table(state) {
    const courses = coursesOf(state);
    return {
      caption: "Cost above its minimum in each unit, step by step",
      columns: ["step", ...courses.map(({ unit }) => unit.label)],
      rows: Array.from({ length: state.step + 1 }, (_, step) => [
        String(step),
        ...courses.map((course) => significant(at(course, step).excess, 4)),
      ]),
    };
  },
};
