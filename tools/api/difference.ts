import ts from "typescript";
import { oneLine } from "./read-report.ts";
import { shape } from "./shape.ts";

/** What a declaration only gained, and what it broke. */
export interface Difference {
  readonly gained: readonly string[];
  readonly broken: readonly string[];
}

/** The declarations of one name, or of one member, in one report. */
export interface Declared {
  readonly nodes: readonly ts.Node[];
  /** Where the names that the report imports are from. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Compares declarations one by one: overloads in their order, members by their name. */
export function difference(was: Declared, is: Declared): Difference {
  const kept = was.nodes.map((node, i) => pairDifference(node, is.nodes[i], was, is));
  const more = is.nodes.slice(was.nodes.length).map((node) => {
    const text = oneLine(node);
    return ts.isFunctionLike(node) ? gain(`an overload: ${text}`) : breach(`now also: ${text}`);
  });
  return together([...kept, ...more]);
}

function pairDifference(
  old: ts.Node,
  now: ts.Node | undefined,
  was: Declared,
  is: Declared,
): Difference {
  if (now === undefined) return breach(`lost: ${oneLine(old)}`);
  const sameBut = (few: readonly ts.Node[], many: readonly ts.Node[]) =>
    shape(old, was.imports, few) === shape(now, is.imports, many);
  if (sameBut([], [])) return together([]);

  if (ts.isFunctionLike(old) && ts.isFunctionLike(now)) {
    const more = now.parameters.slice(old.parameters.length);
    if (sameBut([], more) && more.every(isOptional))
      return together(more.map((parameter) => gain(`the parameter ${oneLine(parameter)}`)));
  }
  const [few, many] = [membersOf(old), membersOf(now)];
  return few !== undefined && many !== undefined && sameBut(few, many)
    ? memberDifference(few, many, was, is)
    : breach(`was: ${oneLine(old)}, is: ${oneLine(now)}`);
}

function memberDifference(
  few: readonly ts.Node[],
  many: readonly ts.Node[],
  was: Declared,
  is: Declared,
): Difference {
  const named = (members: readonly ts.Node[], key: string) =>
    members.filter((member) => keyOf(member) === key);
  const keys = new Set([...few, ...many].map(keyOf));
  return together(
    [...keys].flatMap((key) => {
      const [old, now] = [named(few, key), named(many, key)];
      return old.length > 0
        ? [difference({ ...was, nodes: old }, { ...is, nodes: now })]
        : now.map((member) =>
            breaksNobody(member) ? gain(oneLine(member)) : breach(`now needs: ${oneLine(member)}`),
          );
    }),
  );
}

/** The members of what has some: an interface, a class, an object type with a name. */
function membersOf(node: ts.Node): readonly ts.Node[] | undefined {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) return node.members;
  if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)) return node.type.members;
  return undefined;
}

/** Members of one key are overloads of each other. */
function keyOf(member: ts.Node): string {
  const { name } = member as ts.NamedDeclaration;
  return name === undefined ? ts.SyntaxKind[member.kind] : name.getText();
}

/** A new member: users write objects of an interface themselves, and only call a class. */
function breaksNobody(member: ts.Node): boolean {
  return ts.isClassDeclaration(member.parent)
    ? !ts.isConstructorDeclaration(member)
    : isOptional(member);
}

function isOptional(node: ts.Node): boolean {
  if (ts.isParameter(node) && node.dotDotDotToken !== undefined) return true;
  return (node as ts.ParameterDeclaration | ts.PropertySignature).questionToken !== undefined;
}

function gain(what: string): Difference {
  return { gained: [what], broken: [] };
}

function breach(what: string): Difference {
  return { gained: [], broken: [what] };
}

function together(all: readonly Difference[]): Difference {
  return {
    gained: all.flatMap(({ gained }) => gained),
    broken: all.flatMap(({ broken }) => broken),
  };
}
