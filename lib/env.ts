import { z } from "zod";
import { LIMITS } from "./domain/limits";

/** A whole number, with one sentence for whatever else is given. */
function wholeNumber(min: number, max = 1_000_000_000) {
  const wish = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(wish).int(wish).min(min, wish).max(max, wish);
}

const port = wholeNumber(1, 65_535);
const url = z.url({ protocol: /^https?$/, error: "must be an address such as https://assay.example.com" });
/** Parts between commas. */
const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );
const Range = z.union([z.cidrv4(), z.cidrv6()]);
const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");

/** Every variable that Assay reads. An empty value counts as unset. `.env.example` lists the same names. */
const Variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.optional(),
  ASSAY_DATA_DIR: z.string().default(".data"),
  ASSAY_LONGEST_RESTART_SECONDS: wholeNumber(1).default(30),
  ASSAY_PUBLIC_URL: url.optional(),
  ASSAY_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  ASSAY_VERSION: z.string().default("0.1.0"),
  ASSAY_COMMIT: z.string().default("unknown"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  ASSAY_EMBEDDED_DATABASE: flag.default(false),
  DATABASE_POOL_SIZE: wholeNumber(1, 100).default(10),
  DATABASE_PREPARED_STATEMENTS: flag.optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  NEXTAUTH_URL: url.optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().max(60).default("single sign-on"),
  OIDC_ONLY: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, "must be an address such as smtps://user:password@mail.example.com")
    .optional(),
  SMTP_FROM: z.string().min(3).max(200).optional(),
  TRUSTED_PROXIES: list.refine(
    (proxies) => proxies.every((one) => Range.or(z.ipv4()).or(z.ipv6()).safeParse(one).success),
    "must be addresses, or ranges such as 10.1.0.0/16 or fd12::/48, parted by commas",
  ),
  ASSAY_CORS_ORIGINS: list.refine(
    (origins) => origins.every((one) => one === "*" || (URL.canParse(one) && new URL(one).origin === one)),
    "must be origins such as https://app.example.com, parted by commas, or *",
  ),
  ASSAY_WEBHOOK_ALLOWED_CIDRS: list.refine(
    (ranges) => ranges.every((one) => Range.safeParse(one).success),
    "must be ranges such as 10.1.0.0/16 or fd12::/48, parted by commas",
  ),
  INNGEST_BASE_URL: url.optional(),
  INNGEST_EVENT_KEY: z.string().min(1).optional(),
  INNGEST_SIGNING_KEY: z.string().min(1).optional(),
  INNGEST_DEV: z.string().optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: url.optional(),
  ASSAY_SANDBOX: flag.default(false),
  ASSAY_DEFAULT_MODEL: z
    .string()
    .regex(/^[A-Za-z0-9._:;,=/-]{1,200}$/)
    .default("gpt-6-luna"),
  ASSAY_MODEL_TIMEOUT_MS: wholeNumber(100).default(90_000),
  ASSAY_CALL_ATTEMPTS: wholeNumber(1, 20).default(5),
  ASSAY_RUN_CEILING_SECONDS: wholeNumber(10).default(1_800),
  ASSAY_PENDING_CEILING_SECONDS: wholeNumber(60).default(86_400),
  ASSAY_LONGEST_WAIT_SECONDS: wholeNumber(1).default(LIMITS.longestWaitSeconds),
  ASSAY_LEASE_GRACE_SECONDS: wholeNumber(1).default(LIMITS.leaseGraceSeconds),
  ASSAY_LOST_RECOVERIES: wholeNumber(0, 100).default(LIMITS.lostRecoveries),
  ASSAY_REDISPATCH_UNACCEPTED_SECONDS: wholeNumber(1).default(LIMITS.redispatchNeverAcceptedSeconds),
  ASSAY_REDISPATCH_UNBEGUN_SECONDS: wholeNumber(1).default(LIMITS.redispatchNeverBegunSeconds),
  ASSAY_PROBE_SECONDS: wholeNumber(1).default(LIMITS.probeSeconds),
  ASSAY_DEMO_EMAIL: z.email().optional(),
  ASSAY_DEMO_PASSWORD: z.string().min(1).optional(),
  ASSAY_DEMO_API_KEY: z.string().min(1).optional(),
  LIMIT_PROFILE_JOBS_PER_HOUR: wholeNumber(0).default(10),
  LIMIT_KEY_SCORES_PER_HOUR: wholeNumber(0).default(100),
  LIMIT_PROFILE_ACTIVE_JOBS: wholeNumber(0).default(5),
  LIMIT_KEY_BATCH_PROFILES_PER_HOUR: wholeNumber(0).default(5_000),
  LIMIT_KEY_READS_PER_HOUR: wholeNumber(0).default(1_000),
  ASSAY_INPUT_TOKEN_BUDGET: wholeNumber(200).default(12_000),
});

/** What one variable asks of the others: each rule names the variable that is wrong. */
const EnvSchema = Variables.superRefine((given, { addIssue }) => {
  const fault = (name: keyof Env, message: string) => addIssue({ code: "custom", path: [name], message });
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const needed = given.OIDC_ONLY || oidc.some((name) => given[name] !== undefined);
  for (const name of oidc)
    if (needed && given[name] === undefined) fault(name, `single sign-on needs ${oidc.join(", ")}`);
  if (given.OIDC_ISSUER && !isTlsOrLoopback(given.OIDC_ISSUER))
    fault("OIDC_ISSUER", "must be an https address, but on loopback");
  // A link in a mail must lead here whatever address the request came to.
  for (const name of ["SMTP_FROM", "ASSAY_PUBLIC_URL"] as const)
    if (given.SMTP_URL && given[name] === undefined) fault(name, "mail by SMTP_URL needs it");
});

function isTlsOrLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

export type Env = z.output<typeof Variables>;

/** Parses a set of variables; throws one error whose message names each wrong variable in a sentence. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = EnvSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} is wrong: ${issue.message}.`);
  throw new Error(`The environment can't be used.\n${faults.join("\n")}`);
}

let parsed: Env | undefined;

/** The process's environment, parsed on first use and kept. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Every variable's name, for `.env.example` and its test. */
export const variableNames: readonly string[] = Object.keys(Variables.shape);

/** Variables for a child process: our own with these laid over them; null takes one away. */
export function childEnvironment(overrides: Record<string, string | null>): NodeJS.ProcessEnv {
  const merged: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(overrides)) {
    if (value === null) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}
