import { join } from "node:path";
import { childEnvironment, type Env } from "@/lib/env";
import type { ChildSpec } from "./child";
import type { Secrets } from "./secrets";

export const DEMO_EMAIL = "demo@assay.local";
const SANDBOX_MODEL = "sandbox-honest";

/** Everything that the parts must know of one another. */
export interface Stack {
  root: string;
  dataDir: string;
  env: Env;
  secrets: Secrets;
  mode: "start" | "dev";
  port: number;
  databaseUrl: string;
  /** Ports of the stand-ins; null where the real part is used. */
  enginePort: number | null;
  sandboxPort: number | null;
}

type Variables = Record<string, string | null>;

/** The address that this machine reaches the app by, without a slash at the end. */
export function localAddress({ env, port }: Pick<Stack, "env" | "port">): string {
  const everywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  const host = everywhere ? "127.0.0.1" : env.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function nodePart(stack: Stack, name: string, label: string, args: string[], variables: Variables): ChildSpec {
  return {
    name,
    label,
    command: process.execPath,
    args,
    env: childEnvironment({
      NODE_ENV: stack.mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ASSAY_DATA_DIR: stack.dataDir,
      ...variables,
    }),
    port: null,
    stopSignal: "SIGTERM",
    graceMs: 1_200,
    logFile: join(stack.dataDir, "logs", `${name}.log`),
  };
}

/** Runs a TypeScript file of ours in a process of its own. */
const script = (file: string, ...args: string[]) => ["--import", "tsx", file, ...args];

export const migrate = (stack: Stack): ChildSpec =>
  nodePart(stack, "migrate", "The migration of the database", script("db/migrate.ts"), {
    DATABASE_URL: stack.databaseUrl,
  });

/** The demo workspace: in the embedded database only. */
export const seed = (stack: Stack): ChildSpec =>
  nodePart(stack, "seed", "Filling the demo workspace", script("cli/seed.ts"), {
    DATABASE_URL: stack.databaseUrl,
    ASSAY_DEMO_EMAIL: DEMO_EMAIL,
    ASSAY_DEMO_PASSWORD: stack.secrets.demo_password,
    ASSAY_DEMO_API_KEY: stack.secrets.demo_api_key,
  });

export const sandboxModel = (stack: Stack, port: number): ChildSpec => ({
  ...nodePart(
    stack,
    "sandbox-model",
    "The sandbox model",
    script("local/sandbox-model/main.ts", "--port", `${port}`),
    {},
  ),
  port,
});

export function localEngine(stack: Stack, port: number): ChildSpec {
  const appUrl = `${localAddress(stack)}/api/inngest`;
  const args = script("local/engine/main.ts", "--port", `${port}`, "--app-url", appUrl);
  const variables = { DATABASE_URL: stack.databaseUrl, ...engineKeys(stack) };
  return { ...nodePart(stack, "engine", "The local engine", args, variables), port };
}

const engineKeys = ({ secrets }: Stack): Variables => ({
  INNGEST_DEV: "0",
  INNGEST_EVENT_KEY: secrets.inngest_event_key,
  INNGEST_SIGNING_KEY: secrets.inngest_signing_key,
});

export const build = (stack: Stack): ChildSpec => ({
  ...nodePart(stack, "build", "The build of the app", [nextProgram(stack), "build"], { NODE_ENV: "production" }),
  graceMs: 200,
});

export function app(stack: Stack): ChildSpec {
  const args = [nextProgram(stack), stack.mode, "-H", stack.env.HOST, "-p", `${stack.port}`];
  const spec = nodePart(stack, "app", "The app", args, appVariables(stack));
  return { ...spec, port: stack.port, logFile: stack.mode === "dev" ? null : spec.logFile };
}

const nextProgram = ({ root }: Stack) => join(root, "node_modules", "next", "dist", "bin", "next");

function appVariables(stack: Stack): Variables {
  const { env, secrets, enginePort, sandboxPort } = stack;
  return {
    PORT: `${stack.port}`,
    ...(env.DATABASE_URL === undefined && { ASSAY_EMBEDDED_DATABASE: "1" }),
    DATABASE_URL: stack.databaseUrl,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? secrets.nextauth_secret,
    NEXTAUTH_URL: env.NEXTAUTH_URL ?? env.ASSAY_PUBLIC_URL ?? localAddress(stack),
    INNGEST_ENABLE_UNAUTHED_SYNC: "0",
    ...(enginePort !== null && { ...engineKeys(stack), INNGEST_BASE_URL: `http://127.0.0.1:${enginePort}` }),
    ...(enginePort === null && env.INNGEST_DEV === undefined && { INNGEST_DEV: "0" }),
    ...(sandboxPort !== null && sandboxVariables(env, sandboxPort)),
  };
}

function sandboxVariables(env: Env, port: number): Variables {
  return {
    OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
    OPENAI_API_KEY: "sandbox",
    ASSAY_SANDBOX: "1",
    ASSAY_DEFAULT_MODEL: env.ASSAY_DEFAULT_MODEL.startsWith("sandbox-") ? env.ASSAY_DEFAULT_MODEL : SANDBOX_MODEL,
  };
}
