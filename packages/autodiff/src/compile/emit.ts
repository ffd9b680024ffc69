import type { Adjoints } from "../trace/adjoint.js";
import { plan } from "./plan.js";
import { Writer } from "./writer.js";

/** A program in JavaScript, and what it refers to by name. */
export interface Emitted {
  /** Functions that hold parts of a long program. */
  readonly parts: readonly string[];
  /** The program: a function of `params`, as an expression. */
  readonly main: string;
  /** Data, scratch memory and functions, by the names they have in the text. */
  readonly captured: ReadonlyMap<string, unknown>;
}

/**
 * The objective as the source text of a function of `params` that returns value and gradient, and
 * leaves to `careful` what is of the wrong length, or comes to no finite value or to NaN. All names in it are made here, and
 * numbers are literals that give back their bits: nothing of the user's gets into the text.
 */
export function emit(adjoints: Adjoints, size: number): Emitted {
  const { slopes, scatters } = adjoints;
  const writer = new Writer(adjoints, plan(adjoints));
  const loop = scatters.length > 0;
  writer.write();
  const value = writer.ref(adjoints.value);
  const numbers = [...slopes].map(([index, slope]) => [index, writer.ref(slope)] as const);
  const zeros = loop ? writer.captures.zeros(size) : "";
  const [parts, work] = writer.finish();
  const isNaN = (x: string): string => `${x} !== ${x}`;
  // Not a number at all, as a missing parameter, is seen as well.
  const notFinite = `${value} - ${value} !== 0`;
  const lines = loop ? [`const gradient = ${zeros}.slice();`, ...work] : [...work];
  if (loop) {
    lines.push(
      ...numbers.map(([index, slope]) => `gradient[${index}] += ${slope};`),
      `if (${notFinite} || gradient.includes(NaN)) return careful(params);`,
      `return { value: ${value}, gradient };`,
    );
  } else {
    const all = Array.from({ length: size }, () => "0");
    // −0 + 0 is 0: a slope of −0 is of no use to anyone.
    for (const [index, slope] of numbers) all[index] = `${slope} + 0`;
    const unknown = [notFinite, ...numbers.map(([, slope]) => isNaN(slope))];
    lines.push(
      `if (${unknown.join(" || ")}) return careful(params);`,
      `return { value: ${value}, gradient: [${all.join(", ")}] };`,
    );
  }
  const guard = `if (params?.length !== ${size}) return careful(params);`;
  const main = ["(params) => {", ...[guard, ...lines].map((line) => `  ${line}`), "}"].join("\n");
  return { parts, main, captured: writer.captures.byName };
}
