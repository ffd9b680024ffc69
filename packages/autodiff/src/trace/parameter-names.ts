/**
 * The names of a function's parameters as they stand in its source text, if that is a plain list of
 * names: no defaults, no patterns, no rest, no comments. Undefined as well if there are none, as a function
 * may take its parameters from elsewhere.
 */
export function parameterNames(f: (...params: never[]) => unknown): readonly string[] | undefined {
  return namesIn(Function.prototype.toString.call(f));
}

/** The names in the text of one function. */
export function namesIn(text: string): readonly string[] | undefined {
  const [, single, list] =
    /^\s*(?:([^\s(),=]+)\s*=>|(?:function\b\s*)?[^\s(),]*\s*\(([^()]*)\))/u.exec(text) ?? [];
  // A comma may stand after the last name.
  const names = (single ?? list ?? "").replace(/,\s*$/, "").split(",");
  const trimmed = names.map((name) => name.trim());
  return trimmed.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
    ? trimmed
    : undefined;
}
