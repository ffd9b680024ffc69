import { sizeOf } from "../trace/axes.js";
import type { Adjoints } from "../trace/adjoint.js";
import { decisive } from "../trace/adjoint.js";
import type { Axis, Node } from "../trace/node.js";
import { Captures } from "./captures.js";
import { formula } from "./formula.js";
import { literal } from "./literal.js";
import { evenly, place } from "./place.js";
import type { Sink, Step } from "./step.js";
import { Uses } from "./uses.js";

/** The longest formula that is written into another instead of getting a name. */
const longest = 40;

/** Engines do not optimise functions of many more statements than this. */
const most = 1000;

/** How many statements a part of a long program has. */
const partLength = 150;

/** The lines of a block that is still open. */
interface Block {
  readonly axis: Axis | undefined;
  /** What is read from data when the block begins. */
  readonly reads: string[];
  readonly lines: string[];
  /** What was given a name in this block: the names end with it. */
  readonly named: Node[];
}

/** Writes the steps of a program down as JavaScript. */
export class Writer {
  readonly captures: Captures = new Captures();
  private readonly steps: readonly Step[];
  private readonly uses: Uses;
  private readonly exact: ReadonlySet<Node>;
  private readonly names = new Map<Node, string>();
  private readonly arrays = new Map<Node, readonly [name: string, axes: readonly Axis[]]>();
  private readonly blocks: Block[] = [];
  /** Where a long program keeps its numbers, as its parts do not see each other's names. */
  private readonly memory: string | undefined;
  private used = 0;

  constructor(adjoints: Adjoints, steps: readonly Step[]) {
    this.steps = steps;
    this.uses = new Uses(adjoints, steps);
    this.exact = decisive(adjoints);
    const long = steps.length > most;
    this.memory = long ? this.captures.name(new Float64Array(steps.length), "w") : undefined;
    this.open();
  }

  /** All steps. */
  write(): void {
    this.all(this.steps);
  }

  /** The functions that a long program is divided into, and the lines of the program itself. */
  finish(): readonly [parts: readonly string[], lines: readonly string[]] {
    const statements = this.close();
    if (this.memory === undefined) return [[], statements.flatMap((line) => line.split("\n"))];
    const parts: string[] = [];
    for (let from = 0; from < statements.length; from += partLength) {
      const inside = statements.slice(from, from + partLength);
      parts.push(braces(`const part${parts.length} = (params, gradient) =>`, inside, ";"));
    }
    const scatters = parts.some((part) => part.includes("gradient["));
    const given = scatters ? "params, gradient" : "params";
    return [parts, parts.map((_, i) => `part${i}(${given});`)];
  }

  /** What a node is called where the writing is at; what is read from data gets a name first. */
  ref(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    if (node.kind === "constant") return literal(node.value);
    // Read in the block of its innermost loop, before anything else there.
    const block = this.blocks.findLast(
      ({ axis }) => axis === undefined || node.axes.includes(axis),
    ) as Block;
    const from = this.read(node);
    if (block.axis === undefined && this.memory !== undefined) return from;
    const parameter = node.kind === "parameter" || node.kind === "parameters";
    const name = this.captures.fresh(parameter ? "p" : "d");
    block.reads.push(`const ${name} = ${from};`);
    return this.call(node, name, block);
  }

  private all(steps: readonly Step[]): void {
    for (const step of steps) {
      switch (step.kind) {
        case "let":
          this.let(step.node, steps);
          break;
        case "total":
          this.declare(step.sum, "s", "0", "let");
          break;
        case "array": {
          const name = this.captures.name(new Float64Array(sizeOf(step.axes)), "m");
          this.arrays.set(step.node, [name, step.axes]);
          if (step.clear) this.line(`${name}.fill(0);`);
          break;
        }
        case "sink":
          this.line(this.sink(step.sink));
          break;
        case "loop": {
          this.open(step.axis);
          const i = this.index(step.axis);
          this.all(step.steps);
          this.line(braces(`for (let ${i} = 0; ${i} < ${step.axis.length}; ${i}++)`, this.close()));
        }
      }
    }
  }

  private let(node: Node, steps: readonly Step[]): void {
    const code = formula(node, {
      ref: (operand) => this.ref(operand),
      capture: (value) => this.captures.name(value, "f"),
      exact: this.exact.has(node),
    });
    if (code.length <= longest && this.uses.isOnlyIn(steps, node)) this.call(node, `(${code})`);
    else this.declare(node, "t", code, "const");
  }

  private sink(sink: Sink): string {
    const part = this.ref(sink.node).replace(/^\((.*)\)$/s, "$1");
    switch (sink.kind) {
      case "add":
        return `${this.ref(sink.sum)} += ${part};`;
      case "gather":
        return `${this.read(sink.sum)} += ${part};`;
      case "store":
        return `${this.read(sink.node)} = ${part};`;
      case "scatter":
        return `gradient[${this.parameter(sink.target)}] += ${part};`;
    }
  }

  private read(node: Node): string {
    const array = this.arrays.get(node);
    const at = (axes: readonly Axis[]): string => place(axes, (axis) => this.index(axis));
    if (array !== undefined) return `${array[0]}[${at(array[1])}]`;
    if (node.kind === "column") return `${this.captures.name(node.data, "c")}[${at(node.axes)}]`;
    return `params[${this.parameter(node)}]`;
  }

  /** The number of a parameter, as JavaScript. */
  private parameter(node: Node): string {
    if (node.kind === "parameter") return String(node.index);
    const { axes, data } = node as Extract<Node, { kind: "parameters" }>;
    const index = (axis: Axis): string => this.index(axis);
    return evenly(data, axes, index) ?? `${this.captures.name(data, "k")}[${place(axes, index)}]`;
  }

  private index(axis: Axis): string {
    return `i${this.blocks.findIndex((block) => block.axis === axis)}`;
  }

  /** Gives a node a name and a value. */
  private declare(node: Node, letter: string, value: string, how: "const" | "let"): void {
    if (this.blocks.length === 1 && this.memory !== undefined) {
      this.line(`${this.call(node, `${this.memory}[${this.used++}]`)} = ${value};`);
    } else {
      this.line(`${how} ${this.call(node, this.captures.fresh(letter))} = ${value};`);
    }
  }

  /** Calls a node by this text until the block ends. */
  private call(node: Node, text: string, block: Block = this.blocks.at(-1) as Block): string {
    this.names.set(node, text);
    block.named.push(node);
    return text;
  }

  private line(text: string): void {
    (this.blocks.at(-1) as Block).lines.push(text);
  }

  private open(axis?: Axis): void {
    this.blocks.push({ axis, reads: [], lines: [], named: [] });
  }

  private close(): string[] {
    const { reads, lines, named } = this.blocks.pop() as Block;
    for (const node of named) this.names.delete(node);
    return [...reads, ...lines];
  }
}

/** Lines, indented, between braces after a head. */
function braces(head: string, lines: readonly string[], end = ""): string {
  const inside = lines.flatMap((line) => line.split("\n")).map((line) => `  ${line}`);
  return [`${head} {`, ...inside, `}${end}`].join("\n");
}
