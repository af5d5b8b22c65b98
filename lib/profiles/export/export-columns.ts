import type { ProfileRow } from "@/db/queries/profile-list";

interface ExportColumn {
  /** Its heading. */
  name: string;
  /** In characters, for formats that know widths. */
  width: number;
  cellOf(row: ProfileRow): string | number | boolean | Date | null;
}

const points = (thousandths: number | null | undefined) => (thousandths == null ? null : thousandths / 1_000);

/** What a table of profiles shows, as the columns of a file. A score says of itself whether the sandbox model gave it. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { name: "name", width: 28, cellOf: (row) => row.fullName },
  { name: "headline", width: 40, cellOf: (row) => row.headline },
  { name: "title", width: 32, cellOf: (row) => row.currentTitle },
  { name: "company", width: 28, cellOf: (row) => row.currentCompany },
  { name: "location", width: 28, cellOf: (row) => row.location },
  { name: "overall_score", width: 14, cellOf: (row) => points(row.latestScore?.overall) },
  { name: "coverage", width: 10, cellOf: (row) => points(row.latestScore?.coverage) },
  { name: "rubric", width: 28, cellOf: (row) => (row.latestScore?.jobId ? row.latestScore.rubricName : null) },
  { name: "scored_at", width: 20, cellOf: (row) => row.latestScore?.completedAt ?? null },
  { name: "score_kind", width: 12, cellOf: (row) => scoreKind(row) },
  { name: "changed_since_score", width: 20, cellOf: (row) => row.latestScore?.stale ?? null },
  { name: "decision", width: 12, cellOf: (row) => row.latestScore?.decision ?? null },
  { name: "newest_job", width: 14, cellOf: (row) => row.newestJob },
  { name: "added_at", width: 20, cellOf: (row) => row.createdAt },
  { name: "profile_id", width: 38, cellOf: (row) => row.id },
  { name: "job_id", width: 38, cellOf: (row) => row.latestScore?.jobId ?? null },
];

function scoreKind({ latestScore }: ProfileRow): "sandbox" | "real" | null {
  if (!latestScore?.jobId) return null;
  return latestScore.sandbox ? "sandbox" : "real";
}
