import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  check,
  checkBoolean,
  checkCount,
  checkFinite,
  checkFraction,
  checkOptions,
  checkPositive,
  checkVector,
} from "./check.js";
import { DescentError } from "./error.js";

const seed = 20261121;

/** The message of the DescentError that is thrown; fails if there is none or another error. */
function refusal(code: () => void): string {
  try {
    code();
  } catch (error) {
    expect(error).toBeInstanceOf(DescentError);
    return error instanceof DescentError ? error.message : "";
  }
  return expect.fail("nothing was refused");
}

describe("check", () => {
  test("lets through what is right", () => {
    check(true, "f", "x", "must be right", 1);
  });

  test("refuses what is not, with all that is known", () => {
    const more = { row: 1, column: 2, hint: "Look there" };
    expect(
      refusal(() => {
        check(false, "matrix", "rows", "must be a finite number", NaN, more);
      }),
    ).toBe("matrix(rows): must be a finite number, got NaN at row 1, column 2. Look there");
  });

  test("keeps the cause", () => {
    const cause = new Error("why");
    expect(() => {
      check(false, "f", "x", "must be right", 1, { cause });
    }).toThrow(expect.objectContaining({ cause }));
  });
});

/** Each check of a single value with values on both sides of every border of its rule. */
const single = [
  {
    name: "checkFinite",
    apply: (value: unknown) => {
      checkFinite("f", "x", value);
    },
    rule: "must be a finite number",
    right: [0, -0, -1, 1e308, -1e308, 5e-324],
    wrong: [NaN, Infinity, -Infinity],
  },
  {
    name: "checkPositive",
    apply: (value: unknown) => {
      checkPositive("f", "x", value);
    },
    rule: "must be a positive finite number",
    right: [5e-324, 1, 1e308],
    wrong: [0, -0, -5e-324, -1, NaN, Infinity],
  },
  {
    name: "checkFraction",
    apply: (value: unknown) => {
      checkFraction("f", "x", value);
    },
    rule: "must be in [0, 1)",
    right: [0, -0, 0.5, 1 - 2 ** -53],
    wrong: [1, -5e-324, 1.5, NaN, Infinity, -Infinity],
  },
  {
    name: "checkCount",
    apply: (value: unknown) => {
      checkCount("f", "x", value);
    },
    rule: "must be a whole number, at least 1",
    right: [1, 2, Number.MAX_SAFE_INTEGER],
    wrong: [0, -0, -1, 1.5, 2 ** 53, NaN, Infinity],
  },
  {
    name: "checkCount with a least of 0",
    apply: (value: unknown) => {
      checkCount("f", "x", value, 0);
    },
    rule: "must be a whole number, at least 0",
    right: [0, 1],
    wrong: [-1, 0.5],
  },
] as const;

describe("checkBoolean", () => {
  test.each([true, false])("takes %o", (value) => {
    checkBoolean("f", "x", value);
  });

  test.each([0, 1, "true", null, undefined, {}])("refuses %o", (value) => {
    expect(
      refusal(() => {
        checkBoolean("f", "x", value);
      }),
    ).toMatch("f(x): must be true or false, got ");
  });
});

const noNumbers = ["1", "", true, null, undefined, 1n, [], [1], {}, new Date(1), () => 1];

describe.each(single)("$name", ({ apply, rule, right, wrong }) => {
  test.each(right)("takes %o", (value) => {
    apply(value);
  });

  test.each([...wrong, ...noNumbers])("refuses %o", (value) => {
    expect(
      refusal(() => {
        apply(value);
      }),
    ).toMatch(`f(x): ${rule}, got `);
  });
});

describe("checkVector", () => {
  const message = (value: unknown) =>
    refusal(() => {
      checkVector("descend", "start", value);
    });

  test("takes arrays and typed arrays of finite numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          checkVector("f", "x", values);
          checkVector("f", "x", Float64Array.from(values));
          checkVector("f", "x", Object.freeze(values));
        },
      ),
      { seed },
    );
  });

  test("names the entry that is not finite", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.constantFrom<unknown>(NaN, Infinity, "1", null, undefined, 1n),
        (before, wrong) => {
          expect(message([...before, wrong, NaN])).toMatch(
            `descend(start[${before.length}]): must be a finite number, got `,
          );
        },
      ),
      { seed },
    );
  });

  test("a hole is not a number", () => {
    const holed = [1];
    holed[2] = 3;
    expect(message(holed)).toBe("descend(start[1]): must be a finite number, got undefined");
  });

  test.each<[unknown, string]>([
    [[], "an array of 0"],
    [new Float64Array(0), "a value of type object"],
    [3, "3"],
    ["3", '"3"'],
    [null, "null"],
    [{ length: 1, 0: 1 }, "a value of type object"],
    [new DataView(new ArrayBuffer(8)), "a value of type object"],
  ])("refuses %o", (value, got) => {
    expect(message(value)).toBe(`descend(start): must be a non-empty array of numbers, got ${got}`);
  });

  test("an array of whole 64-bit numbers is refused: its entries are no doubles", () => {
    expect(message(new BigInt64Array(1))).toBe(
      "descend(start[0]): must be a finite number, got 0n",
    );
  });
});

describe("checkOptions", () => {
  const known = ["momentum", "nesterov"];

  test("takes any of the known names, and none", () => {
    checkOptions("sgd", {}, known);
    checkOptions("sgd", { nesterov: true, momentum: undefined }, known);
    checkOptions("sgd", Object.assign(Object.create(null), { momentum: 1 }), known);
  });

  test("names the unknown one, and what is known", () => {
    expect(
      refusal(() => {
        checkOptions("sgd", { momentun: 0.9 }, known);
      }),
    ).toBe('sgd(options): must be among momentum, nesterov, got "momentun"');
  });

  test("a name that every object inherits is unknown too", () => {
    expect(
      refusal(() => {
        checkOptions("sgd", { toString: 1 }, known);
      }),
    ).toContain('"toString"');
  });

  test.each<unknown>([null, undefined, 1, "momentum", [1, 2]])("refuses %o", (options) => {
    expect(
      refusal(() => {
        checkOptions("sgd", options, known);
      }),
    ).toMatch("sgd(options): must be an object, got ");
  });
});
