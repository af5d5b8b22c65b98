import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Types are checked by `npm run verify`; here a red type in a test would stop `npm start`.
  typescript: { ignoreBuildErrors: true },
  // drizzle's limiter and the Postgres driver keep state in module scope: bundling would copy it.
  serverExternalPackages: ["postgres", "rate-limiter-flexible", "pino"],
};

export default config;
