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

/**
 * What is promised, or nothing as soon as the signal is aborted; what is thrown then is ignored, as
 * whatever is given the same signal gives up in this way.
 */
export async function unlessAborted<Value>(
  promise: () => Value | PromiseLike<Value>,
  signal: Abort | undefined,
): Promise<Value | undefined> {
  if (isAborted(signal)) return undefined;
  let stop = (): void => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  signal?.addEventListener("abort", stop);
  try {
    return await Promise.race([aborted, promise()]);
  } catch (error) {
    if (isAborted(signal)) return undefined;
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
