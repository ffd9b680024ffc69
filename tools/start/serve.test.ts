import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { fileFor, serve } from "./serve.ts";

const outside = mkdtempSync(join(tmpdir(), "descent-serve-"));
const folder = join(outside, "site");
mkdirSync(join(folder, "learn"), { recursive: true });
writeFileSync(join(outside, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), "home");
writeFileSync(join(folder, "404.html"), "lost");
writeFileSync(join(folder, "about.html"), "about");
writeFileSync(join(folder, "learn", "index.html"), "learn");
writeFileSync(join(folder, "app.js"), "1");

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
afterAll(() => {
  rmSync(outside, { recursive: true });
});

/** A port of the system's choosing, with something on it. */
async function taken(): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return (server.address() as AddressInfo).port;
}

describe("serve", () => {
  test("pages, folders, files and the page for what is missing", async () => {
    const { server, port } = await serve(folder, 45_671);
    open.push(server);
    const get = async (path: string) => {
      const response = await fetch(`http://localhost:${port}${path}`);
      const type = response.headers.get("content-type")?.split(";")[0];
      return [response.status, type, await response.text()];
    };
    expect(await get("/")).toEqual([200, "text/html", "home"]);
    expect(await get("/learn/?x=1")).toEqual([200, "text/html", "learn"]);
    expect(await get("/learn")).toEqual([200, "text/html", "learn"]);
    expect(await get("/about")).toEqual([200, "text/html", "about"]);
    expect(await get("/app.js")).toEqual([200, "text/javascript", "1"]);
    expect(await get("/nothing")).toEqual([404, "text/html", "lost"]);
    expect(await get("/%E0%A4%A")).toEqual([404, "text/html", "lost"]);
  });

  test("takes the next free port where the wanted one is taken", async () => {
    const busy = await taken();
    const { server, port } = await serve(folder, busy);
    open.push(server);
    expect(port).toBeGreaterThan(busy);
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("home");
  });
});

describe("no address leads out of the folder", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/learn/../../secret.txt",
  ])("%s", (url) => {
    expect(fileFor(folder, url)).toBeUndefined();
  });
});
