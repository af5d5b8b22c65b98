import { chromium, type Page } from "@playwright/test";
import type { App } from "@/cli/api";
import { answerWithMany } from "@/e2e/many-people";
import { readStack, signIn } from "@/e2e/stack";
import { env } from "@/lib/env";
import { ensureBrowser } from "@/local/browser";
import type { Part } from "./pages";

const COUNT = 10_000;
const MOST_ROWS = 60;
const MOST_MS = 50;
const ROW_PX = 56;
const STEP_PX = 1_200;
const STEP_MS = 50;
const PATIENCE_MS = 180_000;

interface Tasks {
  /** Duration of each task over 50 ms, in ms. */
  long: number[];
}

/** Scrolls the table of profiles from its first of 10,000 rows to its last and back, and notes what that costs the page. */
export async function scrollRows(app: App): Promise<Part> {
  const isRoot = process.getuid?.() === 0;
  const args = ["--disable-dev-shm-usage", ...(isRoot ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  try {
    const storageState = await signIn(readStack(env().ASSAY_DATA_DIR));
    const page = await browser.newPage({ baseURL: app.url, storageState, viewport: { width: 1_280, height: 900 } });
    await answerWithMany(page, COUNT);
    await page.goto("/profiles?q=person");
    await page.getByText("10,000 profiles").waitFor();
    await page.waitForLoadState("networkidle");
    await noteLongTasks(page);
    const down = await scrollDown(page);
    const up = await scrollUp(page);
    const { long } = await page.evaluate(() => (window as unknown as { tasks: Tasks }).tasks);
    return toPart(Math.max(down, up), long);
  } finally {
    await browser.close();
  }
}

async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: Tasks = { long: [] };
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.long.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

const rowsOf = (page: Page) => page.locator("tbody tr[aria-rowindex]").count();

/** As fast as somebody who turns the wheel without a stop. Gives the most rows that the page held. */
async function scrollDown(page: Page): Promise<number> {
  const end = page.locator(`tr[aria-rowindex="${COUNT + 1}"]`);
  const patience = Date.now() + PATIENCE_MS;
  let most = 0;
  await page.mouse.move(640, 500);
  while ((await end.count()) === 0) {
    if (Date.now() > patience) throw new Error("The last row did not come into sight.");
    await page.mouse.wheel(0, STEP_PX);
    await page.waitForTimeout(STEP_MS);
    most = Math.max(most, await rowsOf(page));
  }
  return most;
}

async function scrollUp(page: Page): Promise<number> {
  let most = 0;
  for (let at = COUNT * ROW_PX; at > 0; at -= 10 * STEP_PX) {
    await page.mouse.wheel(0, -10 * STEP_PX);
    await page.waitForTimeout(STEP_MS);
    most = Math.max(most, await rowsOf(page));
  }
  return most;
}

function toPart(rows: number, long: number[]): Part {
  const longest = Math.max(0, ...long);
  const told =
    long.length === 0 ? "no task over 50 ms" : `${long.length} tasks over 50 ms, ${Math.round(longest)} at most`;
  return {
    rows: [{ page: "profiles", form: "10,000 rows", remarks: `${rows} rows in the page at most; ${told}` }],
    goals: [
      { name: "10,000 rows: in the page", value: rows, unit: "rows", goal: `≤ ${MOST_ROWS}`, pass: rows <= MOST_ROWS },
      {
        ...{ name: "10,000 rows: longest task", value: longest, unit: "ms (0: none over 50)", goal: `≤ ${MOST_MS} ms` },
        pass: longest <= MOST_MS,
      },
    ],
  };
}
