import { launch } from "chrome-launcher";
import type { App } from "@/cli/api";
import { scoreAnew } from "@/cli/wait-for-job";
import { readStack } from "@/e2e/stack";
import { env } from "@/lib/env";
import { ensureBrowser } from "@/local/browser";
import { auditPage, FORMS, type Verdict } from "./audit-page";
import type { BenchPage, Part } from "./pages";
import { anyProfile, cookieOf } from "./visitor";

/** How often each page is judged; the middle run counts. */
export const TIMES = 3;
const BEST = { performance: 95, accessibility: 100, bestPractices: 100 };
const NO_SHIFT = 0.001;

interface Judged {
  page: BenchPage;
  form: (typeof FORMS)[number];
  verdict: Verdict;
}

/** Lighthouse's verdict on each page, on a desktop and, beside it, on a phone. */
export async function judgePages(app: App, pages: BenchPage[]): Promise<Part> {
  const profileId = await anyProfile(app);
  const { status } = await scoreAnew(app, profileId, { role: "CTO" }, () => {});
  if (status !== "completed") throw new Error(`The score to be shown ended as ${status}.`);
  const cookie = await cookieOf(readStack(env().ASSAY_DATA_DIR));
  const isRoot = process.getuid?.() === 0;
  const chrome = await launch({
    chromePath: await ensureBrowser(),
    chromeFlags: ["--headless=new", "--disable-dev-shm-usage", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  try {
    const judged: Judged[] = [];
    for (const page of pages) {
      const seat = { port: chrome.port, cookie: page.signedIn ? cookie : "" };
      for (const form of FORMS) {
        process.stderr.write(`${page.name}, ${form} …`);
        const verdict = await auditPage(app.url + page.path(profileId), form, seat, TIMES);
        // Told at once: the whole takes minutes, and may be broken off.
        process.stderr.write(` performance ${verdict.performance}\n`);
        judged.push({ page, form, verdict });
      }
    }
    return { rows: judged.map(rowOf), goals: judged.flatMap(goalsOf) };
  } finally {
    chrome.kill();
  }
}

const rowOf = ({ page, form, verdict }: Judged) => ({
  page: page.name,
  form,
  performance: `${verdict.performance}`,
  accessibility: `${verdict.accessibility}`,
  "best practices": `${verdict.bestPractices}`,
  "LCP ms": `${Math.round(verdict.lcp)}`,
  CLS: verdict.cls.toFixed(3),
  remarks: verdict.faults.join(" "),
});

/** Nothing shifts on a phone either; its points are told beside. */
function goalsOf({ page: { name }, form, verdict }: Judged): Part["goals"] {
  const shift = {
    ...{ name: `${name}, ${form}: layout shift`, value: verdict.cls, unit: "", goal: "0" },
    pass: verdict.cls < NO_SHIFT,
  };
  if (form !== "desktop") return [shift];
  const points = Object.entries(BEST).map(([category, least]) => {
    const value = verdict[category as keyof typeof BEST];
    return { name: `${name}: ${category}`, value, unit: "of 100", goal: `≥ ${least}`, pass: value >= least };
  });
  return [...points, shift];
}
