import { AppError } from "@/lib/domain/errors";
import { openRoute } from "@/lib/http/with-route";

/** Every path under /api that no route has: problem+json, where the framework would answer with a page. */
const missing = openRoute(async () => {
  throw new AppError("NOT_FOUND", "There is no such endpoint. /api/openapi.json lists those that exist.");
});

export { missing as DELETE, missing as GET, missing as OPTIONS, missing as PATCH, missing as POST, missing as PUT };
