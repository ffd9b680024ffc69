import type { OptimizerEntry } from "@descent/core";
import { optimizers } from "@descent/optimizers/registry";
import { choice, slider, toolbar } from "../../figure/controls.ts";
import type { State } from "../../figure/field.ts";
import type { Figure } from "../../figure/figure.ts";
import { brief, significant } from "../../figure/format.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { atStep, leftOver, type Run } from "../../optimizers/runs.ts";
import { inWords } from "../../optimizers/setting-fields.ts";
import { costProgram } from "../../optimizers/surfaces.ts";
import { bestOf, focusedRun, focusOf, judged, runsOf, stepOf, trialsOf, valuesOf } from "./card.ts";
import { fieldNameOf, fieldsOf, lastStep, shown } from "./fields.ts";
import { mapsPanel } from "./maps-panel.ts";
import { hiddenAt, memoryPanel, most, rowsAt } from "./memory-panel.ts";
import { ratePanel } from "./rate-panel.ts";

const leftOf = (run: Run, step: number): string => {
  const { excess } = atStep(run, step);
  if (run.ended === "diverged" && step >= run.moments.length) return "diverged";
  return leftOver(excess);
};

/** What the strip comes to: which value of the first setting is best for which cost. */
function lesson(entry: OptimizerEntry, state: State): string {
  const [first] = entry.settings;
  if (first === undefined) return "It has nothing to set.";
  const trials = trialsOf(entry, state);
  const best = shown.map((surface, i) => {
    const trial = bestOf(trials, i);
    return `${trial === undefined ? "none" : brief(Number(trial.value.toPrecision(2)))} (${surface.label})`;
  });
  return `Of ${trials.length} values of its ${inWords(first.name)}, these leave least after ${judged} steps: ${best.join(", ")}.`;
}

function remembered(run: Run, step: number): string {
  const parts = rowsAt(run, step).length - (run.moments[step + 1] === undefined ? 1 : 2);
  const hidden = hiddenAt(run, step);
  if (parts === 0) return "It remembers nothing: gradient in, step out.";
  return hidden === 0
    ? "What it remembers, between the gradient it is given and the step it takes."
    : `What it remembers: the last ${most} of ${most + hidden} numbers and pairs of numbers.`;
}

const legend = (state: State): Tree =>
  h(
    "div",
    { class: "legend" },
    shown.map((surface, i) =>
      h(
        "span",
        { class: "key" },
        h("span", { class: `swatch cost-${i}${surface === focusOf(state) ? " batch" : ""}` }),
        surface.label,
      ),
    ),
  );

/** The figure on the page of an optimizer, made of its entry alone. */
export function cardOf(entry: OptimizerEntry): Figure {
  const [first] = entry.settings;
  const figure: Figure = {
    name: "optimizer-card",
    title: `${entry.title} at work`,
    lead: [
      "The same optimizer on four costs, what it goes by, and how much hangs on its first setting.",
    ],
    fields: fieldsOf(entry),
    panels: {
      maps: {
        wide: { width: 1060, height: 260 },
        medium: { width: 686, height: 420 },
        narrow: { width: 336, height: 290 },
      },
      memory: {
        wide: { width: 500, height: 250 },
        medium: { width: 330, height: 240 },
        narrow: { width: 336, height: 230 },
      },
      ...(first !== undefined && {
        rate: {
          wide: { width: 540, height: 250 },
          medium: { width: 330, height: 240 },
          narrow: { width: 336, height: 220 },
        },
      }),
    },
    lastStep: () => lastStep,
    stepsPerSecond: 10,
    draw(state, frame) {
      const run = focusedRun(entry, state);
      return [
        choice(figure, state, "surface"),
        mapsPanel(entry, state, frame),
        h("div", { class: "controls" }, toolbar(frame), slider(figure, state, "step")),
        h(
          "div",
          { class: "row settings" },
          entry.settings.map((setting) =>
            slider(figure, state, fieldNameOf(setting.name), { mark: setting.default }),
          ),
        ),
        h(
          "div",
          { class: "pair" },
          h(
            "section",
            { "aria-label": "Memory" },
            h("p", { class: "panel-title" }, remembered(run, stepOf(state))),
            memoryPanel(entry, state, frame),
          ),
          first === undefined
            ? undefined
            : h(
                "section",
                { "aria-label": "First setting" },
                h("p", { class: "panel-title" }, `Cost left after ${judged} steps.`),
                ratePanel(entry, first, state, frame),
                legend(state),
              ),
        ),
        h("p", { class: "course" }, lesson(entry, state)),
      ];
    },
    words(state) {
      const runs = runsOf(entry, valuesOf(entry, state));
      const step = stepOf(state);
      const run = focusedRun(entry, state);
      return [
        `${entry.title}, made by ${entry.make(valuesOf(entry, state)).name}, on four costs, each divided by its largest curvature at its lowest place and begun at its customary start. After ${step} steps this is left above the lowest cost: ${shown.map((surface, i) => `${surface.label}, ${leftOf(runs[i] as Run, step)}`).join("; ")}.`,
        `On the cost in focus, ${focusOf(state).label}, it goes by: ${rowsAt(run, step)
          .map(
            ({ name, entries }) =>
              `${name} ${entries.map((one) => significant(one, 3)).join(", ")}`,
          )
          .join("; ")}. ${remembered(run, step)}`,
        lesson(entry, state),
      ];
    },
    summary(state) {
      const step = stepOf(state);
      return `Step ${step} on ${focusOf(state).label}: cost left, ${leftOf(focusedRun(entry, state), step)}.`;
    },
    code(state) {
      const surface = focusOf(state);
      const { moments } = focusedRun(entry, state);
      const imports = [entry.name, "descend"].sort().join(", ");
      const least = surface.curvature === 1 ? "minimum" : "minimum / curvature";
      return `import { ${surface.maker} } from "@descent/conformance/problems";
import { ${imports} } from "@descent/optimizers";

${costProgram(surface)}

const optimizer = ${entry.make(valuesOf(entry, state)).name};
for (const { step, params, value, state } of descend(cost, [${surface.start.join(", ")}], optimizer)) {
  console.log(step, params, value - ${least}, state);
  if (step === ${Math.min(stepOf(state), moments.length - 1)}) break;
}`;
    },
    table(state) {
      const runs = runsOf(entry, valuesOf(entry, state));
      const run = focusedRun(entry, state);
      return {
        caption: `Step by step: the place on ${focusOf(state).label}, and what is left of each cost`,
        columns: ["step", "θ₁", "θ₂", ...shown.map(({ label }) => label)],
        rows: Array.from({ length: stepOf(state) + 1 }, (_, step) => [
          String(step),
          ...atStep(run, step).place.map((one) => significant(one, 4)),
          ...runs.map((one) => leftOf(one, step)),
        ]),
      };
    },
  };
  return figure;
}

/** A card for every entry of the registry. */
export const figures: Readonly<Record<string, Figure>> = Object.fromEntries(
  optimizers.map((entry) => [entry.name, cardOf(entry)]),
);
