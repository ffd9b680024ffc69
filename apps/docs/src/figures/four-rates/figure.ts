import { letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { fields, rates, share, start, type FourRates } from "./fields.ts";
import { tracksPanel } from "./tracks-panel.ts";
import { at, curvature, fate, lastArrival, left, standing, trackAt, tracksOf } from "./tracks.ts";

const limit = 2 / curvature;
/** What a step multiplies θ by. */
const factorOf = (rate: number): number => 1 - rate * curvature;
const factor = (rate: number): string =>
  String(Number(factorOf(rate).toFixed(4))).replace("-", "−");
const value = (number: number): string =>
  Math.abs(number) >= 1e5 ? significant(number, 3) : decimals(number, 3);

function course({ rate }: FourRates): string {
  const part = factorOf(rate);
  const how =
    Math.abs(part) > 1
      ? "it lands farther away each time"
      : Math.abs(part) === 1
        ? "it jumps to the other side, neither nearer nor farther"
        : part < 0
          ? "it jumps across the lowest point, and comes nearer"
          : part === 0
            ? "it lands on the lowest point"
            : "it comes nearer on one side";
  return `Your rate of ${rate} multiplies θ by 1 − 0.625α = ${factor(rate)} in every step: ${how}. It ${fate(trackAt(rate))}.`;
}

export const figure: Figure<typeof fields> = {
  name: "four-rates",
  title: "Eighty-one steps, six, one, never",
  lead: [
    "Four learning rates start at the same place in the same valley. Let them run, and enter a rate of your own.",
  ],
  fields,
  panels: {
    tracks: {
      wide: { width: 1000, height: 420 },
      medium: { width: 690, height: 400 },
      narrow: { width: 336, height: 360 },
    },
  },
  lastStep: lastArrival,
  stepsPerSecond: 6,
  draw(state, frame) {
    const own = trackAt(state.rate);
    const now = at(own, state.step);
    return [
      tracksPanel(state, frame),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "rate", {
          marks: [...rates, limit],
          hint: `stable below ${limit}`,
          said: fate(own),
        }),
      ),
      h("p", { class: "course" }, course(state)),
      readouts(
        ["step", String(state.step)],
        [["your ", letter("θ")], value(now.theta)],
        [["your cost ", letter("J")], significant(now.cost, 3)],
        ["arrived", `${arrivals(state)} of ${tracksOf(state).length}`],
      ),
    ];
  },
  words(state) {
    return [
      `The cost is J = 0.3125 θ², a valley with its lowest point at 0 and second derivative 0.625. Five runs start at θ = ${value(start)}. A run has arrived when no more than ${significant(share * 100, 1)} % of its first cost is left.`,
      ...tracksOf(state).map(
        (track, index) =>
          `${index < rates.length ? "Track" : "Your track,"} α = ${track.rate}: after step ${state.step} it is at θ = ${value(at(track, state.step).theta)}, with ${left(track, state.step)}. It ${fate(track)}.`,
      ),
      `Every step multiplies θ by 1 − 0.625α. That is nothing at α = 1.6 and −1 at α = ${limit}, the limit.`,
    ];
  },
  summary(state) {
    const own = trackAt(state.rate);
    return `Step ${state.step}: ${arrivals(state)} of ${tracksOf(state).length} have arrived. Your rate ${state.rate}: ${standing(own, state.step)}.`;
  },
  code(state) {
    return `import { differentiable, mul, square } from "@descent/autodiff";
import { gradientDescent, minimize, valueBelow } from "@descent/optimizers";

const cost = differentiable((theta) => mul(0.3125, square(theta)));
const start = [${start}];
const until = valueBelow(${share} * cost(start).value);

for (const rate of [${[...rates, state.rate].join(", ")}]) {
  const { report } = minimize(cost, start, gradientDescent(rate), { until });
  console.log(rate, report.converged, report.steps, report.met.join());
}`;
  },
  table(state) {
    return {
      caption: `The five tracks at step ${state.step}`,
      columns: ["α", "1 − 0.625α", "θ", "J", "how it ends"],
      rows: tracksOf(state).map((track) => {
        const { theta, cost } = at(track, state.step);
        return [
          String(track.rate),
          factor(track.rate),
          value(theta),
          significant(cost, 3),
          fate(track),
        ];
      }),
    };
  },
};

const arrivals = (state: FourRates): number =>
  tracksOf(state).filter(({ report }) => report.converged && state.step >= report.steps).length;
