import { z } from "zod";
import { LIMITS } from "@/lib/domain/limits";
import { profileFilters, profileSorting } from "./profiles";

const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

/** The media types of the files that profiles are exported to. */
export const EXPORT_TYPES = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const ProfileExportQuery = z.strictObject({
  format: z
    .enum(["csv", "jsonl", "xlsx"])
    .default("csv")
    .describe("The file: CSV (UTF-8, at most 100,000 profiles), JSON Lines (the same) or an Excel workbook (10,000)."),
  ids: z
    .string()
    .regex(new RegExp(`^${UUID}(?:,${UUID}){0,${LIMITS.exportedIds - 1}}$`))
    .optional()
    .describe(
      "Only these profiles: their ids with commas between, at most 200. What else is asked for holds for them too.",
    ),
  ...profileFilters,
  ...profileSorting,
});

/** What an export answers: a file. */
export const ExportedFile = z.string().describe("The file, with `Content-Disposition: attachment`.");
