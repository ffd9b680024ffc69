// Of Node and of every browser, but not of the language's own library of types.
declare const performance: { readonly now: () => number };
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/** For how long a run may keep everything else waiting: less than a frame of 60 a second. */
const milliseconds = 12;

/** Gives way to timers, input and drawing whenever it is called 12 ms after it last did. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < milliseconds) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
