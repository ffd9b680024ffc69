/** As much of WebAssembly as is used here; the types of no platform are needed for it. */
export interface WasmMemory {
  readonly buffer: ArrayBufferLike;
}

/** In pages of 64 KiB. One that threads share has a maximum. */
export interface WasmMemorySize {
  readonly initial: number;
  readonly maximum?: number;
  readonly shared?: boolean;
}

/** The rest of it. */
export interface Wasm {
  readonly Memory: new (size: WasmMemorySize) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: unknown };
  readonly validate: (bytes: Uint8Array) => boolean;
}

/** What this engine of JavaScript has of it. */
export function webAssembly(): Wasm | undefined {
  return (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;
}

/** The bytes of a text in base 16. */
export function decode(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
