import { expect, test } from "vitest";
import { h, toMarkup } from "./tree.ts";

test("a tree becomes markup, and what is not for markup is escaped", () => {
  expect(toMarkup(h("p", { title: 'a "b" & c' }, "1 < 2", h("br")))).toBe(
    '<p title="a &#34;b&#34; &#38; c">1 &#60; 2<br></p>',
  );
});

test("absent attributes are left out, true ones are empty, numbers are rounded", () => {
  expect(toMarkup(h("input", { checked: true, id: undefined, disabled: false, x: 1 / 3 }))).toBe(
    '<input checked x="0.33">',
  );
});

test("neighbouring texts become one, as they do in a page that is read", () => {
  expect(h("p", {}, "a", ["b", [undefined, "c"]], "", h("i"), "d").children).toEqual([
    "abc",
    { tag: "i", attributes: {}, children: [] },
    "d",
  ]);
});
