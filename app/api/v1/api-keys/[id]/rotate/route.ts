import { ApiKeyRotation } from "@/lib/api/contracts/api-keys";
import { IdParams } from "@/lib/api/contracts/shared";
import { toNewApiKey } from "@/lib/api/serialize/api-key";
import { rotateApiKey } from "@/lib/auth/keys/rotate-api-key";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: ApiKeyRotation, bodyOptional: true, scope: "admin" },
  async ({ params, body, principal, now }) => {
    const { overlap_seconds: overlapSeconds, expires_at: end } = body;
    const expiresAt = typeof end === "string" ? new Date(end) : end;
    const made = await rotateApiKey({ principal, id: params.id, overlapSeconds, expiresAt, now });
    return created(toNewApiKey(made, now), `/api/v1/api-keys/${made.row.key.id}`);
  },
);
