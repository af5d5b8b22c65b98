import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // drizzle's limiter and the Postgres driver keep state in module scope: bundling would copy it.
  serverExternalPackages: ["postgres", "rate-limiter-flexible", "pino"],
};

export default config;
