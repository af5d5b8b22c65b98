import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { startEngine } from "./engine";

const USAGE = "npx tsx local/engine/main.ts --port <n> --app-url <serve endpoint>";

function say(sentence: string): void {
  process.stderr.write(`engine: ${sentence}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" }, "app-url": { type: "string" } } });
  const { DATABASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  const port = Number(values.port);
  const appUrl = values["app-url"];
  if (!appUrl || !URL.canParse(appUrl) || !Number.isInteger(port)) throw new Error(`Usage: ${USAGE}`);
  if (!DATABASE_URL || !INNGEST_EVENT_KEY || !INNGEST_SIGNING_KEY) {
    throw new Error("The engine needs DATABASE_URL, INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY.");
  }
  const engine = await startEngine({
    databaseUrl: DATABASE_URL,
    port,
    appUrl,
    signingKey: INNGEST_SIGNING_KEY,
    eventKey: INNGEST_EVENT_KEY,
    say,
    onFatal: exitWith,
  });
  process.stdout.write(`The local engine listens on ${engine.url} for ${appUrl}.\n`);
  const stop = () => engine.stop().then(() => process.exit(0), exitWith);
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function exitWith(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(exitWith);
