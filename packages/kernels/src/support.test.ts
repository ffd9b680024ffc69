import { afterEach, expect, test, vi } from "vitest";
import { simdIsSupported } from "./simd-is-supported.js";
import { simd } from "./simd.js";

const real = (
  globalThis as unknown as { WebAssembly: { validate: (bytes: Uint8Array) => boolean } }
).WebAssembly;

afterEach(() => {
  vi.unstubAllGlobals();
});

test("without WebAssembly there is no such engine, and the error says what to do", () => {
  expect(simdIsSupported()).toBe(true);
  vi.stubGlobal("WebAssembly", undefined);
  expect(simdIsSupported()).toBe(false);
  expect(() => simd()).toThrow(
    "simd(engine): must have WebAssembly SIMD, got undefined. Leave the engine out to use the plain one",
  );
});

test("without SIMD neither", () => {
  vi.stubGlobal("WebAssembly", { ...all(real), validate: () => false });
  expect(simdIsSupported()).toBe(false);
  expect(() => simd()).toThrow("must have WebAssembly SIMD");
});

test("without relaxed SIMD the engine is the other one, unless that is asked for", () => {
  let asked = 0;
  const onlyFirst = () => asked++ % 2 === 0;
  vi.stubGlobal("WebAssembly", { ...all(real), validate: onlyFirst });
  expect(simd().name).toBe("simd");
  expect(() => simd({ fused: true })).toThrow(
    "simd(fused): must be false where the engine has no relaxed SIMD, got true",
  );
});

test("a page that forbids it is told what it must allow", () => {
  const Module = function () {
    throw new TypeError("forbidden here");
  };
  vi.stubGlobal("WebAssembly", { ...all(real), Module });
  expect(() => simd()).toThrow(
    /^simd\(engine\): must be allowed to compile WebAssembly, got .*wasm-unsafe-eval$/,
  );
});

/** Its members, which are not enumerable. */
function all(object: object): object {
  const names = Object.getOwnPropertyNames(object) as (keyof typeof object)[];
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
