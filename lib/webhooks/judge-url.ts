import { isIP } from "node:net";
import { LIMITS } from "@/lib/domain/limits";
import { judgeAddress } from "./judge-address";

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** All addresses of a name; rejects where it has none. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

/** An address that Assay does not call; `message` goes on from "the URL", and names no address that a name led to. */
export class RefusedAddress extends Error {
  override name = "RefusedAddress";
}

export const HTTP_INSIDE =
  "must begin with https://: http is for receivers inside, whose ranges the operator names in ASSAY_WEBHOOK_ALLOWED_CIDRS";

/** What a URL says by itself: its scheme and whom it names. Throws RefusedAddress. */
export function judgeUrl(text: string): URL {
  if (!URL.canParse(text)) throw new RefusedAddress("is not an address such as https://example.com/hooks");
  const url = new URL(text);
  if (url.href.length > LIMITS.webhookUrlCharacters)
    throw new RefusedAddress(`is longer than ${LIMITS.webhookUrlCharacters} characters`);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new RefusedAddress("must begin with https://");
  if (url.username !== "" || url.password !== "")
    throw new RefusedAddress("must hold no user name or password; check the signature instead");
  if (url.hash !== "") throw new RefusedAddress("must hold no fragment (#)");
  return url;
}

/**
 * The addresses to connect to. All that the host leads to are judged, and one that is refused refuses all. A literal
 * address, and `localhost`, are judged without asking anybody.
 * Throws RefusedAddress; what `resolve` rejects with.
 */
export async function addressesOf(url: URL, allowed: readonly string[], resolve: Resolve): Promise<ResolvedAddress[]> {
  if (url.protocol === "http:" && allowed.length === 0) throw new RefusedAddress(HTTP_INSIDE);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isLocalName(host)) refuseIfRefused(judgeAddress("127.0.0.1", allowed));
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
  const judged = found.map(({ address }) => judgeAddress(address, allowed));
  judged.forEach(refuseIfRefused);
  if (found.length === 0) throw new RefusedAddress("leads to no address");
  if (url.protocol === "http:" && judged.some(({ verdict }) => verdict !== "inside"))
    throw new RefusedAddress(HTTP_INSIDE);
  return found;
}

function refuseIfRefused(judged: ReturnType<typeof judgeAddress>): void {
  if (judged.verdict === "refused") throw new RefusedAddress(`leads to ${judged.why}`);
}

/** Whether a name stands for the machine itself, whatever a resolver makes of it. */
const isLocalName = (host: string): boolean => /^(.+\.)?localhost\.?$/i.test(host);
