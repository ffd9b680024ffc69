import { choice, slider } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { linkedTable, scrolling } from "../../figure/linked-table.ts";
import { h } from "../../figure/tree.ts";
import { fields, type RulesAsMachines } from "./fields.ts";
import { formulas } from "./formulas.ts";
import { machinesOf, outcome, type Machine } from "./machines.ts";
import { short } from "./short.ts";
import { wiresPanel } from "./wires-panel.ts";

const columns = ["machine", "rule", "out", "its slope", "slope so far"];

/** −2 as a factor stands in brackets. */
const factor = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));

/** The slope so far: what came in along each wire times the machine's own slope. */
function product({ wires, slope }: Machine): string {
  const parts = wires
    .filter(({ from }) => from.moves)
    .map((wire) => `${factor(wire.from.slope)} · ${factor(wire.slope)}`);
  return parts.length === 0 ? "0" : `${parts.join(" + ")} = ${short(slope)}`;
}

const rows = (state: RulesAsMachines): readonly (readonly string[])[] =>
  machinesOf(state)
    .filter(({ wires }) => wires.length > 0)
    .map((one) => [
      one.label,
      one.moves ? one.rule : "constant",
      short(one.value),
      one.wires.map(({ slope }) => short(slope)).join(" and "),
      product(one),
    ]);

/** The name of the input that moves. */
function mover(state: RulesAsMachines): string {
  const { inputs } = formulas[state.formula];
  return inputs[state.moves === "second" ? 1 : 0] ?? inputs[0] ?? "";
}

export const figure: Figure<typeof fields> = {
  name: "rules-as-machines",
  title: "Slopes multiply along the wire",
  lead: [
    "A formula is a row of small machines. Each knows one rule: how much its output changes when its input does. Move the input, and follow value and slope from machine to machine.",
  ],
  fields,
  panels: {
    wires: {
      wide: { width: 1000, height: 206 },
      medium: { width: 690, height: 206 },
      narrow: { width: 336, height: 430 },
    },
  },
  draw(state, frame) {
    const { inputs, lesson } = formulas[state.formula];
    const [first = "", second] = inputs;
    return [
      choice(figure, state, "formula"),
      wiresPanel(state, frame),
      h(
        "div",
        { class: "row inputs" },
        slider(figure, state, "first", { symbol: first }),
        second === undefined ? undefined : slider(figure, state, "second", { symbol: second }),
        second === undefined ? undefined : choice(figure, state, "moves"),
      ),
      h("p", { class: "course" }, lesson),
      scrolling(
        "The machines",
        linkedTable(
          ["machine", "rule", "slope so far"],
          rows(state).map(([label = "", rule = "", , , sofar = ""]) =>
            h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, rule), h("td", {}, sofar)),
          ),
          "rules",
        ),
      ),
    ];
  },
  words(state) {
    const { text, inputs, lesson } = formulas[state.formula];
    const values = [state.first, state.second].slice(0, inputs.length);
    const { value, slope } = outcome(state);
    const still = inputs.filter((name) => name !== mover(state));
    return [
      `The formula is ${text}, at ${inputs.map((name, index) => `${name} = ${short(values[index] ?? 0)}`).join(" and ")}; ${mover(state)} moves${still.length === 0 ? "" : ` and ${still.join()} is held still`}.`,
      ...rows(state).map(
        ([label, rule, out, , sofar]) =>
          `Machine ${label}, ${rule}: puts out ${out}; slope so far ${sofar}.`,
      ),
      `So the value is ${short(value)} and the slope by ${mover(state)} is ${short(slope)}.`,
      lesson,
    ];
  },
  summary(state) {
    const { value, slope } = outcome(state);
    return `${formulas[state.formula].text}: value ${short(value)}, slope by ${mover(state)} ${short(slope)}.`;
  },
  code(state) {
    const { inputs, imports, program } = formulas[state.formula];
    const values = [state.first, state.second].slice(0, inputs.length);
    const parameters = inputs.map((name) => `${name}: Scalar`).join(", ");
    return `import { gradient, ${imports}, type Scalar } from "@descent/autodiff";
import { trace } from "@descent/autodiff/trace";

const f = (${parameters}) => ${program};

console.log(f(${values.join(", ")}));
console.log(gradient(f)([${values.join(", ")}])); // ${inputs.map((name) => `by ${name}`).join(", ")}
console.log(trace(f).nodes.map((node) => ("row" in node ? node.row.name : node.kind)).join(" "));`;
  },
  table(state) {
    return { caption: "The machines in the order they run", columns, rows: rows(state) };
  },
};
