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
/** Five rows a frame, 300 a second. */
const STEP_PX = 280;
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
    // The server would answer the page's own search by itself; those that are typed are answered here.
    await page.goto("/profiles?q=nobody-is-called-that");
    await answerWithMany(page, COUNT);
    await page.getByRole("searchbox", { name: "Search profiles" }).fill("person");
    await page.getByText("10,000 profiles").waitFor();
    await page.waitForLoadState("networkidle");
    await noteLongTasks(page);
    const { most, isThrough } = await scrollThrough(page);
    const { long } = await page.evaluate(() => (window as unknown as { tasks: Tasks }).tasks);
    return toPart(most, long, isThrough);
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

/** A step a frame, down to the last row and up again, waiting where rows are still to come. Gives the most rows that stood there. */
async function scrollThrough(page: Page): Promise<{ most: number; isThrough: boolean }> {
  const [most, isThrough] = await page.evaluate(
    async ([last, step, patience]) => {
      const until = performance.now() + patience;
      let rows = 0;
      for (const pixels of [step, -step]) {
        while (pixels > 0 ? !document.querySelector(`tr[aria-rowindex="${last}"]`) : window.scrollY > 0) {
          if (performance.now() > until) return [rows, false] as const;
          window.scrollBy(0, pixels);
          await new Promise(requestAnimationFrame);
          rows = Math.max(rows, document.querySelectorAll("tbody tr[aria-rowindex]").length);
        }
      }
      return [rows, true] as const;
    },
    [COUNT + 1, STEP_PX, PATIENCE_MS] as const,
  );
  // The other figures are worth telling all the same.
  if (!isThrough) process.stderr.write("The rows were not scrolled through in time.\n");
  return { most, isThrough };
}

function toPart(rows: number, long: number[], isThrough: boolean): Part {
  const longest = Math.max(0, ...long);
  const told =
    long.length === 0 ? "no task over 50 ms" : `${long.length} tasks over 50 ms, ${Math.round(longest)} at most`;
  return {
    rows: [{ page: "profiles", form: "10,000 rows", remarks: `${rows} rows in the page at most; ${told}` }],
    goals: [
      { name: "10,000 rows: scrolled through", value: Number(isThrough), unit: "(1: yes)", goal: "1", pass: isThrough },
      { name: "10,000 rows: in the page", value: rows, unit: "rows", goal: `≤ ${MOST_ROWS}`, pass: rows <= MOST_ROWS },
      {
        ...{ name: "10,000 rows: longest task", value: longest, unit: "ms (0: none over 50)", goal: `≤ ${MOST_MS} ms` },
        pass: longest <= MOST_MS,
      },
    ],
  };
}
