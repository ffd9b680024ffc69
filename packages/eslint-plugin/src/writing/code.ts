import { type Node, rangeOf } from "../syntax/node.ts";
import type { Reading } from "../reading.ts";

/** A piece of code to be written, and the functions that have to be imported for it. */
export interface Code {
  readonly text: string;
  readonly missing: readonly string[];
}

/** The source of an expression, as it can stand among arguments. */
export function sourceOf({ source }: Reading, node: Node): Code {
  const text = source.getText(node);
  return plain(node.type === "SequenceExpression" ? `(${text})` : text);
}

export function plain(text: string): Code {
  return { text, missing: [] };
}

/** Pieces of code, one after the other; `undefined` if one of them cannot be written. */
export function join(
  pieces: readonly (Code | undefined)[],
  write: (...texts: string[]) => string,
): Code | undefined {
  const all = pieces.filter((piece) => piece !== undefined);
  if (all.length < pieces.length) return undefined;
  return {
    text: write(...all.map(({ text }) => text)),
    missing: all.flatMap(({ missing }) => missing),
  };
}

/** A function of the package, as it is called at this node; `undefined` if it cannot be. */
export function reference(reading: Reading, at: Node, name: string): Code | undefined {
  const found = reading.imports.nameAt(at, name);
  if (found === undefined || (found.missing && reading.addImport === undefined)) return undefined;
  return { text: found.text, missing: found.missing ? [name] : [] };
}

/** `name(…arguments)`, at this node. */
export function call(
  reading: Reading,
  at: Node,
  name: string,
  ...pieces: readonly (Code | undefined)[]
): Code | undefined {
  return join(
    [reference(reading, at, name), ...pieces],
    (callee, ...texts) => `${callee}(${texts.join(", ")})`,
  );
}

/** The text with a blank before it where it would otherwise grow together with a word: `return-x`. */
export function spaced({ source }: Reading, node: Node, text: string): string {
  const [start] = rangeOf(node);
  const joint = source.text.slice(Math.max(start - 1, 0), start) + text.slice(0, 1);
  return /^[\p{ID_Continue}$]{2}/u.test(joint) ? ` ${text}` : text;
}
