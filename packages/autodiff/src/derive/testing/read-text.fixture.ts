import { logit, relu, sigmoid, sign, softplus } from "../../index.js";

/** Numbers by the names that they are written with; for data under a sum one for each term. */
export type Values = Readonly<Record<string, number | readonly number[]>>;

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  ln: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  max: Math.max,
  min: Math.min,
  sign,
  relu,
  sigmoid,
  softplus,
  logit,
};

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈⁱʲᵏˡᵐⁿᵗᵘᵛˣʸᶻ";
const plain = "0123456789+−()abcdijklmntuvxyz";

/**
 * The number that a line of text comes to for a reader who knows no more than the usual conventions:
 * what is read wrongly without a bracket comes out wrong here.
 */
export function readText(text: string, values: Values): number {
  const known: Values = { e: Math.E, π: Math.PI, "∞": Infinity, NaN, ...values };
  const names = Object.keys(known).sort((a, b) => b.length - a.length);
  const calls = Object.keys(functions).sort((a, b) => b.length - a.length);
  let at = 0;
  let term = 0;
  let bars = 0;

  const sees = (sign: string): boolean => text.startsWith(sign, at);
  const take = (sign: string): void => {
    if (!sees(sign)) throw new Error(`${sign} is missing at ${text.slice(at)} in ${text}`);
    at += sign.length;
  };
  const takes = (sign: string): boolean => {
    const found = sees(sign);
    if (found) at += sign.length;
    return found;
  };

  const sum = (): number => {
    let total = takes("−") ? -product() : product();
    for (;;) {
      if (takes(" + ") || takes("+")) total += product();
      else if (takes(" − ") || takes("−")) total -= product();
      else return total;
    }
  };
  const product = (): number => {
    let result = power();
    for (;;) {
      if (takes("·")) result *= power();
      else if (takes("/")) result /= power();
      else if (sees(" ") && !/^ ([+−<>=≤≥]|if |otherwise|and |or )/u.test(text.slice(at))) {
        at++;
        result *= power();
      } else if (starts()) result *= power();
      else return result;
    }
  };
  /** Whether another factor begins here. */
  const starts = (): boolean =>
    at < text.length && !(bars > 0 && sees("|")) && /^[\p{L}\p{N}(|√∛{⌊]/u.test(text.slice(at));
  const power = (): number => {
    if (takes("Σ ")) return total();
    const name = calls.find(sees);
    if (name !== undefined) return call(name);
    const base = atom();
    return base ** exponent();
  };
  const exponent = (): number => {
    if (takes("^")) return atom();
    const from = at;
    while (at < text.length && raised.includes(text.charAt(at))) at++;
    if (at === from) return 1;
    const written = Array.from(text.slice(from, at), (s) => plain[raised.indexOf(s)]).join("");
    return readText(written, values);
  };
  const call = (name: string): number => {
    take(name);
    const power = exponent();
    take("(");
    const args = [sum()];
    while (takes(", ")) args.push(sum());
    take(")");
    const f = functions[name];
    // sin²(x) and f(x)² are both squares of the value.
    return ((f?.(...args) ?? NaN) ** power) ** exponent();
  };
  const total = (): number => {
    const from = at;
    const count = Object.values(values).find((value) => typeof value === "object")?.length ?? 0;
    let result = 0;
    for (term = 0; term < count; term++) {
      at = from;
      result += product();
    }
    return result;
  };
  const atom = (): number => {
    if (takes("(")) return enclosed(")");
    if (takes("⌊")) return Math.floor(enclosed("⌋"));
    if (takes("√")) return Math.sqrt(atom());
    if (takes("∛")) return Math.cbrt(atom());
    if (takes("|")) {
      bars++;
      const inside = sum();
      bars--;
      take("|");
      return Math.abs(inside);
    }
    if (takes("{")) return branches();
    const digits = /^\d+(\.\d+)?/u.exec(text.slice(at))?.[0];
    if (digits !== undefined) {
      at += digits.length;
      return Number(digits);
    }
    const name = names.find(sees);
    if (name === undefined) throw new Error(`Unknown: ${text.slice(at)} in ${text}`);
    take(name);
    const value = known[name];
    return typeof value === "number" ? value : (value?.[term] ?? NaN);
  };
  const enclosed = (close: string): number => {
    const outer = bars;
    bars = 0;
    const inside = sum();
    bars = outer;
    take(close);
    return inside;
  };
  const branches = (): number => {
    let result: number | undefined;
    for (;;) {
      const value = sum();
      if (takes(" otherwise}")) return result ?? value;
      take(" if ");
      const left = sum();
      const sign = text.slice(at, at + 3).trim();
      at += 3;
      const right = sum();
      const holds = {
        "<": left < right,
        ">": left > right,
        "≤": left <= right,
        "≥": left >= right,
      };
      if (!(sign in holds)) throw new Error(`Unknown sign ${sign}`);
      if (holds[sign as "<"]) result ??= value;
      take(", ");
    }
  };

  const result = sum();
  if (at < text.length) throw new Error(`Left over: ${text.slice(at)} in ${text}`);
  return result;
}
