// npm start, after the set-up: fits a line to real data in the terminal, then serves the docs.
// `npm start -- --once` stops after printing; `--port 5000` (or PORT) asks for another port;
// `--built` builds nothing and takes what is there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runTurbo } from "../turbo.ts";
import { serve } from "./serve.ts";

const site = join(import.meta.dirname, "..", "..", "apps", "docs", "dist");

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      built: { type: "boolean", default: false },
      once: { type: "boolean", default: false },
      port: { type: "string", default: process.env.PORT ?? "4321" },
    },
  });
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000) {
    console.error(`--port must be a whole number from 1 to 65000, got ${values.port}`);
    return 2;
  }

  const packages = values.built ? 0 : await build("the packages", "tools^...");
  if (packages !== 0) return packages;
  // Only now, because it imports what was built.
  const { fitWomen } = await import("./fit-women.ts");
  console.log(`\n${fitWomen()}\n`);

  const docs = values.built ? 0 : await build("the docs (half a minute the first time)", "docs");
  if (docs !== 0) return docs;
  if (!existsSync(join(site, "index.html"))) {
    console.error("There is no apps/docs/dist/index.html to serve.");
    return 1;
  }
  const { server, port } = await serve(site, wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(`\nThe docs: http://localhost:${port}/${values.once ? "" : "   (Ctrl-C ends it)"}\n`);
  if (!values.once) await interruption();
  server.closeAllConnections();
  server.close();
  return 0;
}

async function build(what: string, filter: string): Promise<number> {
  console.log(`Building ${what} ...`);
  const code = await runTurbo(["build", `--filter=${filter}`, "--output-logs=errors-only"]);
  if (code === "interrupted") return 130;
  if (code !== 0) console.error(`\nBuilding ${what} failed.`);
  return code;
}

/** Waits for Ctrl-C, or for being told to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}
