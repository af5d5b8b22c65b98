import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Types are checked by `npm run verify`; here a red type in a test would stop `npm start`.
  typescript: { ignoreBuildErrors: true },
  // The driver and the limiter keep state in module scope, which bundling would copy; the tokenizer's table of two
  // megabytes would cost the bundler most of its time.
  serverExternalPackages: ["postgres", "rate-limiter-flexible", "pino", "gpt-tokenizer"],
};

export default config;
