import { fixed, importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("arithmetic", {
  valid: [
    // Plain numbers, wherever they stand.
    "const area = (x) => Math.PI * x ** 2;",
    importing("derivative((x) => mul(2 * 3, x));"),
    importing("export const cost = (m) => mean(points, ({ x, y }) => x * y - m);"),
    importing("derivative((x) => mul(x, Math.sin(3) - value(x) * 2));"),
    importing("gradient((...theta) => mul(theta.length - 1, theta[theta.length - 1]));"),
    importing("gradient((...theta) => sum(theta, (t, i) => mul(t, i + 1)));"),
    importing("const slope = derivative(sin)(3) * 2;"),
    importing("derivative((x) => (typeof x === 'number' ? x * x : mul(x, x)));"),
    // Other people's functions of the same name, and other people's packages.
    'import { derivative } from "mathjs";\nderivative((x) => x * x);',
    "function derivative(f) {}\nderivative((x) => x * x);",
    importing("{ const derivative = (f) => f; derivative((x) => x * x); }"),
    // Not arithmetic.
    importing("derivative((x) => { console.log(`${x}`); return x; });"),
    importing("derivative((x) => mul(x, 2n));"),
    importing("derivative((x) => [x, 1] * 2);"),
    importing("derivative((x) => sum([Math.exp, Math[method](2), Math.max()]));"),
    "x ** 2; const { sin: [sin] } = Math; const { [s]: t } = Math; sin(2) + t(3);",
  ],
  invalid: [
    fixed("derivative((x) => x + 1);", "derivative((x) => add(x, 1));"),
    fixed("derivative((x) => 1 - x);", "derivative((x) => sub(1, x));"),
    fixed("derivative((x) => x * x);", "derivative((x) => mul(x, x));"),
    fixed("derivative((x) => x / 2);", "derivative((x) => div(x, 2));"),
    fixed("derivative((x) => x ** 3);", "derivative((x) => pow(x, 3));"),
    fixed("derivative((x) => -x);", "derivative((x) => neg(x));"),
    fixed("derivative((x) => +x);", "derivative((x) => x);"),
    fixed("derivative((x) => +(x, x));", "derivative((x) => (x, x));"),
    fixed("derivative((x) => +(x * x));", "derivative((x) => mul(x, x));"),
    fixed("derivative((x) => Math.sin(x));", "derivative((x) => sin(x));"),
    fixed("derivative((x) => Math['sin'](x));", "derivative((x) => sin(x));"),
    fixed("derivative((x) => Math.atan2(x, 2));", "derivative((x) => atan2(x, 2));"),
    fixed("derivative((x) => Math.max(x, 0));", "derivative((x) => max(x, 0));"),
    fixed("derivative((x) => Math.min(1, x, 2));", "derivative((x) => min(min(1, x), 2));"),
    fixed("derivative((x) => Math.max(x));", "derivative((x) => x);"),
    fixed("derivative((x) => Math.max(y ? 1 : x));", "derivative((x) => (y ? 1 : x));"),
    // What hangs together is one finding, and keeps its order.
    fixed(
      "derivative((x) => 3 * x ** 5 - -x / (2 + 1));",
      "derivative((x) => sub(mul(3, pow(x, 5)), div(neg(x), 2 + 1)));",
    ),
    fixed("derivative((x) => 2 * 3 * x);", "derivative((x) => mul(2 * 3, x));"),
    fixed("derivative((x) => (x, x) * 2);", "derivative((x) => mul((x, x), 2));"),
    // Blanks where the words would grow together.
    fixed("derivative((x) => { return-x });", "derivative((x) => { return neg(x) });"),
    fixed("derivative((x) => { throw+x });", "derivative((x) => { throw x });"),
    // Row data are numbers; what is multiplied with a scalar is none of them.
    fixed(
      "gradient((m, b) => mean(points, (p) => square(m * p.x + b - p.y)));",
      "gradient((m, b) => mean(points, (p) => square(sub(add(mul(m, p.x), b), p.y))));",
    ),
    fixed(
      "gradient((...theta) => sum(theta, (t) => t * t));",
      "gradient((...theta) => sum(theta, (t) => mul(t, t)));",
    ),
    // Assignments.
    fixed(
      "derivative((x) => { let y = x; y += x * x; return y; });",
      "derivative((x) => { let y = x; y = add(y, mul(x, x)); return y; });",
    ),
    fixed(
      "derivative((x) => { let y = x; y **= 2; return y; });",
      "derivative((x) => { let y = x; y = pow(y, 2); return y; });",
    ),
    fixed(
      "derivative((x) => { let y = x; y++; return y; });",
      "derivative((x) => { let y = x; y = add(y, 1); return y; });",
    ),
    fixed(
      "derivative((x) => { let y = x; return f(--y); });",
      "derivative((x) => { let y = x; return f((y = sub(y, 1))); });",
    ),
    offered("derivative((x) => { let y = x; return f(y--); });", "arithmetic"),
    fixed(
      "gradient((...theta) => { theta[0] -= 1; return theta[0]; });",
      "gradient((...theta) => { theta[0] = sub(theta[0], 1); return theta[0]; });",
    ),
    fixed(
      "gradient((...theta) => { for (let t = theta[0]; ; t++) return t; });",
      "gradient((...theta) => { for (let t = theta[0]; ; t = add(t, 1)) return t; });",
    ),
    fixed(
      "derivative((x) => { table.total[x.key][0] += x; return table; });",
      "derivative((x) => { table.total[x.key][0] = add(table.total[x.key][0], x); return table; });",
    ),
    fixed(
      "class Total { add = derivative((x) => (this.sum -= x)); }",
      "class Total { add = derivative((x) => (this.sum = sub(this.sum, x))); }",
    ),
    offered("derivative((x) => { f().total += x; });", "arithmetic"),
    offered("derivative((x) => { table[g()] += x; });", "arithmetic"),
    // Functions of Math by other names.
    fixed(
      "const { cos: c, ...more } = Math, { PI } = Math, s = Math.sin;\nderivative((x) => c(x) * s(x) * more.tan(x));",
      "const { cos: c, ...more } = Math, { PI } = Math, s = Math.sin;\nderivative((x) => mul(mul(cos(x), sin(x)), more.tan(x)));",
    ),
    // What would be evaluated twice, or named wrongly, is left to the reader.
    offered("gradient((...theta) => (theta[next()] += 1));", "arithmetic"),
    offered("derivative((x) => { const mul = 2; return x * mul; });", "arithmetic"),
    {
      code: importing("const { sin } = Math;\nderivative((x) => sin(x));").replace(", sin", ""),
      output: null,
      errors: [
        {
          message:
            "`Math.sin` throws on a scalar: native operators carry no derivative. Use `sin` of @descent/autodiff.",
        },
      ],
    },
    {
      code: importing(`derivative((x) => ${"x * 1000 + ".repeat(9)}1);`),
      output: importing(
        `derivative((x) => ${"add(".repeat(9)}mul(x, 1000)${", mul(x, 1000))".repeat(8)}, 1));`,
      ),
      errors: [{ message: /Write `add\(add\(.{63}…`\.$/ }],
    },
    // Comments are kept, or the code is.
    offered("derivative((x) => x /* inches */ * 2);", "arithmetic"),
    fixed(
      "derivative((x) => f(x /* inches */) * x);",
      "derivative((x) => mul(f(x /* inches */), x));",
    ),
  ],
});

typed("arithmetic", {
  valid: [
    importing("export const f = (x: Scalar): Scalar => (typeof x === 'number' ? x * 2 : x);"),
    importing("export const f = (x: Scalar): number => value(x) * 2;"),
    importing(
      "export const f = (x: Scalar, rows: { a: number }[]): Scalar => mean(rows, ({ a }) => a * a);",
    ),
    "interface Operand { value: number }\nexport const f = (x: Operand): number => x.value * 2;",
    "export const f = (x: { times(y: number): number } | number): number => Number(x) * 2;",
  ],
  invalid: [
    fixed(
      "export const f = (x: Scalar): Scalar => x * x;",
      "export const f = (x: Scalar): Scalar => mul(x, x);",
    ),
    fixed("export const f = (x: Operand) => -x;", "export const f = (x: Operand) => neg(x);"),
    fixed("derivative((x) => 2 * x + 1);", "derivative((x) => add(mul(2, x), 1));"),
    fixed(
      "export const f = <T extends Scalar>(x: T, y?: Scalar) => Math.cos(x) * (y ?? 1);",
      "export const f = <T extends Scalar>(x: T, y?: Scalar) => mul(cos(x), y ?? 1);",
    ),
    fixed(
      "export function f(...theta: Scalar[]) { let s: Scalar = 0; for (const t of theta) s += t; return s; }",
      "export function f(...theta: Scalar[]) { let s: Scalar = 0; for (const t of theta) s = add(s, t); return s; }",
    ),
    // A type that may be something else, and a variable that takes only numbers: no fix without a look.
    offered("export const f = (x: Scalar, n?: number) => x * n;", "arithmetic", [
      "write",
      "export const f = (x: Scalar, n?: number) => mul(x, n);",
    ]),
    offered("export const f = (x: Scalar) => { let s = 0; s += x; return s; };", "arithmetic", [
      "write",
      "export const f = (x: Scalar) => { let s = 0; s = add(s, x); return s; };",
    ]),
    // An operand is known by what it can do, wherever it is declared.
    {
      code: "declare class Own { level: number; unary(row: object): Own; binary(row: object): Own }\nexport const f = (x: Own | number) => x * 2;",
      output: null,
      errors: [{ messageId: "arithmetic" }],
    },
    // Where the types are lost, what is handed over still tells.
    fixed(
      "export const cost = derivative((x) => { const y: any = x; return x * 2; });",
      "export const cost = derivative((x) => { const y: any = x; return mul(x, 2); });",
    ),
    {
      code: 'import { nowhere } from "./nowhere.js";\nimport { derivative } from "@descent/autodiff";\nderivative(nowhere((x) => x));\nderivative((x) => (nowhere as any)(x) * x);',
      output:
        'import { nowhere } from "./nowhere.js";\nimport { derivative, mul } from "@descent/autodiff";\nderivative(nowhere((x) => x));\nderivative((x) => mul((nowhere as any)(x), x));',
      errors: [{ messageId: "arithmetic" }],
    },
  ],
});
