import { format } from "node:util";
import { vi } from "vitest";

/** What a program prints while it is loaded. */
export async function printed(load: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    lines.push(format(...values));
  });
  try {
    await load();
  } finally {
    log.mockRestore();
  }
  return `${lines.join("\n")}\n`;
}
