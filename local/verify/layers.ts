export interface Layer {
  name: string;
  /** Folders (ending in a slash) or files that belong to it. */
  paths: string[];
  /** Names of the layers that it may import from; its own is understood. `*` is all. */
  mayImport: string[];
  /** Packages that it may import; all when not given. */
  packages?: string[];
}

const USE_CASES = ["scoring", "batches", "rubrics", "profiles", "workspaces", "members", "webhooks"];

/**
 * The house: each layer with what its arrow names. Denied by default: a file that belongs to no layer is an error, and
 * so is an import that no arrow names. The longest path that fits decides.
 */
const layers: Layer[] = [
  {
    name: "app",
    paths: ["app/", "proxy.ts", "proxy.test.ts", "instrumentation.ts", "instrumentation-client.ts"],
    mayImport: ["components", "inngest", "http", "auth", "mail", "use cases", "telemetry", "api", "domain", "env"],
  },
  { name: "components", paths: ["components/"], mayImport: ["api", "domain"] },
  { name: "inngest", paths: ["inngest/"], mayImport: ["use cases", "openai", "telemetry", "domain", "env"] },
  { name: "http", paths: ["lib/http/"], mayImport: ["auth", "db", "telemetry", "domain", "env"] },
  { name: "auth", paths: ["lib/auth/"], mayImport: ["http", "db", "telemetry", "domain", "env"] },
  {
    name: "use cases",
    paths: USE_CASES.map((name) => `lib/${name}/`),
    mayImport: ["db", "telemetry", "domain", "env"],
  },
  { name: "openai", paths: ["lib/openai/"], mayImport: ["telemetry", "domain", "env"] },
  { name: "telemetry", paths: ["lib/telemetry/"], mayImport: ["env"] },
  { name: "mail", paths: ["lib/mail/"], mayImport: ["telemetry", "env"] },
  { name: "db", paths: ["db/", "drizzle.config.ts"], mayImport: ["telemetry", "domain", "env"] },
  { name: "db testing", paths: ["db/testing/"], mayImport: ["db", "domain", "env"] },
  { name: "api", paths: ["lib/api/"], mayImport: ["domain"] },
  { name: "domain", paths: ["lib/domain/"], mayImport: [], packages: ["zod", "jsonrepair"] },
  { name: "env", paths: ["lib/env.ts", "lib/env.test.ts"], mayImport: ["domain"], packages: ["zod"] },
  { name: "local", paths: ["local/"], mayImport: ["domain", "env"] },
  // The first admin, the first key and the demo workspace are made from the shell, by the use cases themselves.
  { name: "cli", paths: ["cli/"], mayImport: ["auth", "use cases", "api", "domain", "env", "clients"] },
  { name: "clients", paths: ["clients/"], mayImport: [] },
  { name: "e2e", paths: ["e2e/"], mayImport: ["api", "domain", "db testing"] },
  // The floor of a bench of the API runs in the app's own process: routes that no other build sees.
  { name: "bench", paths: ["bench/", "app/api/bench/"], mayImport: ["*"] },
  { name: "examples", paths: ["examples/recipes/"], mayImport: ["clients"] },
  {
    name: "configuration",
    paths: ["next.config.ts", "vitest.config.ts", "playwright.config.ts", "postcss.config.mjs"],
    mayImport: [],
  },
];

/** What a test may import beyond its layer's arrows. */
export const testsMayImport = ["api", "clients", "db", "db testing", "domain", "env", "local"];

/** Packages that only tests may import, whatever their layer. */
export const testPackages = /^(vitest|fast-check|node:|@playwright\/|@axe-core\/|smtp-server|ajv|@jsonresume\/)/;

/** The layer of a path (with or without extension), or null when it belongs to none. */
export function layerOf(path: string): Layer | null {
  let best: Layer | null = null;
  let length = 0;
  for (const layer of layers) {
    for (const place of layer.paths) {
      const fits = place.endsWith("/")
        ? path.startsWith(place)
        : path === place || path === place.replace(/\.[a-z]+$/, "");
      if (fits && place.length > length) [best, length] = [layer, place.length];
    }
  }
  return best;
}
