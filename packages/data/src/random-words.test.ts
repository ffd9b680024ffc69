import { expect, test } from "vitest";
import { randomWords, seedOf, xoshiro } from "./random-words.js";
import { seeded, wordsFrom1234 } from "./random.fixture.js";

test("the words are those of the C program", () => {
  const words = xoshiro(1, 2, 3, 4);
  expect(wordsFrom1234.map(() => words())).toEqual(wordsFrom1234);
});

test.each(seeded)("seed $seed gives the words of the C program", ({ seed, words }) => {
  const next = randomWords(seedOf("test", seed));
  expect(words.map(() => next())).toEqual(words);
});
