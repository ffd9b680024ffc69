import type { MessageId } from "./messages.ts";
import type { Reading } from "./reading.ts";
import type { Node, NodeOf } from "./syntax/node.ts";
import type { Code } from "./writing/code.ts";

/** Code to stand in the place of a node. */
export interface Edit {
  readonly node: Node;
  readonly code: Code;
}

/** A change that is offered in the editor, as it may change what the program does. */
export interface Suggestion {
  readonly messageId: "write" | "byValue";
  readonly edit: Edit;
}

/** Something the rule has to say of a node. */
export interface Finding {
  readonly node: Node;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  /** A change that leaves the meaning on numbers as it is. */
  readonly fix?: Edit | undefined;
  readonly suggestions?: readonly (Suggestion | undefined)[];
}

/** One kind of trouble: the nodes to look at, and what there is to say of one. */
export interface Check {
  readonly nodes: readonly Node["type"][];
  find(reading: Reading, node: Node): readonly Finding[];
}

/** A check that looks at nodes of these types. */
export function checkOf<Type extends Node["type"]>(
  nodes: readonly Type[],
  find: (reading: Reading, node: NodeOf<Type>) => readonly Finding[],
): Check {
  return { nodes, find: (reading, node) => find(reading, node as NodeOf<Type>) };
}

/** An edit, if its code could be written. */
export function edit(node: Node, code: Code | undefined): Edit | undefined {
  return code === undefined ? undefined : { node, code };
}

/** A suggestion, if its code could be written. */
export function suggest(
  messageId: Suggestion["messageId"],
  node: Node,
  code: Code | undefined,
): Suggestion | undefined {
  return code === undefined ? undefined : { messageId, edit: { node, code } };
}
