import type { SourceCode } from "eslint";
import type { Node } from "../syntax/node.ts";
import type { Shape } from "./shape.ts";

/** What is asked of a type of TypeScript's. */
interface Type {
  readonly types?: readonly Type[];
  isUnion(): boolean;
  isNumberLiteral(): boolean;
  getSymbol(): { readonly name: string } | undefined;
  getProperty(name: string): unknown;
  getNumberIndexType(): Type | undefined;
}

interface Checker {
  getBaseConstraintOfType(type: Type): Type | undefined;
  typeToString(type: Type): string;
}

/** What typescript-eslint's parser adds to a file when it is told where the types are. */
interface Services {
  readonly program?: { getTypeChecker(): Checker } | null;
  readonly getTypeAtLocation?: (node: Node) => Type;
}

/** What may stand in a place, one entry for each member of its type. */
export type Kind = "operand" | "condition" | "number" | "missing" | "anything" | "other";

/** What TypeScript knows of the expressions of a file. */
export interface TypedShapes {
  /** The kinds that the expression's type is made of. */
  readonly kindsOf: (node: Node) => ReadonlySet<Kind>;
  readonly shapeOf: (node: Node) => Shape;
}

/** `undefined` for a file that is read without types. */
export function typedShapes(source: SourceCode): TypedShapes | undefined {
  const { program, getTypeAtLocation } = source.parserServices as Services;
  if (program === undefined || program === null || getTypeAtLocation === undefined) {
    return undefined;
  }
  const checker = program.getTypeChecker();
  const kindsOf = (node: Node): ReadonlySet<Kind> =>
    new Set(membersOf(checker, getTypeAtLocation(node)).map((type) => kindOf(checker, type)));
  return {
    kindsOf,
    shapeOf: (node) => {
      const members = membersOf(checker, getTypeAtLocation(node));
      const kinds = members.map((type) => kindOf(checker, type));
      if (kinds.includes("operand")) return "scalar";
      if (kinds.includes("condition")) return "condition";
      const hasScalars = members.some((type) => {
        const entry = type.getNumberIndexType();
        return (
          entry !== undefined &&
          membersOf(checker, entry).some((member) => kindOf(checker, member) === "operand")
        );
      });
      return hasScalars ? "scalars" : undefined;
    },
  };
}

function membersOf(checker: Checker, type: Type): readonly Type[] {
  const bound = checker.getBaseConstraintOfType(type) ?? type;
  return bound.isUnion() ? (bound.types ?? []) : [bound];
}

/**
 * Operands and conditions are known by their protocol, as by the library itself, and not by where they
 * are declared: so a copy of the package under any path counts, and every class that is an operand.
 */
function kindOf(checker: Checker, type: Type): Kind {
  const has = (...names: string[]) => names.every((name) => type.getProperty(name) !== undefined);
  if (has("level", "unary", "binary")) return "operand";
  if (type.getSymbol()?.name === "TracedCondition" && has("level", "select")) return "condition";
  if (type.isNumberLiteral()) return "number";
  switch (checker.typeToString(type)) {
    case "number":
      return "number";
    case "any":
    case "unknown":
      return "anything";
    case "null":
    case "undefined":
    case "void":
      return "missing";
    default:
      return "other";
  }
}
