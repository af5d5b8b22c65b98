/** PostgreSQL: a unique index refuses the row; two transactions wait for each other's. */
const LOST_RACES = new Set(["23505", "40P01"]);

/** Whether a write failed because another row has, or another transaction is just taking, one of its unique values. */
export function isUniqueViolation(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 5) return false;
  if ("code" in thrown && LOST_RACES.has(String(thrown.code))) return true;
  return isUniqueViolation(thrown.cause, depth + 1);
}
