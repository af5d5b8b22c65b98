import { listModels } from "@/lib/openai/list-models";

const KEPT_MS = 30_000;
let kept: { at: number; list: Promise<unknown> } | null = null;

/** The provider's list of models, asked for at most twice a minute, however many callers look. */
export function recentModels(): Promise<unknown> {
  if (kept === null || performance.now() - kept.at > KEPT_MS) kept = { at: performance.now(), list: listModels() };
  return kept.list;
}
