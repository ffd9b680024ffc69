import { expect, test } from "vitest";
import { remarkRepository } from "./remark-repository.ts";

const heading = (depth: number, value: string) => ({
  type: "heading",
  depth,
  children: [{ type: "text", value }],
});
const link = (url: string) => ({ type: "link", url, children: [{ type: "text", value: "there" }] });

function fitted<Node extends { type: string }>(path: string, ...children: Node[]): readonly Node[] {
  remarkRepository()({ type: "root", children }, { path });
  return children;
}

test("headings go one level deeper", () => {
  const nodes = fitted("/repository/COMPATIBILITY.md", heading(1, "One"), heading(2, "Two"));
  expect(nodes.map(({ depth }) => depth)).toEqual([2, 3]);
  expect(nodes.every((node) => !("data" in node))).toBe(true);
});

test("those of a changelog carry package and version, also where paths have backslashes", () => {
  for (const path of ["/r/packages/core/CHANGELOG.md", String.raw`C:\r\packages\core\CHANGELOG.md`])
    expect(
      fitted(
        path,
        heading(1, "@descent/core"),
        heading(2, "0.2.0"),
        heading(3, "Minor Changes"),
        heading(2, "0.1.0"),
        heading(3, "Minor Changes"),
      ).map((node) => ("data" in node ? node.data : undefined)),
    ).toEqual(
      ["", "-0.2.0", "-0.2.0-minor-changes", "-0.1.0", "-0.1.0-minor-changes"].map((rest) => ({
        hProperties: { id: `core${rest}` },
      })),
    );
});

test("links to files become words, others stay", () => {
  const kept = ["#here", "/learn/cost/", "https://astro.build/"];
  const links = ["RELEASING.md", "../core/README.md#use", "./x.ts", ...kept].map(link);
  fitted("/repository/COMPATIBILITY.md", { type: "paragraph", children: links });
  expect(links.filter(({ type }) => type === "link").map(({ url }) => url)).toEqual(kept);
});

test("the pages of the site stay as they are", () => {
  const title = heading(2, "Title");
  const nodes = fitted<typeof title | ReturnType<typeof link>>(
    "/repository/apps/docs/src/content/docs/contribute.mdx",
    title,
    link("README.md"),
  );
  expect(nodes).toEqual([heading(2, "Title"), link("README.md")]);
});
