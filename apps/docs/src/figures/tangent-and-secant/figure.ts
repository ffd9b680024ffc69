import { choice, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h, type Child } from "../../figure/tree.ts";
import { curvePanel, placeHandle } from "./curve-panel.ts";
import { curves } from "./curves.ts";
import { errorPanel } from "./error-panel.ts";
import { fields, lastStep, type TangentAndSecant } from "./fields.ts";
import { allSlopes, closest, slopesAt } from "./slopes.ts";

const digits = 14;

/** How many characters two numbers have in common, from the first on. */
function agreement(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/** The secant's slope, with the digits that are right set apart. */
function compared(secant: number, tangent: number): readonly Child[] {
  const text = decimals(secant, digits);
  const right = agreement(text, decimals(tangent, digits));
  return [h("b", {}, text.slice(0, right)), text.slice(right)];
}

function lesson(state: TangentAndSecant): string {
  const { h: width, error } = slopesAt(state, state.step);
  const best = closest(state);
  if (error <= best.error * 8)
    return `About as close as a secant gets here: h = ${significant(width, 2)}. The tangent’s slope, by automatic differentiation, needs no h.`;
  if (width > best.h)
    return "The secant cuts the corner: between its two points the curve bends. A smaller h brings it nearer to the tangent.";
  return "On the picture nothing changes any more, but the two values agree in most of their digits, and their difference keeps only what is left: the smaller h, the fewer digits are right.";
}

export const figure: Figure<typeof fields> = {
  name: "tangent-and-secant",
  title: "How small is small enough?",
  lead: [
    "A secant through two points of the curve turns into the tangent as they move together. Halve their distance, and watch the error fall, and then rise again.",
  ],
  fields,
  panels: {
    curve: {
      wide: { width: 460, height: 320 },
      medium: { width: 330, height: 270 },
      narrow: { width: 336, height: 200 },
    },
    error: {
      wide: { width: 500, height: 320 },
      medium: { width: 330, height: 270 },
      narrow: { width: 336, height: 200 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 6,
  handles: { place: placeHandle },
  draw(state, frame) {
    const { h: width, secant, tangent, error } = slopesAt(state, state.step);
    return [
      h("div", { class: "pair" }, curvePanel(state, frame), errorPanel(state, frame)),
      h(
        "div",
        { class: "pair beside" },
        h(
          "table",
          { class: "linked digits" },
          h(
            "tbody",
            {},
            h(
              "tr",
              {},
              h("th", { scope: "row" }, h("span", { class: "swatch" }), "secant"),
              h("td", {}, ...compared(secant, tangent)),
            ),
            h(
              "tr",
              {},
              h("th", { scope: "row" }, h("span", { class: "swatch tangent-key" }), "tangent"),
              h("td", {}, decimals(tangent, digits)),
            ),
            h(
              "tr",
              {},
              h("th", { scope: "row" }, "difference"),
              h("td", {}, significant(error, 3)),
            ),
          ),
        ),
        h("p", { class: "course" }, lesson(state)),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "step", {
          hint: `h = ${significant(width, 3)}`,
          said: `h is ${significant(width, 3)}`,
        }),
      ),
      h("div", { class: "row" }, choice(figure, state, "curve"), choice(figure, state, "secant")),
    ];
  },
  words(state) {
    const { formula } = curves[state.curve];
    const { h: width, secant, tangent, error } = slopesAt(state, state.step);
    const best = closest(state);
    return [
      `The curve is ${formula}. At x = ${decimals(state.place, 2)} its tangent has slope ${decimals(tangent, digits)}, computed by automatic differentiation.`,
      `The secant through ${state.secant === "forward" ? "x and x + h" : "x − h and x + h"} with h = ${significant(width, 3)}, after ${state.step} halvings, has slope ${decimals(secant, digits)}: the difference is ${significant(error, 3)}.`,
      `Of all h from 1 to ${significant(2 ** -lastStep, 2)}, ${significant(best.h, 3)} comes closest, to within ${significant(best.error, 2)}. Larger ones are off because the curve bends, smaller ones because digits are lost in the difference of two values that are nearly equal.`,
      lesson(state),
    ];
  },
  summary(state) {
    const { h: width, error } = slopesAt(state, state.step);
    return `h ${significant(width, 2)}: the secant’s slope is off by ${significant(error, 2)}.`;
  },
  code(state) {
    const { imports, program } = curves[state.curve];
    const central = state.secant === "central";
    return `import { derivative, ${imports}, value, type Scalar } from "@descent/autodiff";

const f = (x: Scalar) => ${program};
const at = (x: number) => value(f(x));

const x = ${state.place};
const h = 2 ** -${state.step};
const secant = (at(x + h) - at(${central ? "x - h" : "x"})) / ${central ? "(2 * h)" : "h"};
const tangent = derivative(f)(x);
console.log(secant, tangent, Math.abs(secant - tangent));`;
  },
  table(state) {
    return {
      caption: "The slope of the secant at every h",
      columns: ["halvings", "h", "secant", "difference"],
      rows: allSlopes(state).map((one, halvings) => [
        String(halvings),
        significant(one.h, 3),
        decimals(one.secant, 12),
        significant(one.error, 3),
      ]),
    };
  },
};
