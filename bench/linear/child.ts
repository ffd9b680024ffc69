import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Turn } from "./turns.ts";

/** Another process that has the data, and measures itself when asked to. */
export interface Child {
  /** What it is, with its version. */
  readonly name: string;
  /** The gradient it finds, the intercept's part first: a peer that computes something else is no peer. */
  readonly gradient: readonly number[];
  /** Measures a task: `gradient 1`, `sgd 32 3000`. */
  readonly turn: (name: string, task: string) => Turn;
  readonly end: () => void;
}

/** Starts it, on one thread. Undefined, and named among `skipped`, if it cannot say who it is. */
export async function startChild(
  label: string,
  command: string,
  args: readonly string[],
  skipped: string[],
): Promise<Child | undefined> {
  const threads = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const child = spawn(command, args, {
    env: { ...process.env, ...threads },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string | undefined> => {
    const next = await lines.next();
    return next.done === true ? undefined : next.value;
  };
  const first = await answer();
  if (first === undefined) {
    skipped.push(`${label}: cannot be run here`);
    return undefined;
  }
  const { name, gradient } = JSON.parse(first) as Pick<Child, "name" | "gradient">;
  return {
    name,
    gradient,
    turn: (of, task) => ({
      name: of,
      measure: async () => {
        child.stdin.write(`${task}\n`);
        return Number(await answer());
      },
    }),
    end: () => {
      child.stdin.end();
    },
  };
}
