import { LinkQuery } from "@/lib/api/contracts/members";
import { toLinkResource } from "@/lib/api/serialize/member";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { readLink } from "@/lib/members/read-link";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A POST, so that the token stands in no address. */
export const POST = linkRoute(LinkQuery, async ({ body, now }) => ok(toLinkResource(await readLink({ ...body, now }))));
