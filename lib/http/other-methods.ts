import { AppError } from "@/lib/domain/errors";
import { refused } from "./respond";
import { openRoute } from "./with-route";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * The handlers of every method that a route doesn't have: 405 with `Allow`, as problem+json (the framework's own 405 has
 * no body), and OPTIONS. A route exports them beside its own.
 */
export function otherMethods(...built: Method[]) {
  const allow = [...built, ...(built.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const error = new AppError("METHOD_NOT_ALLOWED", `Allowed here: ${allow}.`);
  const refuse = openRoute(async (_, requestId) => refused(error, requestId, { allow }));
  const OPTIONS = openRoute(async () => new Response(null, { status: 204, headers: { allow } }));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS };
}
