import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import type { ProfileRow } from "@/db/queries/profile-list";
import { csvText, spreadsheetText } from "@/lib/domain/spreadsheet-text";
import { EXPORT_COLUMNS } from "./export-columns";

type Pages = AsyncIterable<ProfileRow[]>;
/** A file, piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array>;

const HEADINGS = EXPORT_COLUMNS.map(({ name }) => name);

/** RFC 4180 in UTF-8, with the mark that makes Excel read it as that. */
export async function* writeCsv(pages: Pages): Pieces {
  const record = { record_delimiter: "windows" } as const;
  let before = stringify([HEADINGS], { ...record, bom: true });
  // The headings leave with the first rows: until these are read the file can be refused.
  for await (const rows of pages) {
    yield before + stringify(rows.map(csvCells), record);
    before = "";
  }
}

/** A JSON value a line, as the API's list has it. */
export async function* writeJsonLines(pages: Pages, toValue: (row: ProfileRow) => object): Pieces {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(toValue(row))}\n`).join("");
}

/** A workbook of one sheet. It is made in memory: a ZIP is only whole at its end. */
export async function* writeXlsx(pages: Pages): Pieces {
  const heading = HEADINGS.map((value) => ({ value, fontWeight: "bold" as const }));
  const cells = [];
  for await (const rows of pages) cells.push(...rows.map(sheetCells));
  const columns = EXPORT_COLUMNS.map(({ width }) => ({ width }));
  const sheet = { columns, stickyRowsCount: 1, sheet: "Profiles" };
  yield await writeWorkbook([heading, ...cells], sheet).toBuffer();
}

function csvCells(row: ProfileRow): string[] {
  return EXPORT_COLUMNS.map(({ cellOf }) => {
    const value = cellOf(row);
    if (value instanceof Date) return value.toISOString();
    return typeof value === "string" ? csvText(value) : String(value ?? "");
  });
}

function sheetCells(row: ProfileRow) {
  return EXPORT_COLUMNS.map(({ cellOf }) => {
    const value = cellOf(row);
    if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd hh:mm" };
    return typeof value === "string" ? { value: spreadsheetText(value), type: String } : value;
  });
}
