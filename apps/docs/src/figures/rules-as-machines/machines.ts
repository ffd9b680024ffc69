import { derivative, value as numberOf } from "@descent/autodiff";
import { trace, type Node } from "@descent/autodiff/trace";
import type { RulesAsMachines } from "./fields.ts";
import { formulas } from "./formulas.ts";

/** What comes into a machine along one wire, and how much the output changes with it. */
export interface Wire {
  readonly from: Machine;
  readonly slope: number;
}

/** An input or an operation of a formula. */
export interface Machine {
  readonly label: string;
  readonly wires: readonly Wire[];
  /** How far it stands from the inputs. */
  readonly column: number;
  readonly lane: number;
  /** What its output is called, if anything. */
  readonly letter: string | undefined;
  readonly value: number;
  /** How much its output changes with the input that moves. */
  readonly slope: number;
  /** Whether it changes with that input at all. */
  readonly moves: boolean;
  readonly rule: string;
}

const raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷"];
const signs: Readonly<Record<string, string>> = { add: "+", sub: "−", mul: "×" };
const rules: Readonly<Record<string, string>> = {
  add: "sum rule",
  sub: "sum rule",
  mul: "product rule",
  neg: "scalar multiple rule",
  pow: "power rule",
  square: "power rule",
  sin: "derivative of sin",
  exp: "derivative of exp",
};

type Operation = Extract<Node, { readonly kind: "unary" | "binary" }>;
const constant = (node: Node): number | undefined =>
  node.kind === "constant" ? node.value : undefined;

/** What stands on the machine. A constant is part of it. */
function labelOf(node: Operation): string {
  const { name } = node.row;
  if (node.kind === "unary") return name === "square" ? "( )²" : name === "neg" ? "−" : name;
  const [x, y] = [constant(node.x), constant(node.y)];
  if (name === "pow") return `( )${raised[y ?? 0] ?? ""}`;
  const sign = signs[name] ?? name;
  if (x !== undefined) return `${x} ${sign}`;
  return y === undefined ? sign : `${sign} ${y}`;
}

function ruleOf(node: Operation): string {
  const { name } = node.row;
  const fixed = node.kind === "binary" && [node.x, node.y].some((x) => constant(x) !== undefined);
  return fixed && name === "mul" ? "scalar multiple rule" : (rules[name] ?? name);
}

/** The numbers an operation is given, and its slope by each of them. */
function numbersOf(
  node: Operation,
  valueOf: (node: Node) => number,
): { readonly value: number; readonly slopes: readonly (readonly [Node, number])[] } {
  const x = valueOf(node.x);
  if (node.kind === "unary") {
    const value = node.row.value(x);
    return { value, slopes: [[node.x, numberOf(node.row.slope(x, value))]] };
  }
  const y = valueOf(node.y);
  const value = node.row.value(x, y);
  const [byX, byY] = node.row.slopes;
  // Only what is asked for is computed: the slope by a constant may not even exist.
  const slopes: (readonly [Node, number])[] = [];
  if (constant(node.x) === undefined) slopes.push([node.x, numberOf(byX(x, y, value))]);
  if (constant(node.y) === undefined) slopes.push([node.y, numberOf(byY(x, y, value))]);
  return { value, slopes };
}

/** The machines of the formula, inputs first, each after those it is fed by. */
export function machinesOf(state: RulesAsMachines): readonly Machine[] {
  const { f, inputs, lanes, letters } = formulas[state.formula];
  const graph = trace(f, { names: inputs });
  const moving = inputs.length > 1 && state.moves === "second" ? 1 : 0;
  const made = new Map<Node, Machine>();
  const machine = (node: Node, rest: Omit<Machine, "lane" | "letter">): void => {
    made.set(node, { ...rest, lane: lanes[made.size] ?? 0, letter: letters?.[made.size] });
  };
  for (const node of graph.nodes) {
    if (node.kind === "parameter") {
      const moves = node.index === moving;
      machine(node, {
        label: inputs[node.index] ?? "",
        wires: [],
        column: 0,
        value: node.index === 0 ? state.first : state.second,
        slope: moves ? 1 : 0,
        moves,
        rule: moves ? "" : "constant",
      });
    } else if (node.kind === "unary" || node.kind === "binary") {
      const { value, slopes } = numbersOf(node, (x) => constant(x) ?? made.get(x)?.value ?? NaN);
      const wires = slopes.flatMap(([from, slope]) => {
        const feeder = made.get(from);
        return feeder === undefined ? [] : [{ from: feeder, slope }];
      });
      machine(node, {
        label: labelOf(node),
        wires,
        column: 1 + Math.max(...wires.map(({ from }) => from.column)),
        value,
        slope: wires.reduce((sum, wire) => sum + wire.from.slope * wire.slope, 0),
        moves: wires.some(({ from }) => from.moves),
        rule: ruleOf(node),
      });
    }
  }
  return [...made.values()];
}

/** What the whole formula comes to, and its slope by automatic differentiation. */
export function outcome(state: RulesAsMachines): {
  readonly value: number;
  readonly slope: number;
} {
  const { f, inputs } = formulas[state.formula];
  const second = inputs.length > 1 && state.moves === "second";
  const point = [state.first, state.second].slice(0, inputs.length);
  const along = derivative((x) =>
    second ? f(state.first, x) : inputs.length > 1 ? f(x, state.second) : f(x),
  );
  return {
    value: numberOf(f(...point)),
    slope: along(second ? state.second : state.first),
  };
}
