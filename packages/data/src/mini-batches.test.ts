import { expect, test } from "vitest";
import { batchRows } from "./batch-rows.js";
import { miniBatches } from "./mini-batches.js";

const examples = {
  inputs: [
    [1, 10],
    [2, 20],
    [3, 30],
    [4, 40],
    [5, 50],
  ],
  targets: [1, 2, 3, 4, 5],
};

test("inputs and targets are those of the rows that are dealt, in their order", () => {
  const options = { size: 2, seed: 3, epochs: 2 };
  const rows = Array.from(batchRows(5, options));
  const batches = miniBatches(examples, options);
  expect(batches.stepsPerEpoch).toBe(3);
  expect(Array.from(batches)).toEqual(
    rows.map((batch) => ({
      inputs: Array.from(batch, (i) => [i + 1, 10 * (i + 1)]),
      targets: Array.from(batch, (i) => i + 1),
    })),
  );
  expect(Array.from(batches.from(4))).toEqual(Array.from(batches).slice(4));
});

test("inputs of any kind are passed on as they are", () => {
  const input = { words: ["a"] };
  const [batch] = miniBatches({ inputs: [input], targets: [1] }, { size: 1, seed: 0 });
  expect(batch?.inputs[0]).toBe(input);
});

test("no inputs, or not one target for each, is refused", () => {
  expect(() => miniBatches({ inputs: [], targets: [] }, { size: 1, seed: 1 })).toThrow(
    "miniBatches(examples): must have at least one input, got 0",
  );
  expect(() => miniBatches({ inputs: [1, 2], targets: [1] }, { size: 1, seed: 1 })).toThrow(
    "miniBatches(examples.targets): must have 2 entries, got 1",
  );
});

test("targets that are no finite numbers are refused, not made into some", () => {
  for (const target of ["2", true, null, NaN]) {
    const targets = [1, target] as unknown as number[];
    expect(() => miniBatches({ inputs: [1, 2], targets }, { size: 1, seed: 1 })).toThrow(
      "miniBatches(examples.targets[1]): must be a finite number, got ",
    );
  }
});
