import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";

const main = join(import.meta.dirname, "main.ts");

/** Runs the main job on what is built, and calls `ready` once when it prints its address. */
function start(args: readonly string[], ready?: (address: string, end: () => void) => void) {
  const child = spawn(process.execPath, [main, "--built", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let told = false;
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
    if (address === undefined || told) return;
    told = true;
    ready?.(address, () => child.kill("SIGINT"));
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, output });
    });
  });
}

test("--once prints the fit and the address, and ends", async () => {
  const { code, output } = await start(["--once"]);
  expect(output).toMatch(/Converged after \d+ steps[^]*The docs: http:\/\/localhost:\d+\//);
  expect(code).toBe(0);
});

test.skipIf(process.platform === "win32")("serves until Ctrl-C, and ends cleanly", async () => {
  let served = "";
  const { code, output } = await start(["--port", "46321"], (address, end) => {
    void fetch(address)
      .then((response) => response.text())
      .then((text) => {
        served = text;
      })
      .finally(end);
  });
  expect(served).toMatch(/<html/i);
  expect(code).toBe(0);
  expect(output).not.toMatch(/Error|^\s+at /m);
});

test("a busy port: takes the next free one and says so", async () => {
  const busy = createServer();
  const port = await new Promise<number>((resolve) => {
    busy.listen(0, "localhost", () => {
      resolve((busy.address() as AddressInfo).port);
    });
  });
  const { code, output } = await start(["--once", "--port", String(port)]);
  busy.close();
  expect(output).toMatch(new RegExp(`Port ${port} is taken; using \\d+`));
  expect(code).toBe(0);
});

test("a port that is none is refused", async () => {
  const { code, output } = await start(["--port", "http"]);
  expect(output).toContain("--port must be a whole number from 1 to 65000, got http");
  expect(code).toBe(2);
});
