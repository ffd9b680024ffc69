import { isArray } from "../check-arguments.js";

/**
 * The name of the field that has these values in all rows: `x` of objects, `[0]` of arrays, `size[1]`
 * of arrays in objects; `row` where the rows are the values themselves. `values` has one list for
 * each row: of one number, or of those of a sum inside.
 */
export function fieldName(
  rows: readonly unknown[],
  values: readonly ArrayLike<number>[],
): string | undefined {
  const [first] = rows;
  for (const [name, read] of fieldsOf(first)) {
    if (rows.every((row, i) => equals(read(row), values[i] ?? []))) return name;
  }
  return undefined;
}

type Read = (row: unknown) => unknown;

/** The fields of a row, and of the arrays and objects in it, each with its name. */
function* fieldsOf(row: unknown): Generator<readonly [name: string, read: Read]> {
  yield ["row", (other) => other];
  for (const [name, value] of entries(row)) {
    const read: Read = (other) => (other as Record<string, unknown> | null | undefined)?.[name];
    const shown = isArray(row) ? `[${name}]` : name;
    yield [shown, read];
    for (const [inner] of entries(value)) {
      const part = isArray(value) ? `[${inner}]` : `.${inner}`;
      yield [
        `${shown}${part}`,
        (other) => (read(other) as Record<string, unknown> | null | undefined)?.[inner],
      ];
    }
  }
}

function entries(x: unknown): readonly (readonly [string, unknown])[] {
  return typeof x === "object" && x !== null ? Object.entries(x) : [];
}

function equals(field: unknown, values: ArrayLike<number>): boolean {
  // A number stands for itself in all terms of a sum inside.
  if (Object.is(field, values[0]) && isRepeated(values)) return true;
  if (!isArray(field) || field.length !== values.length) return false;
  for (let i = 0; i < values.length; i++) if (!Object.is(field[i], values[i])) return false;
  return true;
}

function isRepeated(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (!Object.is(values[i], values[0])) return false;
  return true;
}
