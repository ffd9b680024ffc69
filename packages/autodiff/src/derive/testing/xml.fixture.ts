/** An element of a parsed document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The one element of a document; throws where it is not well-formed XML. */
export function parseXml(text: string): Element {
  const tokens = text.match(/<[^<>]*>|[^<>]+|[<>]/gu) ?? [];
  const document = { name: "", attributes: {}, children: [] as (Element | string)[] };
  const open = [document];
  for (const token of tokens) {
    const current = open.at(-1);
    if (current === undefined) throw new Error(`Nothing is open at ${token}`);
    if (!token.startsWith("<")) {
      if (token === ">") throw new Error("A bare >");
      current.children.push(decoded(token));
    } else if (token.startsWith("</")) {
      if (token !== `</${current.name}>`) throw new Error(`${current.name} is closed by ${token}`);
      open.pop();
    } else {
      const [, name, attributes, self] =
        /^<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>$/u.exec(token) ?? [];
      if (name === undefined) throw new Error(`No tag: ${token}`);
      const pairs = [...(attributes ?? "").matchAll(/ ([a-z]+)="([^"]*)"/gu)];
      const entries = pairs.map(([, key = "", value = ""]) => [key, decoded(value)] as const);
      const element = { name, attributes: Object.fromEntries(entries), children: [] };
      current.children.push(element);
      if (self === "") open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (open.length !== 1 || others.length > 0 || root === undefined || typeof root === "string") {
    throw new Error(`Not one element: ${text}`);
  }
  return root;
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);|&/gu, (whole, name: string | undefined) => {
    if (name?.startsWith("#x") === true) return String.fromCodePoint(parseInt(name.slice(2), 16));
    const found = entities[name ?? ""];
    if (found === undefined) throw new Error(`Unknown entity ${whole}`);
    return found;
  });
}
