import { importing, offered, untyped } from "../rule-tester.fixture.ts";

const others = [
  "undefined",
  "null",
  "'a'",
  "`a`",
  "true",
  "2n",
  "/a/",
  "[1]",
  "{}",
  "new Date()",
  "() => 1",
  "function () {}",
  "class {}",
  "!y",
  "void 0",
  "typeof y",
  "String(y)",
  "y.toFixed(2)",
  "rows.join()",
  "(1 + 'a')",
  "text",
  "template",
];
const numbers = ["1", "y", "-y", "1 + y", "f(y)", "y.length", "f()(y)", "(y, 1)", "list"];

untyped("what may be a number", {
  valid: others.map((other) =>
    importing(
      `const text = 'a', template = \`a\`;\nderivative((x) => f(x === (${other}), x * (${other})));`,
    ),
  ),
  invalid: numbers.map((number) =>
    offered(
      `const list = f(), [text] = list;\nderivative((x) => f(x === ${number}));`,
      "identity",
      ["write", `const list = f(), [text] = list;\nderivative((x) => f(equal(x, ${number})));`],
      [
        "byValue",
        `const list = f(), [text] = list;\nderivative((x) => f(value(x) === ${number}));`,
      ],
    ),
  ),
});
