import type { ProfileRow } from "@/db/queries/profile-list";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { countProfiles } from "../count-profiles";
import { listProfiles, type ProfileQuery } from "../list-profiles";
import { type Pieces, writeCsv, writeJsonLines, writeXlsx } from "./write-rows";

export type ExportFormat = "csv" | "jsonl" | "xlsx";

interface ExportInput {
  principal: Principal;
  query: Omit<ProfileQuery, "limit" | "cursor">;
  format: ExportFormat;
  sandbox: boolean;
  /** A row as the API shows it, for JSON Lines. */
  toValue: (row: ProfileRow) => object;
}

const PAGE_ROWS = 500;
const NUMBER = new Intl.NumberFormat("en");

/**
 * What the list of profiles shows for a query, whole and in its order, as a file in pieces. It is read page by page while
 * it is sent: a profile that changes meanwhile may be missing or in its old place. Throws 400 `INVALID_REQUEST` where the
 * query fits more than the format takes, 403 `INSUFFICIENT_SCOPE`.
 */
export async function exportProfiles({ format, toValue, ...asked }: ExportInput): Promise<Pieces> {
  const { sort, order, ...filter } = asked.query;
  const most = LIMITS.exportedProfiles[format];
  if ((await countProfiles({ ...asked, filter, most })) > most) refuse(format, most);
  const pages = pagesOf(asked);
  if (format === "jsonl") return writeJsonLines(pages, toValue);
  return format === "csv" ? writeCsv(pages) : writeXlsx(pages);
}

async function* pagesOf(asked: Pick<ExportInput, "principal" | "query" | "sandbox">): AsyncIterable<ProfileRow[]> {
  let cursor: string | undefined;
  do {
    const page = await listProfiles({ ...asked, query: { ...asked.query, limit: PAGE_ROWS, cursor } });
    yield page.rows;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function refuse(format: ExportFormat, most: number): never {
  const message = `fits more than ${NUMBER.format(most)} profiles, the most that one ${format.toUpperCase()} file takes`;
  throw new AppError("INVALID_REQUEST", `The filter ${message}.`, {
    faults: [{ path: "format", code: "too_big", message }],
  });
}
