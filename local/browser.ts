import { accessSync, constants } from "node:fs";
import { install, mayInstall } from "./apt";
import { say } from "./say";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function findBrowser(): string | null {
  const runs = (path: string) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return PLACES.find(runs) ?? null;
}

/** The path of a Chrome or Chromium; root on Debian gets Chromium installed when there is none. None at all is an error. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (mayInstall()) {
    say("Installing Debian's Chromium for the browser tests (apt-get; a minute or two, once) …");
    install("chromium", "fonts-noto-core");
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chrome or Chromium, and none is installed. Install one (on Debian: apt-get install chromium) and run npm test again.",
  );
}
