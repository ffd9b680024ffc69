import { expect, it } from "vitest";
import { namesIn } from "./parameter-names.js";

it.each<[string, readonly string[] | undefined]>([
  ["(m, b) => m", ["m", "b"]],
  ["m=>m", ["m"]],
  ["θ0 => θ0", ["θ0"]],
  ["async (x, y) => x", ["x", "y"]],
  ["function (x, y,) { return x; }", ["x", "y"]],
  ["function named($x, _y) {}", ["$x", "_y"]],
  ["method(x) { return x; }", ["x"]],
  ["( x , y )=>x", ["x", "y"]],
  ["() => 3", undefined],
  ["(x, y = 2) => x", undefined],
  ["(x, ...rest) => x", undefined],
  ["([x, y]) => x", undefined],
  ["({ x }) => x", undefined],
  ["(x /* ( */, y) => x", undefined],
  ["(x, // y\n z) => x", undefined],
  ["function () { [native code] }", undefined],
  ["class A { constructor(x) {} }", undefined],
  ["(x = f(1), y) => x", undefined],
])("%s", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
