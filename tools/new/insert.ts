/**
 * Puts a line among statements that lead to `folder`, in the order of the files they name:
 * `export { swift } from "./rules/swift.js";`.
 */
export function insertStatement(text: string, statement: string): string {
  const [, folder = ""] = /from "(.*\/)[^/]+";$/.exec(statement) ?? [];
  const pattern = /^(?:import|export) (?:type )?(?:\{[^}]*\}|\*[^;"]*) from "([^"]+)";\n/gm;
  const siblings = [...text.matchAll(pattern)].filter(
    ([, from = ""]) => from.startsWith(folder) && !from.slice(folder.length).includes("/"),
  );
  const after = siblings.find(([, from = ""]) => from > fileOf(statement));
  const last = siblings.at(-1);
  if (last === undefined) return text;
  const at = after?.index ?? last.index + last[0].length;
  return `${text.slice(0, at)}${statement}\n${text.slice(at)}`;
}

function fileOf(statement: string): string {
  return /from "([^"]+)"/.exec(statement)?.[1] ?? "";
}

/** Adds a name to what is imported from a module, or to the list of an `export { ... };`. */
export function insertName(text: string, from: string | undefined, name: string): string {
  const [word, end] = from === undefined ? ["export", ";"] : ["import", ` from "${from}";`];
  const start = new RegExp(`^${word} \\{([^}]*)\\}${end.replace(/[/.]/g, "\\$&")}`, "m").exec(text);
  if (start === null) return text;
  const names = (start[1] ?? "").split(",").map((each) => each.trim());
  const listed = names.filter((each) => each !== "");
  const after = listed.findIndex((each) => orderOf(each) > orderOf(name));
  const all = listed.toSpliced(after < 0 ? listed.length : after, 0, name).join(", ");
  const whole = start[0];
  return text.replace(whole, () => `${word} { ${all} }${end}`);
}

/** Types after values, and without regard to case. */
function orderOf(name: string): string {
  return `${name.startsWith("type ") ? 1 : 0}${name.replace("type ", "").toLowerCase()}`;
}

/** Puts a row at the end of the list that a constant of this name is. */
export function insertRow(text: string, list: string, row: string): string {
  const start = text.search(new RegExp(`^(export )?const ${list}: `, "m"));
  const end = start < 0 ? -1 : text.indexOf("\n];", start);
  return end < 0 ? text : `${text.slice(0, end)}\n${row}${text.slice(end)}`;
}

/** Puts a line at the end of the Markdown table with this in its heading. */
export function insertTableRow(text: string, heading: string, row: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|") && line.includes(heading));
  const end = lines.findIndex((line, i) => start >= 0 && i > start && !line.startsWith("|"));
  return end < 0 ? text : lines.toSpliced(end, 0, row).join("\n");
}

/**
 * Adds `name` as code to the row of a Markdown table that begins with `label`, at the end of the cell or
 * of what is before a semicolon in it.
 */
export function insertInCell(text: string, label: string, name: string): string {
  return text.replace(
    new RegExp(`^(\\| ${label} +\\|[^;|]*\`)`, "m"),
    (before) => `${before}, \`${name}\``,
  );
}

/** Raises the ceiling of a whole package. */
export function raiseCeiling(text: string, name: string, by: number): string {
  return text.replace(
    new RegExp(`("${name}": )(\\d+)`),
    (_, before: string, bytes: string) => `${before}${Number(bytes) + by}`,
  );
}
