import { typed, untyped } from "../rule-tester.fixture.ts";

const becomes = (code: string, output: string | null) => ({
  code,
  output,
  errors: [{ messageId: "arithmetic" }],
});

untyped("imports", {
  valid: [
    'import * as other from "mathjs";\nother.derivative((x) => x * x);',
    'import { derivative } from "@descent/autodiffer";\nderivative((x) => x * x);',
    'const { derivative } = require("mathjs");\nderivative((x) => x * x);',
    'const { derivative } = load("@descent/autodiff");\nderivative((x) => x * x);',
    'const [derivative] = require("@descent/autodiff");\nderivative((x) => x * x);',
    'import * as ad from "@descent/autodiff";\nad[derivative]((x) => x * x);',
    'import { derivative } from "@descent/autodiff";\n[derivative][0]((x) => x * x);',
  ],
  invalid: [
    // Into the braces, in their order and their layout.
    becomes(
      'import { derivative, sin } from "@descent/autodiff";\nderivative((x) => sin(x) * x);',
      'import { derivative, mul, sin } from "@descent/autodiff";\nderivative((x) => mul(sin(x), x));',
    ),
    becomes(
      'import { sin, derivative } from "@descent/autodiff";\nderivative((x) => sin(x) * x + 1);',
      'import { sin, derivative, add, mul } from "@descent/autodiff";\nderivative((x) => add(mul(sin(x), x), 1));',
    ),
    becomes(
      'import {\n  derivative,\n  sin,\n} from "@descent/autodiff";\nderivative((x) => -sin(x));',
      'import {\n  derivative,\n  neg,\n  sin,\n} from "@descent/autodiff";\nderivative((x) => neg(sin(x)));',
    ),
    becomes(
      'import { derivative /* f′ */ } from "@descent/autodiff";\nderivative((x) => -x);',
      'import { derivative, neg /* f′ */ } from "@descent/autodiff";\nderivative((x) => neg(x));',
    ),
    // What is there already, under whatever name.
    becomes(
      'import { derivative, mul } from "@descent/autodiff";\nderivative((x) => x * x);',
      'import { derivative, mul } from "@descent/autodiff";\nderivative((x) => mul(x, x));',
    ),
    becomes(
      'import { derivative as d, "mul" as times } from "@descent/autodiff";\nd((x) => x * x);',
      'import { derivative as d, "mul" as times } from "@descent/autodiff";\nd((x) => times(x, x));',
    ),
    becomes(
      'import * as ad from "@descent/autodiff";\nad.derivative((x) => ad.sin(x) * x);',
      'import * as ad from "@descent/autodiff";\nad.derivative((x) => ad.mul(ad.sin(x), x));',
    ),
    becomes(
      'const ad = require("@descent/autodiff");\nad.derivative((x) => x * x);',
      'const ad = require("@descent/autodiff");\nad.derivative((x) => ad.mul(x, x));',
    ),
    becomes(
      'const { derivative: d, ...more } = require("@descent/autodiff");\nd((x) => x * x, more);',
      'const { derivative: d, mul, ...more } = require("@descent/autodiff");\nd((x) => mul(x, x), more);',
    ),
    becomes(
      'import * as ad from "@descent/autodiff";\nad.derivative((x) => ad(x) * x);',
      'import * as ad from "@descent/autodiff";\nad.derivative((x) => ad.mul(ad(x), x));',
    ),
    becomes(
      'import {} from "@descent/autodiff";\nimport { derivative } from "@descent/autodiff";\nderivative((x) => -x);',
      'import {} from "@descent/autodiff";\nimport { derivative, neg } from "@descent/autodiff";\nderivative((x) => neg(x));',
    ),
    becomes(
      'const {} = require("@descent/autodiff"), { derivative, ["mul"]: times } = require("@descent/autodiff");\nderivative((x) => -x);',
      'const {} = require("@descent/autodiff"), { derivative, ["mul"]: times, neg } = require("@descent/autodiff");\nderivative((x) => neg(x));',
    ),
    // A new import beside another one of the package, as that one is written.
    becomes(
      "import { trace } from '@descent/autodiff/trace'\ntrace((x) => x * x)",
      "import { mul } from '@descent/autodiff'\nimport { trace } from '@descent/autodiff/trace'\ntrace((x) => mul(x, x))",
    ),
    // Nowhere to import to.
    becomes('const { trace } = require("@descent/autodiff/trace");\ntrace((x) => x * x);', null),
    // The name is taken here, or there.
    becomes(
      'import { derivative, mul } from "@descent/autodiff";\nderivative((x) => { const mul = f; return x * x; });',
      null,
    ),
    becomes(
      'import { derivative } from "@descent/autodiff";\nfunction mul() {}\nderivative((x) => x * x);',
      null,
    ),
    // The first fix imports for all of them; the others follow in the next round.
    {
      code: 'import { derivative } from "@descent/autodiff";\nderivative((x) => x * x);\nderivative((x) => x + 1);\nderivative((x) => 1 - x);',
      output:
        'import { add, derivative, mul, sub } from "@descent/autodiff";\nderivative((x) => mul(x, x));\nderivative((x) => x + 1);\nderivative((x) => 1 - x);',
      errors: 3,
    },
    {
      code: 'import { add, derivative, mul, sub } from "@descent/autodiff";\nderivative((x) => mul(x, x));\nderivative((x) => x + 1);\nderivative((x) => 1 - x);',
      output:
        'import { add, derivative, mul, sub } from "@descent/autodiff";\nderivative((x) => mul(x, x));\nderivative((x) => add(x, 1));\nderivative((x) => sub(1, x));',
      errors: 2,
    },
  ],
});

typed("imports", {
  valid: [],
  invalid: [
    becomes(
      'import type { Scalar } from "@descent/autodiff";\nexport const f = (x: Scalar) => x * x;',
      'import { mul } from "@descent/autodiff";\nimport type { Scalar } from "@descent/autodiff";\nexport const f = (x: Scalar) => mul(x, x);',
    ),
    becomes(
      'import { type Scalar, mul } from "@descent/autodiff";\nexport const f = (x: Scalar) => x * x;',
      'import { type Scalar, mul } from "@descent/autodiff";\nexport const f = (x: Scalar) => mul(x, x);',
    ),
    // A scalar from elsewhere, in a file that imports nothing of the package.
    {
      code: 'export const f = (x: import("@descent/autodiff").Scalar) => x * 2;',
      output: null,
      errors: [{ messageId: "arithmetic" }],
    },
  ],
});
