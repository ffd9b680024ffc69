import { expect, test } from "vitest";
import { simdThreads } from "./index.js";

// In a file, and so in a process, of its own: what other tests leave would be counted too.
test("what nobody uses any more is given up, here and by the other threads", async () => {
  const engine = await simdThreads({ threads: 2 });
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 100; i++) {
    const { x, y } = engine.allocate(500_000, 4);
    x.values.fill(1);
    y.fill(1);
    engine.squares({ x, y }, [0, 0, 0, 0, 0]);
    await new Promise((resolve) => setTimeout(resolve));
  }
  engine.close();
  // Of 1907 MiB in all.
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(1400);
});
