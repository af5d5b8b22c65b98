import type { Sql } from "postgres";
import type { AppLink } from "./app-link";
import type { Registry } from "./registry";

export interface Health {
  ok: boolean;
  /** The app of this life answered, and its functions were accepted. */
  registered: boolean;
  functions: number;
  /** Work items that are due and not begun. */
  queue_depth: number;
  /** How long the oldest of them has been due, in milliseconds. */
  lag_ms: number;
  /** Why work is held, in a sentence; null when nothing is. */
  holding: string | null;
  app_id: string | null;
}

export async function readHealth(sql: Sql, registry: Registry, link: AppLink): Promise<Health> {
  const [queue] = await sql<{ depth: number; lag_ms: number | null }[]>`
    select count(*)::int as depth, (extract(epoch from now() - min(run_at)) * 1000)::int8::int as lag_ms
    from engine.work where state = 'ready' and run_at <= now()`;
  const holding = link.holding();
  const registered = link.isRegistered();
  return {
    ok: registered && holding === null,
    registered,
    functions: registry.functions().size,
    queue_depth: queue?.depth ?? 0,
    lag_ms: queue?.lag_ms ?? 0,
    holding,
    app_id: registry.appId(),
  };
}
