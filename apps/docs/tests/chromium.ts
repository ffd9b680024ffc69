import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright";

/** The Chromium of the machine, or the one that playwright has, if either is there. */
export const executable: string | undefined = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  chromium.executablePath(),
].find((path) => path !== undefined && path !== "" && existsSync(path));

if (executable === undefined)
  console.warn(
    [
      "",
      "  ┌──────────────────────────────────────────────────────────────────────────┐",
      "  │ NO CHROMIUM WAS FOUND: every test of the site in the browser is SKIPPED. │",
      "  │ Install Chromium, or name one in the variable CHROMIUM_PATH.             │",
      "  └──────────────────────────────────────────────────────────────────────────┘",
      "",
    ].join("\n"),
  );

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
