/** Another thread. */
export interface Thread {
  readonly post: (message: object) => void;
  /** The process may end while it runs. */
  readonly release: () => void;
  readonly end: () => void;
}

/** What a thread has to tell. */
export interface Listener {
  /** It has said something. */
  readonly heard: () => void;
  /** It has failed, or ended. */
  readonly lost: (cause: unknown) => void;
}

/** As much of `node:worker_threads` as is used here. */
interface NodeWorkers {
  readonly Worker: new (code: string, options: { eval: true; execArgv: [] }) => NodeWorker;
}

interface NodeWorker {
  readonly on: (event: string, listener: (value: unknown) => void) => void;
  readonly postMessage: (message: object) => void;
  readonly unref: () => void;
  readonly terminate: () => Promise<unknown>;
}

/** As much of a page. */
interface Page {
  readonly Worker?: new (url: string) => PageWorker;
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: {
    readonly createObjectURL: (blob: object) => string;
    readonly revokeObjectURL: (url: string) => void;
  };
}

interface PageWorker {
  onmessage: () => void;
  onerror: (event: unknown) => void;
  readonly postMessage: (message: object) => void;
  readonly terminate: () => void;
}

/** A module of Node, found without an import that a bundler for pages would stumble over. */
export function nodeModule(name: string): unknown {
  const { process } = globalThis as unknown as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  };
  return process?.getBuiltinModule?.(name);
}

/** Starts a thread by the text of its program; undefined where there are no threads. */
export function startThread(code: string, { heard, lost }: Listener): Thread | undefined {
  const node = nodeModule("node:worker_threads") as NodeWorkers | undefined;
  if (node !== undefined) {
    // Without the flags of this process, which may be about how modules are loaded.
    const worker = new node.Worker(code, { eval: true, execArgv: [] });
    worker.on("message", heard);
    worker.on("error", lost);
    worker.on("exit", lost);
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      release: () => {
        worker.unref();
      },
      end: () => void worker.terminate(),
    };
  }
  const { Worker, Blob, URL } = globalThis as unknown as Page;
  if (Worker === undefined) return undefined;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onmessage = heard;
  worker.onerror = lost;
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    release: () => {
      URL.revokeObjectURL(url);
    },
    end: () => {
      worker.terminate();
    },
  };
}
