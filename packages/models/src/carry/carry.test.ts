import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { fitLinearRegression } from "../fit-linear-regression.js";
import { seededRandom } from "@descent/data";
import { formulaOf } from "./formula.js";
import { javaScriptOf } from "./java-script.js";
import { modelFrom, modelOf, type SavedModel } from "./saved-model.js";
import { sqlOf } from "./sql.js";

const random = seededRandom(20261121);
const x = Array.from({ length: 30 }, () => [1e9 + 10 * random(), random() - 5, 1e-3 * random()]);
const y = x.map(([a = 0, b = 0, c = 0]) => 3 * (a - 1e9) - 2 * b + 1e4 * c + random());
const names = ["time", 'the "second"', "class"];
const fit = fitLinearRegression({ x, y, names });
const model = modelOf(fit);
const logit: SavedModel = { ...model, link: "logit", atCenter: -1.5 };
const expected = fit.predict(x);
const logistic = x.map((row) => {
  const z = model.coefficients.reduce(
    (sum, slope, j) => sum + slope * ((row[j] ?? NaN) - (model.center[j] ?? NaN)),
    -1.5,
  );
  return 1 / (1 + Math.exp(-z));
});

/** Runs a text that is one of ours. */
const run = (...text: readonly string[]): unknown => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- to see that it is JavaScript
  return new Function(...text)();
};

const near = (seen: readonly number[], values: readonly number[], digits = 1e-12): void => {
  expect(seen.length).toBe(values.length);
  values.forEach((value, i) => {
    expect(Math.abs((seen[i] ?? NaN) - value)).toBeLessThanOrEqual(digits * (1 + Math.abs(value)));
  });
};

const carriers = [
  ["identity", model, expected],
  ["logit", logit, logistic],
] as const;

test.each(carriers)(
  "JSON of a model with link %s comes back and predicts the same",
  (_, kept, values) => {
    const loaded = modelFrom(JSON.parse(JSON.stringify(kept)));
    near(loaded.predict(x), values);
    const { predict, ...plain } = loaded;
    expect(plain).toEqual(kept);
    expect(predict(x)).toEqual(loaded.predict(x));
  },
);

test.each(carriers)("JavaScript with link %s computes the same", (_, kept, values) => {
  const text = javaScriptOf(kept);
  const predict = run(`return ${text}`) as (row: readonly number[]) => number;
  near(
    x.map((row) => predict(row)),
    values,
  );
  expect(text.startsWith("([time, $1, $2]) => ")).toBe(true);
});

test("a formula computes the same, in the digits that its intercept has", () => {
  const plain = fitLinearRegression({
    x: x.map(([, b = 0, c = 0]) => [b, c]),
    y,
    names: ["b", "c"],
  });
  const text = formulaOf(modelOf(plain), 17);
  const body = text.replace("ŷ =", "").replaceAll("·", "*");
  const predict = run(`return (b, c) => ${body}`) as (b: number, c: number) => number;
  near(
    x.map(([, b = 0, c = 0]) => predict(b, c)),
    plain.predict(x.map(([, b = 0, c = 0]) => [b, c])),
  );
  expect(
    formulaOf({ ...model, center: [0, 0, 0], atCenter: 1.5, coefficients: [-2, 0, 1 / 3] }),
  ).toBe('ŷ = 1.5 - 2 · time + 0 · the "second" + 0.333333 · class');
  expect(formulaOf({ ...logit, names: ["a", "b", "c"] })).toMatch(/^log\(p\/\(1 - p\)\) = /);
  expect(() => formulaOf(model, 0)).toThrow(
    "formulaOf(digits): must be a whole number from 1 to 17",
  );
});

test("a column without a part is left out of code", () => {
  const code: SavedModel = { ...model, center: [0, 5, 0], coefficients: [1, 0, -2], atCenter: -3 };
  expect(javaScriptOf(code)).toBe("([time, $1, $2]) => -3 + 1 * time - 2 * $2");
  expect(modelFrom(code).predict([[1, 1e300, 2]])).toEqual([-6]);
  expect(sqlOf(code)).toBe('-3e+0 + 1e+0 * "time" - 2e+0 * "class"');
});

const damage = (changes: object): unknown => ({ ...model, ...changes });

test.each([
  [null, "modelFrom(json): must be a saved model, got null"],
  ["{}", 'modelFrom(json): must be a saved model, got "{}". JSON.parse reads the text'],
  [{}, 'modelFrom(format): must be "descent-linear-model", got undefined'],
  [damage({ version: 2 }), "modelFrom(version): must be 1, the version that is read here, got 2"],
  [damage({ link: "log" }), 'modelFrom(link): must be identity or logit, got "log"'],
  [damage({ atCenter: null }), "modelFrom(atCenter): must be a finite number, got null"],
  [damage({ coefficients: [1, null, 2] }), "modelFrom(coefficients[1]): must be a finite number"],
  [damage({ coefficients: undefined }), "modelFrom(coefficients): must be a list of numbers"],
  [damage({ center: [1, 2] }), "modelFrom(center): must have 3 entries, got 2"],
  [damage({ names: ["a", "a", "b"] }), "modelFrom(names): must be 3 different names"],
  [damage({ names: null }), "modelFrom(names): must be 3 different names"],
  [damage({ more: 1 }), "modelFrom(options): must be among format"],
  [
    JSON.parse('{"format":"descent-linear-model","version":1,"__proto__":{}}'),
    "modelFrom(options)",
  ],
])("damage is named: %j", (json, message) => {
  expect(() => modelFrom(json)).toThrow(message);
});

test("what is no model is refused by the call it was given to", () => {
  const fit = fitLinearRegression({ x: [1, 2, 3], y: [1, 2, 4] });
  for (const of of [javaScriptOf, sqlOf, formulaOf])
    expect(() => of(fit as never)).toThrow(
      `${of.name}(format): must be "descent-linear-model", got undefined. modelOf makes one of a fit`,
    );
  expect(() => modelOf({} as never)).toThrow(
    "modelOf(fit): must be by fitLinearRegression or fitLogisticRegression",
  );
});

test("a loaded model refuses rows that it cannot predict", () => {
  const { predict } = modelFrom(model);
  expect(() => predict([[1, 2]])).toThrow("predict(x): must have 3 columns, got 2");
  expect(() => predict([[1, NaN, 2]])).toThrow(
    "predict(x): must be a finite number, got NaN at row 0",
  );
  expect(() => predict([[1e308, -1e308, 1e308]])).toThrow("must have finite predictions");
});

// SQLite, which comes with Node.
test("an engine of SQL computes the same", () => {
  const database = new DatabaseSync(":memory:");
  const list = names.map((name) => `"${name.replaceAll('"', '""')}"`);
  database.exec(`CREATE TABLE t (${list.map((name) => `${name} REAL`).join(", ")})`);
  const insert = database.prepare("INSERT INTO t VALUES (?, ?, ?)");
  for (const row of x) insert.run(...row);
  for (const [, kept, values] of carriers) {
    const found = database.prepare(`SELECT ${sqlOf(kept)} AS p FROM t ORDER BY rowid`).all();
    near(
      found.map(({ p }) => Number(p)),
      values,
    );
  }
  database.close();
});
