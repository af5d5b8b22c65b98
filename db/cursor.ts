import { randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { openText, sealingKey, sealText } from "./sealed-text";

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
  shared.assayCursorKey ??= sealingKey(env().NEXTAUTH_SECRET ?? randomBytes(32), "assay list cursor v1");
  return shared.assayCursorKey;
}

const boundTo = (bind: unknown, workspaceId: string) => Buffer.from(canonicalize({ bind, workspaceId }) ?? "");

/** An opaque `next_cursor` that fits this list of this workspace alone. */
export function encodeCursor({ values, bind }: CursorPayload, workspaceId: string): string {
  return sealText(JSON.stringify(values), { key: key(), boundTo: boundTo(bind, workspaceId) });
}

/** The sort values in a cursor. Throws 400 `INVALID_CURSOR` for one that was forged, or made for another list. */
export function decodeCursor(cursor: string, bind: unknown, workspaceId: string): CursorValue[] {
  try {
    return Values.parse(JSON.parse(openText(cursor, { key: key(), boundTo: boundTo(bind, workspaceId) })));
  } catch (cause) {
    throw new AppError("INVALID_CURSOR", "The cursor was not made by this list with these filters.", { cause });
  }
}
