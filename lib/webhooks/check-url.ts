import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { addressesOf, HTTP_INSIDE, judgeUrl, RefusedAddress, type Resolve } from "./judge-url";
import { resolveName } from "./post-webhook";

/** Nobody waits longer for a name server. */
const PATIENCE_MS = 3_000;

/**
 * Refuses a URL that no delivery would go to, as it stands now: each try judges it again. A name that leads nowhere yet is
 * taken. @returns it as it will be called: hosts and odd characters spelled out. Throws INVALID_REQUEST, which says why.
 */
export async function checkUrl(text: string, resolve: Resolve = resolveName): Promise<string> {
  try {
    const url = judgeUrl(text);
    const asked = addressesOf(url, env().ASSAY_WEBHOOK_ALLOWED_CIDRS, (host) => resolveSoon(url, host, resolve));
    await asked.catch(passUnresolved);
    return url.href;
  } catch (error) {
    if (!(error instanceof RefusedAddress)) throw error;
    const faults = [{ path: "url", code: "not_allowed", message: error.message }];
    throw new AppError("INVALID_REQUEST", `The URL ${error.message}.`, { faults });
  }
}

function passUnresolved(error: unknown): void {
  if (error instanceof RefusedAddress) throw error;
}

/** Rejects where the name leads nowhere; nobody can say then that plain http stays inside. */
async function resolveSoon(url: URL, host: string, resolve: Resolve): ReturnType<Resolve> {
  try {
    return await inTime(resolve(host));
  } catch (error) {
    throw url.protocol === "http:" ? new RefusedAddress(HTTP_INSIDE) : error;
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, reject) => {
    const late = setTimeout(() => reject(new Error("the name server is slow")), PATIENCE_MS);
    work.then(done, reject).finally(() => clearTimeout(late));
  });
}
