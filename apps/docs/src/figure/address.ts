import { settleAll, type Field, type Fields, type State, type Value } from "./field.ts";

/** Lists are written as the entries that differ from the initial ones: `2:80.5_7:61`. */
function write(field: Field, value: Value): string {
  if (field.kind === "flag") return value === true ? "1" : "0";
  if (field.kind !== "list" || typeof value !== "object") return String(value);
  return value
    .map((entry, index) => (entry === field.initial[index] ? "" : `${index}:${entry}`))
    .filter((entry) => entry !== "")
    .join("_");
}

function read(field: Field, text: string): unknown {
  if (field.kind === "flag") return text === "1";
  if (field.kind === "choice") return text;
  if (field.kind === "number") return text.trim() === "" ? undefined : Number(text);
  const entries = [...field.initial];
  for (const part of text.split("_")) {
    const [index, entry] = part.split(":").map(Number);
    if (index !== undefined && index in entries && entry !== undefined) entries[index] = entry;
  }
  return entries;
}

const same = (field: Field, value: Value): boolean =>
  write(field, value) === write(field, field.initial);

/** The query of an address that shows the figure as it is; what is at its initial value is left out. */
export function toAddress<F extends Fields>(
  name: string,
  fields: F,
  state: State<F>,
  query: string,
): string {
  const params = new URLSearchParams(query);
  const values: Readonly<Record<string, Value>> = state;
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key];
    if (value === undefined || same(field, value)) params.delete(`${name}.${key}`);
    else params.set(`${name}.${key}`, write(field, value));
  }
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** What the query says of the figure. Values out of range are clamped, nonsense is ignored. */
export function fromAddress<F extends Fields>(name: string, fields: F, query: string): State<F> {
  const params = new URLSearchParams(query);
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const text = params.get(`${name}.${key}`);
    if (text !== null) values[key] = read(field, text);
  }
  return settleAll(fields, values);
}
