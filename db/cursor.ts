import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const Values = z.array(z.union([z.string(), z.number(), z.null()]));

export type CursorValue = string | number | null;

/** Where a page ended. */
export interface CursorPayload {
  /** The last row's sort values, its id last. */
  values: CursorValue[];
  /** What the list was asked for (sort, order, filters): the cursor fits no other list. */
  bind: unknown;
}

const shared = globalThis as { assayCursorKey?: Buffer };

/** Encrypted, not only signed: sorted by name, the values name a person. Without a secret a cursor lives as long as the process. */
function key(): Buffer {
  shared.assayCursorKey ??= Buffer.from(
    hkdfSync("sha256", env().NEXTAUTH_SECRET ?? randomBytes(32), "", "assay list cursor v1", 32),
  );
  return shared.assayCursorKey;
}

const boundTo = (bind: unknown, workspaceId: string) => Buffer.from(canonicalize({ bind, workspaceId }) ?? "");

/** An opaque `next_cursor` that fits this list of this workspace alone. */
export function encodeCursor({ values, bind }: CursorPayload, workspaceId: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key(), iv).setAAD(boundTo(bind, workspaceId));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(values), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The sort values in a cursor. Throws 400 `INVALID_CURSOR` for one that was forged, or made for another list. */
export function decodeCursor(cursor: string, bind: unknown, workspaceId: string): CursorValue[] {
  const bytes = Buffer.from(cursor, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(bind, workspaceId))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    return Values.parse(JSON.parse(opened));
  } catch (cause) {
    throw new AppError("INVALID_CURSOR", "The cursor was not made by this list with these filters.", { cause });
  }
}
