import lighthouse, { desktopConfig } from "lighthouse";
import { quantile } from "../report";

export const FORMS = ["desktop", "mobile"] as const;
export type Form = (typeof FORMS)[number];

/** Lighthouse's verdict on a page, each of 0 to 100; times in ms. */
export interface Verdict {
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Largest contentful paint. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** What costs points of accessibility or best practices. */
  faults: string[];
}

const CATEGORIES = ["performance", "accessibility", "best-practices"];

async function audit(url: string, form: Form, chrome: { port: number; cookie: string }): Promise<Verdict> {
  const flags = {
    port: chrome.port,
    onlyCategories: CATEGORIES,
    logLevel: "error" as const,
    ...(chrome.cookie && { extraHeaders: { cookie: chrome.cookie } }),
  };
  const result = await lighthouse(url, flags, form === "desktop" ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse gave no verdict on ${url}.`);
  const { categories, audits, finalDisplayedUrl, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${finalDisplayedUrl}.`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const ofRules = ["accessibility", "best-practices"].flatMap((name) => categories[name]?.auditRefs ?? []);
  const failed = ofRules.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    lcp: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    cls: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    faults: failed.map(({ id }) => id),
  };
}

/** The run of the middle performance of `times`. */
export async function auditPage(
  url: string,
  form: Form,
  chrome: { port: number; cookie: string },
  times: number,
): Promise<Verdict> {
  const runs: Verdict[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await audit(url, form, chrome));
  const middle = quantile(
    runs.map(({ performance }) => performance),
    0.5,
  );
  return runs.find(({ performance }) => performance === middle) ?? (runs[0] as Verdict);
}
