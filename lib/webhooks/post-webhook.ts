import { lookup as dnsLookup } from "node:dns/promises";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { AttemptError } from "@/lib/domain/webhook";
import { addressesOf, judgeUrl, RefusedAddress, type Resolve } from "./judge-url";
import { readStart } from "./read-start";

export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Whom a webhook may reach, and how long it may take. */
export interface PostLimits {
  /** The operator's ranges, CIDR. */
  allowed: readonly string[];
  timeoutMs: number;
  /** How much of the answer is read. */
  responseBytes: number;
}

/** What a try came to. `error` null: a 2xx. */
export interface Posted {
  error: AttemptError | null;
  /** What there is to say beyond the error's name: why an address was refused, or the system's code. */
  detail: string | null;
  httpStatus: number | null;
  /** The answer's beginning. */
  response: string | null;
}

export const resolveName: Resolve = (host) => dnsLookup(host, { all: true, verbatim: true });

/**
 * Sends one webhook and reads the beginning of its answer. The name is resolved once, each address judged, and the
 * connection goes to those that were judged. No redirect is followed, no proxy asked, no connection kept. Never throws.
 */
export async function postWebhook(outgoing: Outgoing, limits: PostLimits, resolve = resolveName): Promise<Posted> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const url = judgeUrl(outgoing.url);
    const addresses = await within(signal, addressesOf(url, limits.allowed, resolve));
    const response = await send(url, outgoing, { signal, lookup: always(addresses) });
    return outcomeOf(response, await readStart(response, limits.responseBytes));
  } catch (error) {
    return { ...failureOf(error, signal), httpStatus: null, response: null };
  }
}

function send(url: URL, { headers, body }: Outgoing, options: RequestOptions): Promise<IncomingMessage> {
  const isTls = url.protocol === "https:";
  // Agents of its own: the process's global ones keep connections, and may be told to ask a proxy.
  const agent = isTls ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  const sent = { "content-type": "application/json", "user-agent": "Assay-Webhooks/1", ...headers };
  const length = { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = (isTls ? httpsRequest : httpRequest)(url, {
      ...options,
      agent,
      method: "POST",
      headers: { ...sent, ...length },
    });
    // What breaks after the answer's head rejects nobody any more, and must not go unheard.
    request.once("response", resolve).on("error", reject).end(body);
  });
}

type Lookup = NonNullable<RequestOptions["lookup"]>;

/** A look-up that asks nobody: whatever happened to the name since, these addresses were judged. */
function always(addresses: Awaited<ReturnType<Resolve>>): Lookup {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else done(null, first?.address ?? "", first?.family);
  };
}

function outcomeOf({ statusCode: status = 0 }: IncomingMessage, response: string): Posted {
  const base = { detail: null, httpStatus: status, response };
  if (status >= 200 && status < 300) return { ...base, error: null };
  return { ...base, error: status >= 300 && status < 400 ? "REDIRECTED" : "STATUS_REFUSED" };
}

/** The system's names of what can be said more exactly than that no connection came about. */
const NO_NAME = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA", "EAI_FAIL", "EAI_NODATA"]);
const OF_TLS = /CERT|TLS|SSL|SIGNATURE|^EPROTO$/;

function failureOf(error: unknown, signal: AbortSignal): Pick<Posted, "error" | "detail"> {
  if (error instanceof RefusedAddress) return { error: "ADDRESS_REFUSED", detail: `The URL ${error.message}.` };
  if (signal.aborted) return { error: "TIMED_OUT", detail: null };
  const code = codeOf(error);
  if (NO_NAME.has(code)) return { error: "NAME_UNKNOWN", detail: code };
  return { error: OF_TLS.test(code) ? "TLS_FAILED" : "CONNECTION_FAILED", detail: code || null };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
