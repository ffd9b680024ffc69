import {
  add,
  atan,
  cos,
  div,
  exp,
  log,
  mul,
  neg,
  pow,
  type Scalar,
  sin,
  sub,
} from "@descent/autodiff";

/** The names in a formula and what they stand for. */
export type Names = Readonly<Record<string, Scalar>>;

type Formula = (names: Names) => Scalar;

const functions: Readonly<Record<string, (x: Scalar) => Scalar>> = { atan, cos, exp, log, sin };

const operators: readonly Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>>[] = [
  { "+": add, "-": sub },
  { "*": mul, "/": div },
];

/**
 * A formula in the notation of NIST's regressions, `b1*(1-exp(-b2*x))`, as a function of its names. A
 * power binds tighter than a sign, and a sign tighter than a product.
 */
export function infix(text: string): Formula {
  const tokens = text.match(/\d+\.?\d*(e[-+]?\d+)?|\w+|[-+*/^()]/gi) ?? [];
  let next = 0;
  const take = (token: string): boolean => tokens[next] === token && ++next > 0;

  const binary = (level: number): Formula => {
    const known = operators[level];
    if (known === undefined) return signed();
    let left = binary(level + 1);
    for (;;) {
      const operator = known[tokens[next] ?? ""];
      if (operator === undefined) return left;
      next++;
      const [first, second] = [left, binary(level + 1)];
      left = (names) => operator(first(names), second(names));
    }
  };
  const signed = (): Formula => {
    if (!take("-")) return power();
    const operand = signed();
    return (names) => neg(operand(names));
  };
  const power = (): Formula => {
    const base = atom();
    if (!take("^")) return base;
    const exponent = signed();
    return (names) => pow(base(names), exponent(names));
  };
  const group = (): Formula => {
    const inner = binary(0);
    if (!take(")")) throw new SyntaxError(`a bracket is not closed in ${text}`);
    return inner;
  };
  const atom = (): Formula => {
    if (take("(")) return group();
    const token = tokens[next++] ?? "";
    if (/^\d/.test(token)) return () => Number(token);
    if (token === "pi") return () => Math.PI;
    const f = functions[token];
    if (f !== undefined && take("(")) {
      const argument = group();
      return (names) => f(argument(names));
    }
    return (names) => {
      const value = names[token];
      if (value === undefined) throw new SyntaxError(`${token} is not known in ${text}`);
      return value;
    };
  };

  const formula = binary(0);
  if (next !== tokens.length) throw new SyntaxError(`${tokens[next] ?? ""} is too much in ${text}`);
  return formula;
}
