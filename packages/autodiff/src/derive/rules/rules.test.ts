import { describe, expect, it, test } from "vitest";
import {
  add,
  cos,
  div,
  exp,
  less,
  mean,
  mul,
  pow,
  type Scalar,
  sin,
  square,
  where,
} from "../../index.js";
import type { Spread } from "../../partial.js";
import { trace } from "../../trace/trace.js";
import { derivation } from "../assemble.js";
import { derive } from "../derive.js";
import { coefficient } from "../formula/coefficient.js";
import { product } from "../formula/make.js";
import type { Rule } from "./rule.js";
import { allRules, type Rules } from "./rules.js";

/** Formulas whose derivations by the first parameter use each of the rules. */
const uses: readonly (readonly [rule: string, form: string, f: Spread<Scalar>])[] = [
  ["constant rule", "d/dx c = 0", (x) => add(square(x), 5)],
  ["identity rule", "d/dx x = 1", (x) => mul(x, sin(x))],
  ["linear rule", "d/dx (ax + b) = a", (x) => sin(mul(2, x))],
  ["partial derivative", "∂/∂x (ax + b) = a", (x, y) => sin(mul(y, x))],
  ["partial derivative", "∂/∂x c = 0", (x, y) => add(square(x), square(y))],
  ["scalar multiple rule", "d/dx (cu) = c·d/dx u", (x) => mul(3, pow(x, 5))],
  ["sum rule", "d/dx (u + v) = d/dx u + d/dx v", (x) => add(square(x), sin(x))],
  ["sum rule", "d/dx Σ u⁽ⁱ⁾ = Σ d/dx u⁽ⁱ⁾", (x) => mean([1, 2], (y) => square(mul(x, y)))],
  ["power rule", "d/dx uⁿ = nuⁿ⁻¹·d/dx u", (x) => pow(sin(x), 3)],
  ["chain rule", "d/dx f(u) = f′(u)·d/dx u", (x) => pow(sin(x), 3)],
  ["exponential rule", "d/dx aᵘ = aᵘ ln(a)·d/dx u", (x) => pow(2, square(x))],
  [
    "power and exponential rule",
    "d/dx uᵛ = vuᵛ⁻¹·d/dx u + uᵛ ln(u)·d/dx v",
    (x) => pow(x, square(x)),
  ],
  ["product rule", "d/dx (uv) = u·d/dx v + v·d/dx u", (x) => mul(sin(x), exp(x))],
  ["quotient rule", "d/dx (u/v) = (v·d/dx u − u·d/dx v)/v²", (x) => div(sin(x), cos(x))],
  ["reciprocal rule", "d/dx (1/v) = −(1/v²)·d/dx v", (x) => div(3, cos(x))],
  [
    "piecewise",
    "d/dx {u if x < c, v otherwise} = {d/dx u if x < c, d/dx v otherwise}",
    (x) => where(less(x, 1), sin(x), cos(x)),
  ],
  ["derivative of sin", "d/dx sin(u) = cos(u)·d/dx u", (x) => sin(square(x))],
];

const names = (f: Spread<Scalar>): readonly string[] => ["x", "y"].slice(0, f.length);

test.each(uses)("%s: %s", (rule, form, f) => {
  const { lines } = derive(f, { by: "x", names: names(f) });
  const rules = lines.flatMap((line) => line.rules);
  expect(rules.filter(({ name }) => name === rule).map((found) => found.form?.text)).toContain(
    form,
  );
  expect(rules.every(({ meaning }) => meaning.length > 5)).toBe(true);
});

/** The rules with what one of them finds made a thousandth too large, or 0 made 0.001. */
function spoiled(rule: string, form: string): Rules {
  const spoil =
    (good: Rule): Rule =>
    (u, context) => {
      const applied = good(u, context);
      if (applied?.law.name !== rule || formOf(applied.law.partial === true, form)) return applied;
      const { result } = applied;
      const isZero = result.kind === "coefficient" && result.top === 0;
      return {
        ...applied,
        result: isZero ? coefficient(0.001) : product(coefficient(1.001), result),
      };
    };
  const { last, inward, once, before } = allRules();
  return { last: last.map(spoil), inward: inward.map(spoil), once: once.map(spoil), before };
}

/** Whether this is the other of two rules of the same name. */
function formOf(isPartial: boolean, form: string): boolean {
  return isPartial !== form.startsWith("∂");
}

describe("a wrong rule is caught by the numbers", () => {
  const own = uses.filter(([rule]) => rule !== "chain rule");
  test.each(own)("%s: %s", (rule, form, f) => {
    const graph = trace(f, { names: names(f) });
    expect(() => derivation(f, graph, 0, {}, allRules())).not.toThrow();
    expect(() => derivation(f, graph, 0, {}, spoiled(rule, form))).toThrow(
      /^derive\(lines\[\d\]\): must come to .* does not follow from the line before it/,
    );
  });

  it("the chain rule forgotten", () => {
    const forgotten: Rule = (u, context) => {
      for (const rule of allRules().once) {
        const applied = rule(u, context);
        const { result, inner } = applied ?? {};
        if (applied === undefined || inner === undefined || result?.kind !== "product") continue;
        return { ...applied, result: product(...result.factors.slice(0, -1)) };
      }
      return undefined;
    };
    const f = (x: Scalar): Scalar => sin(square(x));
    const graph = trace(f, { names: ["x"] });
    expect(() => derivation(f, graph, 0, {}, { ...allRules(), once: [forgotten] })).toThrow(
      "= cos(x²) does not follow",
    );
  });
});
