import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export const dynamic = "force-dynamic";

/**
 * The floor of a read: a route with an id in its address, as a resource has, and one SELECT by a primary key. Built by
 * `npm run bench:api` alone (next.config.ts).
 */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const [row] = await database().execute(sql`select id, status from scoring_jobs where id = ${id}::uuid`);
  return Response.json(row);
}
