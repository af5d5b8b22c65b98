import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { parseJson } from "./parse-json";

const JSON_TYPE = "application/json";

/**
 * Refuses (415) a body that isn't plain JSON in UTF-8; a PATCH may name it `application/merge-patch+json` (RFC 7396).
 * A request without a body and without a media type passes.
 */
export function checkMediaType(request: Request): void {
  const type = request.headers.get("content-type");
  if (type === null && !hasBody(request)) return;
  const [name, ...parameters] = (type ?? "").toLowerCase().split(";");
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="));
  const names = request.method === "PATCH" ? [JSON_TYPE, "application/merge-patch+json"] : [JSON_TYPE];
  const isJson = names.includes(name?.trim() ?? "") && (!charset || /^charset="?utf-8"?$/.test(charset));
  const encoding = request.headers.get("content-encoding");
  if (isJson && (encoding === null || encoding === "identity")) return;
  throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8, without a content encoding.");
}

/** The body as a JSON value, undefined when there is none. 413 as soon as more than `most` bytes have come, 400 when unreadable. */
export async function readBody(request: Request, most: number = LIMITS.bodyBytes): Promise<unknown> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > most) throw tooLarge(most);
  const bytes = await readAtMost(request.body, most);
  if (bytes.length === 0) return undefined;
  return parseJson(decodeUtf8(bytes));
}

function hasBody(request: Request): boolean {
  const length = request.headers.get("content-length");
  return length === null ? request.headers.has("transfer-encoding") : length !== "0";
}

/** A whole body; 413 as soon as more than `most` bytes have come. */
export async function readAtMost(stream: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw tooLarge(most);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Throws 400 `INVALID_REQUEST` on what is no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const fault = { path: "", code: "malformed_json", message: "The body is not valid UTF-8." };
    throw new AppError("INVALID_REQUEST", "The request body can't be read.", { faults: [fault] });
  }
}

function tooLarge(most: number): AppError {
  return new AppError("BODY_TOO_LARGE", `A body may hold at most ${most} bytes.`);
}
