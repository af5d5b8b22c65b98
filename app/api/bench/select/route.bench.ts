import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export const dynamic = "force-dynamic";

/** The floor of a read: a route and one SELECT by a primary key. Built by `npm run bench:api` alone (next.config.ts). */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get("id");
  const [row] = await database().execute(sql`select id, status from scoring_jobs where id = ${id}::uuid`);
  return Response.json(row);
}
