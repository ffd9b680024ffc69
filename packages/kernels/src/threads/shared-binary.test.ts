import { expect, test } from "vitest";
import { binary } from "../binary.js";
import { webAssembly, type Wasm, type WasmMemory } from "../webassembly.js";
import { sharedBinary } from "./shared-binary.js";

const { Instance, Memory, Module, validate } = webAssembly() as Wasm;

test.each([false, true])("kernels for memory that threads share, fused: %s", (fused) => {
  const [own, shared] = [binary(fused), sharedBinary(binary(fused))];
  expect(validate(shared)).toBe(true);
  expect(shared.length).toBe(own.length + 3);
  const start = (bytes: Uint8Array, memory: WasmMemory) => () =>
    new Instance(new Module(bytes), { env: { memory } });
  const [one, all] = [
    new Memory({ initial: 1 }),
    new Memory({ initial: 1, maximum: 1, shared: true }),
  ];
  expect(Object.keys(start(shared, all)().exports as object)).toEqual(
    Object.keys(start(own, one)().exports as object),
  );
  // Each is for its own kind of memory.
  expect(start(own, all)).toThrow("memory");
  expect(start(shared, one)).toThrow("memory");
});
