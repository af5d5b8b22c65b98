import type { Env } from "@/lib/env";

/** Which outside services the person brought along; what is not real gets a stand-in. */
export interface RealParts {
  database: boolean;
  engine: boolean;
  provider: boolean;
}

const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127\./.test(host);

/** `INNGEST_DEV` as the SDK reads it: 0, false or empty is off; 1, true or an address is the dev server. */
function usesDevServer(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}

/** Tells real parts from stand-ins by the environment. */
export function realParts(env: Env): RealParts {
  const keys = env.INNGEST_EVENT_KEY !== undefined && env.INNGEST_SIGNING_KEY !== undefined;
  return {
    database: env.DATABASE_URL !== undefined,
    engine: usesDevServer(env.INNGEST_DEV) || env.INNGEST_BASE_URL !== undefined || keys,
    provider: env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined,
  };
}

/** What can't work together, in sentences; empty when all is well. */
export function contradictions(env: Env, mode: "start" | "dev"): string[] {
  const devServer = usesDevServer(env.INNGEST_DEV);
  const keys = [env.INNGEST_EVENT_KEY, env.INNGEST_SIGNING_KEY].filter((key) => key !== undefined).length;
  const faults: string[] = [];
  if (keys === 1 && !devServer)
    faults.push(
      "INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY belong together: set both, or neither for the local engine.",
    );
  if (env.INNGEST_BASE_URL !== undefined && keys === 0 && !devServer)
    faults.push("INNGEST_BASE_URL needs INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY of that server.");
  if (devServer && mode === "start" && !isLoopback(env.HOST))
    faults.push("INNGEST_DEV is the unsigned mode: it is refused on a HOST that others reach. Unset one of the two.");
  return faults;
}

/** Names each part and whether it is the real thing. */
export function describeParts(env: Env, real: RealParts): string[] {
  const engine = usesDevServer(env.INNGEST_DEV)
    ? "Inngest's dev server (INNGEST_DEV, unsigned)"
    : (env.INNGEST_BASE_URL ?? "Inngest Cloud");
  return [
    `Database   ${real.database ? "yours (DATABASE_URL)" : "embedded PostgreSQL"}`,
    `Engine     ${real.engine ? `yours: ${engine}` : "local engine"}`,
    `Model      ${real.provider ? `yours: ${env.OPENAI_BASE_URL ?? "OpenAI"}` : "sandbox model"}`,
  ];
}

/** What to warn of before the app is reachable for others. */
export function warnings(env: Env, real: RealParts): string[] {
  if (isLoopback(env.HOST) || real.database) return [];
  return [
    `Warning: HOST is ${env.HOST}, so others on the network reach the app, and the demo sign-in stands. Change or remove that user first.`,
  ];
}
