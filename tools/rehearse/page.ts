import { join } from "node:path";
import { findChromium } from "../test/chromium.ts";
import { serve } from "../start/serve.ts";
import type { Checks } from "./checks.ts";

/** Opens a built site in Chromium: it must show this, without an error. Returns what was left out. */
export async function checkPage(site: string, shown: string, checks: Checks): Promise<string[]> {
  const chromium = findChromium(process.env.CHROMIUM_PATH);
  if (chromium === undefined)
    return ["a page in Chromium, since there is none: install it, or name one in CHROMIUM_PATH"];
  Object.assign(process.env, {
    CHROMIUM_PATH: chromium,
    // Else it leaves settings in the home of its user, besides the profile of this run.
    CHROME_CONFIG_HOME: join(site, "..", "chromium"),
    GSETTINGS_BACKEND: "memory",
  });
  const { launch } = await import("docs/tests/chromium.ts");
  const { server, port } = await serve(site, 47_100);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`http://localhost:${port}/`);
    const output = page.locator("output");
    await output
      .filter({ hasText: /./ })
      .waitFor({ timeout: 20_000 })
      .catch(() => undefined);
    const lookAt = "tests/consumers/app/page.mjs";
    checks.none("Does the page built by Vite run in Chromium?", errors, lookAt);
    const text = (await output.textContent()) ?? "";
    checks.same("What does the page built by Vite show in Chromium?", text, shown, lookAt);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return [];
}
