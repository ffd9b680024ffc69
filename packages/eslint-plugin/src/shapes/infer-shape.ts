import { conditions, differentiators } from "../functions.ts";
import { holdsScalar, type Inference } from "./inference.ts";
import { type Node, type NodeOf, propertyName } from "../syntax/node.ts";
import { shapeOfType } from "./annotation.ts";
import { functionOf, resultShape } from "./result-shape.ts";
import type { Shape } from "./shape.ts";
import { variableShape } from "./variable-shape.ts";
import { lookUp } from "../syntax/variables.ts";

/** Methods of an array of scalars that give one of them, and those that give several. */
const oneOf: readonly string[] = ["at", "find", "findLast", "pop", "shift"];
const someOf: readonly string[] = [
  "concat",
  "filter",
  "reverse",
  "slice",
  "sort",
  "toReversed",
  "toSorted",
  "with",
];

/** The shape of an expression by what is in it: its operators are looked at before this. */
export function inferShape(inference: Inference, node: Node): Shape {
  const { shapeOf } = inference;
  switch (node.type) {
    case "Identifier":
      return variableShape(inference, node);
    case "MemberExpression":
      return node.computed && shapeOf(node.object) === "scalars" ? "scalar" : undefined;
    case "CallExpression":
      return callShape(inference, node);
    case "ConditionalExpression":
      return shapeOf(node.consequent) ?? shapeOf(node.alternate);
    case "LogicalExpression":
      return shapeOf(node.left) ?? shapeOf(node.right);
    case "SequenceExpression":
      return shapeOf(node.expressions.at(-1) as Node);
    case "AssignmentExpression":
      return shapeOf(node.right);
    case "ChainExpression":
      return shapeOf(node.expression);
    case "ArrayExpression":
      return node.elements.some((element) => element !== null && holdsScalar(inference, element))
        ? "scalars"
        : undefined;
    default:
      return castShape(inference, node);
  }
}

/** `x as Scalar`, `x satisfies Scalar` and `x!`, which are TypeScript's and of no type of ESLint's. */
function castShape(inference: Inference, node: Node): Shape {
  const { type, expression, typeAnnotation } = node as unknown as {
    readonly type: string;
    readonly expression: Node;
    readonly typeAnnotation: Node;
  };
  if (type === "TSAsExpression") return shapeOfType(inference.source, typeAnnotation);
  return type === "TSNonNullExpression" || type === "TSSatisfiesExpression"
    ? inference.shapeOf(expression)
    : undefined;
}

function callShape(inference: Inference, node: NodeOf<"CallExpression">): Shape {
  const { imports, shapeOf } = inference;
  const { callee } = node;
  const name = imports.exportOf(callee);
  if (name !== undefined) return exportShape(inference, name, node.arguments);

  const [first] = node.arguments;
  if (callee.type === "MemberExpression") {
    const method = propertyName(callee) ?? "";
    if ((method === "map" || method === "flatMap") && first !== undefined) {
      return resultShape(inference, first) === "scalar" ? "scalars" : undefined;
    }
    if ((method === "reduce" || method === "reduceRight") && first !== undefined) {
      return resultShape(inference, first);
    }
    if (shapeOf(callee.object) !== "scalars") return undefined;
    return oneOf.includes(method) ? "scalar" : someOf.includes(method) ? "scalars" : undefined;
  }

  const made = madeBy(inference, callee);
  if (made === "derivative" && first !== undefined) return shapeOf(first);
  if (made === "gradient" && first !== undefined) return shapeOf(first);
  const own = node.arguments.some((argument) => holdsScalar(inference, argument));
  return own && functionOf(inference, callee) !== undefined
    ? resultShape(inference, callee)
    : undefined;
}

/** What a function of the package makes of these arguments. */
function exportShape(inference: Inference, name: string, args: readonly Node[]): Shape {
  if (name === "value" || differentiators.includes(name)) return undefined;
  const { shapeOf } = inference;
  const touched = args.some(
    (argument) =>
      holdsScalar(inference, argument) ||
      shapeOf(argument) !== undefined ||
      resultShape(inference, argument) === "scalar",
  );
  if (!touched) return undefined;
  return conditions.includes(name) ? "condition" : "scalar";
}

/** The name of the function that made this one: `derivative` for `derivative(f)`. */
function madeBy({ source, imports }: Inference, callee: Node): string | undefined {
  if (callee.type === "CallExpression") return imports.exportOf(callee.callee);
  if (callee.type !== "Identifier") return undefined;
  const [definition] = lookUp(source, callee.name, callee)?.defs ?? [];
  const init = definition?.type === "Variable" ? definition.node.init : undefined;
  return init?.type === "CallExpression" ? imports.exportOf(init.callee) : undefined;
}
