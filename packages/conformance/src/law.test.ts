import { expect, test } from "vitest";
import { applyLaws, type Law, type Subject } from "./law.js";
import { LawError } from "./law-error.js";
import { violations } from "./violations.js";

interface Row extends Subject {
  readonly number: number;
}

const isEven: Law<Row> = {
  name: "is even",
  holds({ number }, expect) {
    expect(number % 2 === 0, () => `it is ${number}`);
  },
};
const isSmall: Law<Row> = {
  name: "is small",
  holds({ number }, expect) {
    if (number < 0) throw new RangeError("negative");
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (number > 1000) throw "too much";
    expect(number < 10, `it is ${number}`, "the end");
  },
};
const check = (row: Row) => applyLaws(row, [isEven, isSmall]);

test("a check is named by subject and law, and passes where the law holds", () => {
  const checks = check({ call: "four", number: 4 });
  expect(checks.map(({ name }) => name)).toEqual(["four is even", "four is small"]);
  expect(violations(checks)).toEqual([]);
});

test("a broken law says whose it is, what was seen and where", () => {
  const found = violations(check({ call: "eleven", number: 11 }));
  expect(found.map(({ message }) => message)).toEqual([
    'eleven breaks "is even": it is 11',
    'eleven breaks "is small": it is 11 (at the end)',
  ]);
  expect(found[1]).toMatchObject({
    name: "LawError",
    subject: "eleven",
    law: "is small",
    seen: "it is 11",
    where: "the end",
  });
});

test("what a subject throws breaks the law, and is the cause", () => {
  const [found] = violations(check({ call: "minus", number: -2 }));
  expect(found?.message).toBe('minus breaks "is small": it threw RangeError: negative');
  expect(found?.cause).toBeInstanceOf(RangeError);
  const [other] = violations(check({ call: "many", number: 2000 }));
  expect(other?.seen).toBe("it threw too much");
});

test("an exception is proven: the law must really be broken", () => {
  const except = { "is even": "it is odd" };
  const [first] = check({ call: "three", number: 3, except });
  expect(first?.name).toBe("three is even: excepted, it is odd");
  expect(first?.exception).toBe("it is odd");
  expect(violations(check({ call: "three", number: 3, except }))).toEqual([]);
  expect(violations(check({ call: "four", number: 4, except })).map(String)).toEqual([
    'LawError: four breaks "is even": it is kept, so the exception is not needed: it is odd',
  ]);
});

test("an exception from no law is an error", () => {
  const [found] = violations(check({ call: "four", number: 4, except: { "is evn": "typo" } }));
  expect(found?.message).toBe('four breaks "is evn": no such law; there are: is even; is small');
});

test("other errors than LawErrors are not swallowed", () => {
  const fails = { name: "fails", law: "fails", check: () => expect.fail("elsewhere") };
  expect(() => violations([fails])).toThrow("elsewhere");
  expect(new LawError({ subject: "a", law: "b", seen: "c" })).not.toHaveProperty("where");
});
