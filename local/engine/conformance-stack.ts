import { randomBytes } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import postgres from "postgres";
import { databaseForTest } from "@/db/testing/database";
import { type Engine, type EngineOptions, startEngine } from "./engine";
import type { Health } from "./health";

/** What an onFailure handler is given, as far as the cases read it. */
export interface Failure {
  event: { data: { function_id: string; run_id: string; event: { data: { tag: string } } } };
  error: Error;
}

export interface Stack {
  client: Inngest.Any;
  engine(): Engine;
  engineOptions: EngineOptions;
  sql: postgres.Sql;
  /** Every request that reached the app's serve endpoint, PUTs left out. */
  calls: { fnId: string; stepId: string }[];
  /** Sentences that the engine said. */
  said: string[];
  /** Puts other functions behind the same address, as a deployment does. */
  deploy(functions: InngestFunction.Any[]): void;
  /** Stops listening and breaks every connection, as a dying process does. */
  killApp(): Promise<void>;
  reviveApp(): Promise<void>;
  /** Puts another listener in front of the app; null takes it away. */
  intercept(listener: RequestListener | null): void;
  /** Hands a request on to the app, for interceptors. */
  pass: RequestListener;
  /** What `GET /health` says of the registration. */
  registered(): Promise<boolean>;
  health(): Promise<Health>;
  /** Starts an engine on the same database and port, after the former one was stopped or abandoned. */
  restartEngine(): Promise<void>;
  stop(): Promise<void>;
}

/** A real app on the Inngest SDK, signed, beside an engine in this process, on a database of its own. */
export async function startStack(
  build: (client: Inngest.Any) => InngestFunction.Any[],
  options: Partial<EngineOptions> = {},
): Promise<Stack> {
  const database = await databaseForTest();
  const signingKey = randomBytes(32).toString("hex");
  const eventKey = randomBytes(16).toString("hex");
  const calls: Stack["calls"] = [];
  const said: string[] = [];
  let listener: RequestListener = (_, outgoing) => outgoing.writeHead(503).end();
  let interceptor: RequestListener | null = null;
  const createApp = () =>
    createServer((incoming, outgoing) => {
      (interceptor ?? listener)(incoming, outgoing);
    });
  let app = createApp();
  const appPort = await listen(app, 0);
  const engineOptions: EngineOptions = {
    databaseUrl: database.url,
    port: 0,
    appUrl: `http://127.0.0.1:${appPort}/api/inngest`,
    signingKey,
    eventKey,
    say: (sentence) => said.push(sentence),
    ...options,
  };
  let engine = await startEngine(engineOptions);
  engineOptions.port = Number(new URL(engine.url).port);
  const client = new Inngest({
    id: "app",
    isDev: false,
    baseUrl: engine.url,
    eventKey,
    signingKey,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const deploy = (functions: InngestFunction.Any[]) => {
    const handler = serve({ client, functions });
    listener = (incoming, outgoing) => {
      const query = new URL(incoming.url ?? "", "http://app").searchParams;
      if (incoming.method === "POST") {
        calls.push({ fnId: query.get("fnId") ?? "", stepId: query.get("stepId") ?? "" });
      }
      handler(incoming, outgoing);
    };
  };
  deploy(build(client));
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  return {
    client,
    engine: () => engine,
    engineOptions,
    sql,
    calls,
    said,
    deploy,
    async killApp() {
      await closeServer(app);
    },
    async reviveApp() {
      app = createApp();
      await listen(app, appPort);
    },
    intercept(other) {
      interceptor = other;
    },
    pass: (incoming, outgoing) => listener(incoming, outgoing),
    async registered() {
      return (await readHealth(engine)).registered;
    },
    health: () => readHealth(engine),
    async restartEngine() {
      engine = await startEngine(engineOptions);
    },
    async stop() {
      await engine.stop();
      await closeServer(app);
      await sql.end({ timeout: 1 });
      await database.drop();
    },
  };
}

/** Waits until `check` gives something other than null, undefined or false; fails after `withinMs`. */
export async function eventually<T>(
  check: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  withinMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await check();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error("It didn't happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits `ms`, for cases about what must not happen. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function readHealth(engine: Engine): Promise<Health> {
  return (await fetch(`${engine.url}/health`)).json() as Promise<Health>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
