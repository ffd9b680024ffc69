import { inside } from "./inside.ts";

interface MarkdownNode {
  type: string;
  url?: string;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: MarkdownNode[];
}

const isInside = (address: unknown): address is string =>
  typeof address === "string" && /^\/(?!\/)/.test(address);

/** Puts the base before the links that pages write from the root, `[start](/)` and `<a href="/">`. */
export function remarkInside({ base }: { readonly base: string }): (tree: MarkdownNode) => void {
  return function visit(node) {
    if (node.type === "link" && isInside(node.url)) node.url = inside(node.url, base);
    if (node.name === "a")
      for (const attribute of node.attributes ?? [])
        if (attribute.name === "href" && isInside(attribute.value))
          attribute.value = inside(attribute.value, base);
    node.children?.forEach(visit);
  };
}
