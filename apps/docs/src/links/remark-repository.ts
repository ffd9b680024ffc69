interface MarkdownNode {
  type: string;
  url?: string;
  value?: string;
  depth?: number;
  data?: object | undefined;
  children?: MarkdownNode[];
}

/**
 * Fits a document of the repository into the page that shows it: headings one level deeper, and links
 * to files, which are not on the site, as their words alone. The headings of a changelog carry the
 * package and the version in their ids, `core-0.1.0`, since several stand on one page.
 */
export function remarkRepository(): (tree: MarkdownNode, file: { path: string }) => void {
  return (tree, { path }) => {
    if (/[\\/]apps[\\/]docs[\\/]/.test(path)) return;
    const [folder = "", name] = path.split(/[\\/]/).slice(-2);
    let ids = [folder];
    for (const node of tree.children ?? []) {
      unlink(node);
      if (node.type !== "heading" || node.depth === undefined) continue;
      if (name === "CHANGELOG.md") {
        if (node.depth > 1) ids = [...ids.slice(0, node.depth - 1), slug(node)];
        node.data = { hProperties: { id: ids.join("-") } };
      }
      node.depth++;
    }
  };
}

function unlink(node: MarkdownNode): void {
  if (node.type === "link" && !/^(?:#|\/|[a-z]+:)/.test(node.url ?? "")) node.type = "emphasis";
  node.children?.forEach(unlink);
}

const slug = (heading: MarkdownNode): string =>
  words(heading)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-");

const words = ({ value = "", children = [] }: MarkdownNode): string =>
  value + children.map(words).join("");
