// What the other threads of `simdThreads` run. `pnpm generate` makes one text of it, in ../src/generated.
import { loopsIn } from "../src/simd.js";
import { serve } from "../src/threads/control.js";
import { exchangeIn, listsIn, type Desk } from "../src/threads/job.js";
import type { Hello, NewDesk, Sent } from "../src/threads/messages.js";
import { nodeModule } from "../src/threads/start-thread.js";
import { webAssembly, type Wasm, type WasmMemory } from "../src/webassembly.js";
import { weightOf, workspaceIn, workspaces } from "../src/workspace.js";
import { layoutOf } from "../src/layout.js";

interface Port {
  onmessage: (event: { readonly data: Hello | NewDesk }) => void;
  readonly postMessage: (message: string) => void;
}

const node = nodeModule("node:worker_threads") as { readonly parentPort: Port } | undefined;
const port = node?.parentPort ?? (globalThis as unknown as Port);
const beside = new WeakMap<ArrayBufferLike, ArrayBuffer>();
let hello: Hello | undefined;

port.onmessage = ({ data }) => {
  if ("module" in data) {
    hello = data;
    port.postMessage("ready");
    serve(hello.control, 0, undefined);
  } else if (hello !== undefined) {
    serve(hello.control, data.number, deskOf(hello, data));
  }
};

function deskOf({ module, lists }: Hello, message: NewDesk): Desk {
  const { columns, exchange, home, values, y, weights, weighted } = message;
  const own = home && workspaceIn(module, columns, home.memory, home.start);
  const spaceOf = workspaces(
    (buffer) => (buffer === own?.buffer ? own : undefined),
    () => workspaceIn(module, columns, memoryFor(columns)),
  );
  const listOf = (list: Sent): Float64Array =>
    list instanceof Float64Array
      ? list
      : new Float64Array(own?.buffer ?? new ArrayBuffer(0), list.address, list.length);
  const features = listOf(values);
  beside.set(features.buffer, weightOf(features.buffer));
  return {
    loops: loopsIn(spaceOf),
    columns,
    values: features,
    y: y && listOf(y),
    weights: weights && listOf(weights),
    weighted,
    lists: listsIn(lists),
    exchange: exchangeIn(exchange, columns),
  };
}

/** Memory for panels of what lies outside of WebAssembly. */
function memoryFor(columns: number): WasmMemory {
  const { Memory } = webAssembly() as Wasm;
  const pages = Math.ceil(layoutOf(columns).end / 65536);
  return new Memory({ initial: pages, maximum: pages, shared: true });
}
