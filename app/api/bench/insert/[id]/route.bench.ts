import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export const dynamic = "force-dynamic";

/** The floor of a write: a route that reads its body, and one INSERT. Built by `npm run bench:api` alone (next.config.ts). */
export async function POST(request: Request): Promise<Response> {
  const body = JSON.stringify(await request.json());
  const id = randomUUID();
  await database().execute(sql`insert into bench_floor (id, body) values (${id}::uuid, ${body})`);
  return Response.json({ id }, { status: 202 });
}
