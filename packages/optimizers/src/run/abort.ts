import { check } from "@descent/core";

/** What a run asks of an `AbortSignal`, which is of Node and of browsers, not of the language. */
export interface Abort {
  /** Whether to end the run. */
  readonly aborted: boolean;
  /** To be told of it at once. */
  addEventListener(type: "abort", listener: () => void): void;
  /** To be told no more. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Throws unless it is a signal, or there is none. */
export function checkSignal(call: string, signal: Abort | undefined): void {
  const ok = signal === undefined || typeof (Object(signal) as Abort).aborted === "boolean";
  check(ok, call, "signal", "must be an AbortSignal", signal);
}

/** Whether the run is to end. */
export function isAborted(signal: Abort | undefined): boolean {
  return signal?.aborted === true;
}

/** What was promised, or nothing as soon as the signal is aborted; then a rejection is ignored. */
export async function unlessAborted<Value>(
  promised: Value | PromiseLike<Value>,
  signal: Abort | undefined,
): Promise<Value | undefined> {
  let stop = (): void => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
    // Calling the objective may have aborted it already.
    if (isAborted(signal)) stop();
  });
  signal?.addEventListener("abort", stop);
  try {
    return await Promise.race([aborted, promised]);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
