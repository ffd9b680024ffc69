import { expect, test } from "vitest";
import { inside } from "./inside.ts";
import { remarkInside } from "./remark-inside.ts";

const linked = (url: string, base: string): unknown => {
  const link = { type: "link", url };
  remarkInside({ base })({ type: "root", children: [{ type: "paragraph", children: [link] }] });
  return link.url;
};

test("a path is put under the base, with or without a slash at its end", () => {
  expect(inside("/learn/", "/")).toBe("/learn/");
  expect(inside("/learn/", "/descent")).toBe("/descent/learn/");
  expect(inside("/learn/", "/descent/")).toBe("/descent/learn/");
  expect(inside("/learn/")).toBe("/learn/");
});

test("links from the root get the base, and no others", () => {
  expect(linked("/learn/cost/#mean", "/descent/")).toBe("/descent/learn/cost/#mean");
  expect(linked("/", "/descent/")).toBe("/descent/");
  expect(linked("/learn/", "/")).toBe("/learn/");
  for (const other of ["#here", "cost/", "https://astro.build/", "//astro.build/"])
    expect(linked(other, "/descent/")).toBe(other);
});

test("so do links that are written as elements", () => {
  const attributes = [
    { name: "class", value: "/door" },
    { name: "href", value: "/packages/" },
    { name: "href", value: { type: "mdxJsxAttributeValueExpression" } },
  ];
  remarkInside({ base: "/descent/" })({ type: "mdxJsxFlowElement", name: "a", attributes });
  expect(attributes.map(({ value }) => value)).toEqual([
    "/door",
    "/descent/packages/",
    { type: "mdxJsxAttributeValueExpression" },
  ]);
  const image = { name: "href", value: "/door" };
  remarkInside({ base: "/descent/" })({
    type: "mdxJsxFlowElement",
    name: "b",
    attributes: [image],
  });
  expect(image.value).toBe("/door");
});
