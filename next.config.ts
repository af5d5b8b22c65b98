import type { NextConfig } from "next";

// Pages get their policy from proxy.ts, with a nonce; an answer of the API is never a page.
const everywhere = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=()" },
];
/** What a link shows to whoever holds it is for nobody else: no search engine, and no site that it leads to. */
const shared = [
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-robots-tag", value: "noindex, nofollow, noarchive" },
  { key: "cache-control", value: "no-store" },
];
const api = [{ key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" }];

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Benchmarks build the floor's routes beside the app, in files that no other build sees, and maps to weigh its parts by.
  ...(process.env.ASSAY_BENCH === "1" && {
    pageExtensions: ["bench.ts", "ts", "tsx"],
    distDir: ".data/bench-api",
    productionBrowserSourceMaps: true,
  }),
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: api },
    { source: "/shared", headers: shared },
  ],
  // Types are checked by `npm run verify`; here a red type in a test would stop `npm start`.
  typescript: { ignoreBuildErrors: true },
  // The driver and the limiter keep state in module scope, which bundling would copy; the tokenizer's table of two
  // megabytes would cost the bundler most of its time; the makers of PDFs and of their fonts read files
  // that stand beside them.
  serverExternalPackages: ["postgres", "rate-limiter-flexible", "pino", "gpt-tokenizer", "pdfkit", "subset-font"],
};

export default config;
