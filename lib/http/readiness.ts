import { sql } from "drizzle-orm";
import { z } from "zod";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";

const PATIENCE_MS = 2_000;
const EngineHealth = z.object({ ok: z.boolean(), lag_ms: z.number().nullish(), queue_depth: z.number().nullish() });

interface EngineState {
  ok: boolean;
  lag_ms: number | null;
  queue_depth: number | null;
}

/** Why the provider refuses us at present, in a sentence; null while it doesn't. */
type AskRefusal = () => Promise<string | null>;

/** Whether the parts that scoring needs can be reached. `ok` is about database and engine: a refusing provider only delays. */
export async function readiness(askRefusal: AskRefusal) {
  const parts = [databaseState(), engineState(engineUrl()), providerState(askRefusal)] as const;
  const [database, engine, provider] = await Promise.all(parts);
  return { ok: database.ok && engine.ok, database, engine, provider };
}

/** A database that takes no writes (a standby, a full disk's guard) keeps no 202: it is not ready. */
async function databaseState(): Promise<{ ok: boolean }> {
  const asked = asSystem((tx) => tx.execute(sql`select current_setting('transaction_read_only') as read_only`)).then(
    ([row]) => row?.read_only === "off",
    () => false,
  );
  return { ok: await inTime(asked, false) };
}

/** What `asked` comes to; `otherwise` where that takes too long. */
async function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, otherwise);
  });
  return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}

/** The engine's address; null for Inngest Cloud, which is reached over the internet and not asked. */
function engineUrl(): string | null {
  const { INNGEST_BASE_URL, INNGEST_DEV } = env();
  if (INNGEST_BASE_URL) return INNGEST_BASE_URL;
  return INNGEST_DEV && URL.canParse(INNGEST_DEV) ? INNGEST_DEV : null;
}

/** What the engine says of itself. A server that answers without our local engine's figures counts as reachable. */
export async function engineState(url: string | null): Promise<EngineState> {
  const unknown = { lag_ms: null, queue_depth: null };
  if (url === null) return { ok: true, ...unknown };
  try {
    const response = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    const told = EngineHealth.safeParse(await response.json().catch(() => null));
    if (!told.success) return { ok: response.status < 500, ...unknown };
    return { ok: told.data.ok, lag_ms: told.data.lag_ms ?? null, queue_depth: told.data.queue_depth ?? null };
  } catch {
    return { ok: false, ...unknown };
  }
}

async function providerState(askRefusal: AskRefusal): Promise<{ ok: boolean; reason: string | null }> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = env();
  const isSet = OPENAI_API_KEY !== undefined || OPENAI_BASE_URL !== undefined;
  if (!isSet) return { ok: false, reason: "No model provider is set: OPENAI_API_KEY is empty." };
  // Without a database nobody knows; that it is gone stands beside this.
  const reason = await inTime(
    askRefusal().catch(() => null),
    null,
  );
  return { ok: reason === null, reason };
}
