import type { ColumnNode, Node } from "../../trace/node.js";

/** Letters for data without a name, and for rows that are numbers themselves. */
const constants = ["c", "d", "a", "b", "k"];
const variables = ["x", "y", "z", "t", "v", "w"];

/**
 * A name for each column of a graph, as it is to be written: that of its field, if there is one. Two
 * columns of different data never have the same name, nor one of a parameter.
 */
export function dataNames(
  nodes: readonly Node[],
  parameters: readonly string[],
  given: Readonly<Record<string, string>>,
): ReadonlyMap<ColumnNode, string> {
  const taken = new Set(parameters);
  const columns = nodes.filter((node) => node.kind === "column");
  const fields = columns.flatMap(({ name }) => (name === undefined ? [] : [given[name] ?? name]));
  const free = (letters: readonly string[]): string => {
    return letters.find((letter) => !taken.has(letter) && !fields.includes(letter)) ?? "c";
  };
  const row = free(variables);
  const names = new Map<ColumnNode, string>();
  for (const column of columns) {
    const { name } = column;
    const shown = name === undefined ? free(constants) : (given[name] ?? written(name, row));
    let unique = shown;
    while (taken.has(unique)) unique += "'";
    taken.add(unique);
    names.set(column, unique);
  }
  return names;
}

/** `size_1` for the field `size[1]`, `x_0` for `[0]`. */
function written(field: string, row: string): string {
  if (field === "row") return row;
  const path = field.replace(/\[(\d+)\]/g, "_$1").replaceAll(".", "_");
  return path.startsWith("_") ? row + path : path;
}
