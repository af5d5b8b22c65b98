import { cpus } from "node:os";
import { launch } from "chrome-launcher";
import { type App, askApi } from "@/cli/api";
import { withApp } from "@/cli/find-app";
import { scoreAnew } from "@/cli/wait-for-job";
import { readStack, signIn } from "@/e2e/stack";
import { env } from "@/lib/env";
import { ensureBrowser } from "@/local/browser";
import { startBenchApp } from "./api/bench-app";
import { auditPage, FORMS, type Verdict } from "./pages/audit-page";
import { type PageScripts, scriptsOf } from "./pages/script-sizes";
import { printReport } from "./report";

/**
 * Lighthouse on the pages that people see most, and the JavaScript that each loads first with whose it is. The sizes are
 * read from a build of its own, since the app's has no source maps.
 */
const TIMES = 3;
const BUILD = ".data/bench-api";
const KB = 1_000;
const BEST = { performance: 95, accessibility: 100, bestPractices: 100 };

interface Page {
  name: string;
  path: (profileId: string) => string;
  signedIn: boolean;
  mostKb: number;
}

const PAGES: Page[] = [
  { name: "sign-in", path: () => "/sign-in", signedIn: false, mostKb: 150 },
  { name: "overview", path: () => "/overview", signedIn: true, mostKb: 230 },
  { name: "profiles", path: () => "/profiles", signedIn: true, mostKb: 230 },
  { name: "profile", path: (id) => `/profiles/${id}`, signedIn: true, mostKb: 230 },
];

const cookieOf = async (stack: Parameters<typeof signIn>[0]) =>
  (await signIn(stack)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

const anyProfile = async (app: App) =>
  (await askApi<{ data: { id: string }[] }>(app, "/api/v1/profiles")).data[0]?.id ?? "";

interface Judged {
  page: Page;
  form: (typeof FORMS)[number];
  verdict: Verdict;
}

async function judge(app: App): Promise<Judged[]> {
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
    for (const page of PAGES) {
      const seat = { port: chrome.port, cookie: page.signedIn ? cookie : "" };
      for (const form of FORMS) {
        process.stderr.write(`${page.name}, ${form} …\n`);
        const verdict = await auditPage(app.url + page.path(profileId), form, seat, TIMES);
        judged.push({ page, form, verdict });
      }
    }
    return judged;
  } finally {
    chrome.kill();
  }
}

async function weighPages(): Promise<Map<Page, PageScripts>> {
  const app = await startBenchApp();
  try {
    const profileId = await anyProfile(app);
    const cookie = await cookieOf(app);
    const sizes = new Map<Page, PageScripts>();
    for (const page of PAGES) {
      const url = app.url + page.path(profileId);
      sizes.set(page, await scriptsOf(url, page.signedIn ? cookie : "", BUILD));
    }
    return sizes;
  } finally {
    await app.stop();
  }
}

const heaviestOf = ({ heaviest }: PageScripts) =>
  heaviest
    .slice(0, 5)
    .map(({ name, bytes }) => `${name} ${Math.round(bytes / KB)}`)
    .join(", ");

function goalsOf(judged: Judged[], sizes: Map<Page, PageScripts>) {
  const ofDesktop = judged.filter(({ form }) => form === "desktop");
  const goals = ofDesktop.flatMap(({ page, verdict }) =>
    Object.entries(BEST).map(([name, least]) => {
      const value = verdict[name as keyof typeof BEST];
      return { name: `${page.name}: ${name}`, value, unit: "of 100", goal: `≥ ${least}`, pass: value >= least };
    }),
  );
  const shifts = judged.map(({ page, form, verdict }) => {
    const value = verdict.cls;
    return { name: `${page.name}, ${form}: layout shift`, value, unit: "", goal: "0", pass: value < 0.001 };
  });
  const weights = [...sizes].map(([page, { gzipBytes }]) => {
    const value = gzipBytes / KB;
    return {
      name: `${page.name}: JavaScript`,
      value,
      unit: "KB",
      goal: `≤ ${page.mostKb} KB`,
      pass: value <= page.mostKb,
    };
  });
  return [...goals, ...shifts, ...weights];
}

function report(judged: Judged[], sizes: Map<Page, PageScripts>): void {
  const rows: Record<string, string>[] = judged.map(({ page, form, verdict }) => ({
    page: page.name,
    form,
    performance: `${verdict.performance}`,
    accessibility: `${verdict.accessibility}`,
    "best practices": `${verdict.bestPractices}`,
    "LCP ms": `${Math.round(verdict.lcp)}`,
    CLS: verdict.cls.toFixed(3),
    faults: verdict.faults.join(" "),
  }));
  for (const [page, scripts] of sizes)
    rows.push({
      page: page.name,
      form: "JavaScript",
      performance: `${Math.round(scripts.gzipBytes / KB)} KB gzip`,
      faults: heaviestOf(scripts),
    });
  printReport({
    bench: "pages",
    machine: `${cpus().length} cores, Node ${process.version}`,
    title: `Lighthouse, the middle of ${TIMES} runs. JavaScript: what a page loads first, gzipped; its heaviest owners in KB before gzip.`,
    columns: ["page", "form", "performance", "accessibility", "best practices", "LCP ms", "CLS", "faults"],
    rows,
    goals: goalsOf(judged, sizes),
  });
}

const sizes = await weighPages();
await withApp({ say: (sentence) => process.stderr.write(`${sentence}\n`) }, async (app) =>
  report(await judge(app), sizes),
);
process.exit();
