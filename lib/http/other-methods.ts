import { AppError } from "@/lib/domain/errors";
import { withCors } from "./cors";
import { requestIdOf } from "./request-id";
import { refused, withCommonHeaders } from "./respond";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * The handlers of every method that a route doesn't have: 405 with `Allow`, as problem+json (the framework's own 405 has
 * no body), and OPTIONS. A route exports them beside its own.
 */
export function otherMethods(...built: Method[]) {
  const allow = [...built, ...(built.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse = async (request: Request): Promise<Response> => {
    const requestId = requestIdOf(request);
    const error = new AppError("METHOD_NOT_ALLOWED", `Allowed here: ${allow}.`);
    return withCors(request, withCommonHeaders(refused(error, requestId, { allow }), requestId));
  };
  const OPTIONS = async (request: Request): Promise<Response> => {
    const response = new Response(null, { status: 204, headers: { allow } });
    return withCors(request, withCommonHeaders(response, requestIdOf(request)));
  };
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS };
}
