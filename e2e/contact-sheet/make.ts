import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, request } from "@playwright/test";
import { ensureBrowser } from "@/local/browser";
import { freePort } from "@/local/ports";
import { launchReady } from "../durability/launch";
import { signIn } from "../stack";
import { pagesToShow, type ShownPage } from "./pages";

/**
 * Every page in light and dark, wide and on a phone, on one page to look over: `npm run contact-sheet`. It runs a stack of
 * its own and writes into `.data/contact-sheet`.
 */
const FOLDER = ".data/contact-sheet";
const LOOKS = [
  { name: "light", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { name: "phone-light", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { name: "phone-dark", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

type Session = Awaited<ReturnType<typeof signIn>>;

const fileOf = ({ name }: ShownPage, look: string) => `${name.replaceAll(/\W+/g, "-")}-${look}.png`;

async function photograph(browser: Browser, url: string, session: Session, pages: ShownPage[]): Promise<void> {
  for (const { name: look, ...frame } of LOOKS) {
    for (const shown of pages) {
      const storageState = shown.signedOut ? { cookies: [], origins: [] } : session;
      const context = await browser.newContext({ ...frame, storageState, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(url + shown.path, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(FOLDER, fileOf(shown, look)), fullPage: true });
      await context.close();
    }
    process.stdout.write(`${look}: ${pages.length} pages\n`);
  }
}

function sheetOf(pages: ShownPage[]): string {
  const shots = (shown: ShownPage) =>
    LOOKS.map(
      ({ name }) => `<a href="${fileOf(shown, name)}"><img src="${fileOf(shown, name)}" alt="${name}"></a>`,
    ).join("");
  const rows = pages.map((shown) => `<section><h2>${shown.name}</h2><div>${shots(shown)}</div></section>`).join("\n");
  const style =
    "body{font:14px system-ui;margin:24px}div{display:flex;gap:12px;align-items:start}img{height:420px;border:1px solid #8884}";
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>\n${rows}\n`;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const home = { dataDir: join(FOLDER, "stack"), port: await freePort() };
const { process: launcher, stack, ended } = await launchReady(home, { LIMIT_PROFILE_JOBS_PER_HOUR: "0" });
try {
  const api = await request.newContext({ baseURL: stack.url, extraHTTPHeaders: { "x-api-key": stack.apiKey } });
  const session = await signIn(stack);
  const signedIn = { storageState: session, extraHTTPHeaders: { origin: stack.url } };
  const pages = await pagesToShow(api, await request.newContext({ baseURL: stack.url, ...signedIn }));
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  await photograph(browser, stack.url, session, pages);
  await browser.close();
  writeFileSync(join(FOLDER, "index.html"), sheetOf(pages));
  process.stdout.write(`Look at ${FOLDER}/index.html\n`);
} finally {
  launcher.kill("SIGINT");
  await ended;
}
