import { expect, test } from "vitest";
import { parseName } from "./name.ts";

test.each(["cosine-restarts", "cosineRestarts"])("%s is understood", (text) => {
  expect(parseName(text)).toEqual({
    camel: "cosineRestarts",
    pascal: "CosineRestarts",
    kebab: "cosine-restarts",
    title: "Cosine restarts",
  });
});

test("one word, and a number", () => {
  expect(parseName("swift")).toMatchObject({ camel: "swift", kebab: "swift", title: "Swift" });
  expect(parseName("log-base2")).toMatchObject({ camel: "logBase2", kebab: "log-base2" });
});

test.each(["", "Swift", "cosine_restarts", "cosine--restarts", "2fast", "swift-", "a b", "../a"])(
  "%j is no name",
  (text) => {
    expect(() => parseName(text)).toThrow("is no name: write it like cosine-restarts");
  },
);

test.each(["delete", "await", "typeof", "static"])("%s is a word of the language", (text) => {
  expect(() => parseName(text)).toThrow("is a word of JavaScript");
});
