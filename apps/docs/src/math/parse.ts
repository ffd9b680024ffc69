export interface Element {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: (Element | Text)[];
}
export interface Text {
  readonly type: "text";
  readonly value: string;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};
const unescape = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x([0-9a-f]+));/gi, (entity, code: string | undefined) =>
    code === undefined ? (entities[entity] ?? entity) : String.fromCodePoint(parseInt(code, 16)),
  );

/** Well-formed markup, read into the tree that MDX works on (it does not take markup as text). */
export function parse(markup: string): Element[] {
  const root: Element = { type: "element", tagName: "root", properties: {}, children: [] };
  const open = [root];
  for (const [token, close, name, attributes, empty] of markup.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g,
  )) {
    const parent = open[open.length - 1] ?? root;
    if (name === undefined) {
      parent.children.push({ type: "text", value: unescape(token) });
    } else if (close === "/") {
      open.pop();
    } else {
      const properties: Record<string, string> = {};
      for (const [, key, value] of (attributes ?? "").matchAll(/([\w:-]+)="([^"]*)"/g))
        if (key !== undefined) properties[key] = unescape(value ?? "");
      const element: Element = { type: "element", tagName: name, properties, children: [] };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  return root.children.filter((child) => child.type === "element");
}
