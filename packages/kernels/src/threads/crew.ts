import { check, DescentError } from "@descent/core";
import { worker } from "../generated/worker.js";
import { controlBytes, share, type Control } from "./control.js";
import { listBytes, listsIn, type Desk, type Job, type Lists } from "./job.js";
import type { Hello, NewDesk } from "./messages.js";
import { startThread, type Listener, type Thread } from "./start-thread.js";

/** Whom errors name. */
export const call = "simdThreads";

/** Threads that take parts of one job after the other. */
export interface Crew {
  /** How many there are beside this one. */
  readonly others: number;
  readonly lists: Lists;
  /** Throws if it was closed, or a thread has ended. */
  readonly check: () => void;
  /** Sends all of them what the data are. */
  readonly announce: (message: (thread: number) => Omit<NewDesk, "number">) => void;
  /** Does a job with all of them. */
  readonly share: (desk: Desk, job: Job) => void;
  readonly close: () => void;
}

/** Starts the threads beside this one, and waits until they are there. */
export async function hire(
  module: object,
  others: number,
  start: typeof startThread = startThread,
): Promise<Crew> {
  const control: Control = new Int32Array(new SharedArrayBuffer(controlBytes));
  const lists = new SharedArrayBuffer(listBytes);
  const threads: Thread[] = [];
  let state: "open" | "closed" | "lost" = "open";
  let cause: unknown;
  let desk = 0;
  const end = (as: "closed" | "lost", reason?: unknown): void => {
    if (state === "open") [state, cause] = [as, reason];
    for (const thread of threads.splice(0)) thread.end();
  };
  const checkOpen = (): void => {
    check(state !== "closed", call, "engine", "must not be used after close()", state);
    const hint = "Make the engine anew";
    check(state !== "lost", call, "threads", "must all be running", "one that ended", {
      hint,
      cause,
    });
  };

  const begin = (): Promise<void> =>
    new Promise((resolve, reject) => {
      // Another could not start: nobody would end this one.
      if (state !== "open") return;
      const lost: Listener["lost"] = (reason) => {
        end("lost", reason);
        const rule = "must be allowed to start";
        const hint = "A content security policy must have worker-src blob:";
        const received = others;
        reject(new DescentError({ call, argument: "threads", rule, received, hint, cause }));
      };
      let thread: Thread | undefined;
      try {
        thread = start(worker, { heard: resolve, lost });
      } catch (reason) {
        lost(reason);
        return;
      }
      const hint = "Node has them from 20.16 and 22.3 on";
      check(thread !== undefined, call, "threads", "must be there", undefined, { hint });
      threads.push(thread);
      thread.post({ module, control, lists } satisfies Hello);
    });
  await Promise.all(Array.from({ length: others }, begin));
  for (const thread of threads) thread.release();

  return {
    others,
    lists: listsIn(lists),
    check: checkOpen,
    announce: (message) => {
      desk += 1;
      threads.forEach((thread, i) => {
        thread.post({ number: desk, ...message(i + 1) } satisfies NewDesk);
      });
    },
    share: (own, job) => {
      try {
        if (share(control, desk, own, job)) return;
      } catch (reason) {
        // Who is still at the job might write when another has begun.
        end("lost", reason);
        throw reason;
      }
      end("lost");
      checkOpen();
    },
    close: () => {
      end("closed");
    },
  };
}
