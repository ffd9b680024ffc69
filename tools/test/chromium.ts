import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium is: `CHROMIUM_PATH`, or one of the usual places; `undefined` if nowhere. */
export function findChromium(
  named: string | undefined,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  if (named !== undefined && named !== "") return exists(named) ? named : undefined;
  return usual.find(exists);
}
