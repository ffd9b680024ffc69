import { differentiators, reductions } from "../functions.ts";
import { holdsScalar, type Inference } from "./inference.ts";
import {
  contains,
  type FunctionNode,
  type Node,
  type NodeOf,
  parentOf,
  propertyName,
} from "../syntax/node.ts";
import { entryOf, shapeWithin } from "./pattern-shape.ts";
import { resultShape } from "./result-shape.ts";
import type { Shape } from "./shape.ts";

/** Array methods that call a function with the entries, and how many of its parameters are entries. */
const entryCallbacks: Readonly<Record<string, number>> = {
  every: 1,
  filter: 1,
  find: 1,
  findIndex: 1,
  findLast: 1,
  flatMap: 1,
  forEach: 1,
  map: 1,
  some: 1,
  sort: 2,
  toSorted: 2,
};

/** The array methods that call a function with the entries, one or two of them. */
export const entryMethods: readonly string[] = Object.keys(entryCallbacks);

/** What a name among the parameters of a function stands for, by whoever calls the function. */
export function parameterShape(inference: Inference, called: Node, name: Node): Shape {
  const { params } = called as FunctionNode;
  const index = params.findIndex((param) => contains(param, name));
  const param = params[index];
  if (param === undefined) return undefined;
  for (const use of usesOf(inference, called as FunctionNode)) {
    const call = parentOf(use);
    if (call?.type !== "CallExpression") continue;
    const shape =
      call.callee === use
        ? argumentShape(inference, call, index, param.type === "RestElement")
        : callbackShape(inference, call, use, index, param.type === "RestElement");
    const found = shapeWithin(param, name, shape);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a function stands, and where its name does. */
function usesOf({ source }: Inference, called: FunctionNode): readonly Node[] {
  const parent = parentOf(called);
  const declaring = parent?.type === "VariableDeclarator" ? parent : called;
  // `export default function () {}` is a declaration without a name.
  const id = "id" in declaring ? (declaring.id as Node | null) : null;
  const variable = source
    .getDeclaredVariables(declaring)
    .find(({ identifiers }) => identifiers.some((each) => each === id));
  const named = variable?.references.map(({ identifier }) => identifier as Node) ?? [];
  return [called, ...named];
}

/** Called by its name: what it is given. */
function argumentShape(
  inference: Inference,
  call: NodeOf<"CallExpression">,
  index: number,
  rest: boolean,
): Shape {
  const given = call.arguments.slice(index);
  if (rest) return given.some((each) => holdsScalar(inference, each)) ? "scalars" : undefined;
  const spread = call.arguments.slice(0, index + 1).find(({ type }) => type === "SpreadElement");
  if (spread !== undefined) return holdsScalar(inference, spread) ? "scalar" : undefined;
  return given[0] === undefined ? undefined : inference.shapeOf(given[0]);
}

/** Handed over: what whoever takes it calls it with. */
function callbackShape(
  inference: Inference,
  { callee, arguments: args }: NodeOf<"CallExpression">,
  use: Node,
  index: number,
  rest: boolean,
): Shape {
  const { imports, shapeOf } = inference;
  const name = imports.exportOf(callee);
  if (name !== undefined && differentiators.includes(name)) {
    // The target of a loss is a number: the slope is by the prediction alone.
    if (name === "lossFrom" && (index > 0 || rest)) return undefined;
    return rest ? "scalars" : "scalar";
  }
  if (rest) return undefined;
  const [rows] = args;
  if (name !== undefined) {
    const ofRows = reductions.includes(name) && rows !== undefined && rows !== use && index === 0;
    return ofRows ? entryOf(shapeOf(rows)) : undefined;
  }
  if (callee.type !== "MemberExpression" || args[0] !== use) return undefined;
  const method = propertyName(callee) ?? "";
  const entries = entryOf(shapeOf(callee.object));
  if (method !== "reduce" && method !== "reduceRight") {
    return index < (entryCallbacks[method] ?? 0) ? entries : undefined;
  }
  if (index === 1) return entries;
  if (index > 1) return undefined;
  const [, start] = args;
  const first = start === undefined ? entries : shapeOf(start);
  return first ?? resultShape(inference, use);
}
