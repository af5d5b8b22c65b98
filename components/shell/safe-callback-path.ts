import type { Route } from "next";

const HOME: Route = "/overview";
const BASE = "http://assay.invalid";

/** Where to go after signing in: a path of this app, never another site, never the sign-in itself. */
export function safeCallbackPath(value: string | string[] | undefined): Route {
  if (typeof value !== "string" || !URL.canParse(value, BASE)) return HOME;
  const url = new URL(value, BASE);
  if (url.origin !== BASE || url.pathname === "/" || url.pathname.startsWith("/sign-in")) return HOME;
  // Taking the dots off "/.//evil.example" leaves a path that a browser reads as another host.
  if (url.pathname.startsWith("//")) return HOME;
  return `${url.pathname}${url.search}${url.hash}` as Route;
}
