/** A piece of a page as plain data, so that one description serves the build and the browser. */
export interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}
export type Child = Tree | string;
type Value = string | number | boolean | undefined;
type Content = Child | undefined | readonly Content[];

/** Numbers in attributes are coordinates: a hundredth of a pixel is as fine as it gets. */
const written = (value: string | number | true): string =>
  value === true ? "" : typeof value === "number" ? String(Math.round(value * 100) / 100) : value;

/** One element. `undefined` and `false` leave an attribute out; neighbouring texts become one. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...content: readonly Content[]
): Tree {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) kept[name] = written(value);
  const children: Child[] = [];
  const take = (piece: Content): void => {
    if (piece === undefined || piece === "") return;
    if (isList(piece)) piece.forEach(take);
    else {
      const before = children.at(-1);
      if (typeof piece === "string" && typeof before === "string")
        children[children.length - 1] = before + piece;
      else children.push(piece);
    }
  };
  take(content);
  return { tag, attributes: kept, children };
}

const isList = (piece: Content): piece is readonly Content[] => Array.isArray(piece);

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const empty = new Set(["br", "hr", "img", "input"]);

/** The same as markup: what the build writes into the page. */
export function toMarkup(child: Child): string {
  if (typeof child === "string") return escape(child);
  const attributes = Object.entries(child.attributes)
    .map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join("");
  const open = `<${child.tag}${attributes}>`;
  return empty.has(child.tag)
    ? open
    : `${open}${child.children.map(toMarkup).join("")}</${child.tag}>`;
}
