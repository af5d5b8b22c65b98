import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { linkAddress } from "@/lib/http/link-address";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { mailLink } from "@/lib/mail/mail-link";
import { offerPasswordReset } from "@/lib/members/offer-password-reset";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "admin" },
  async ({ params, principal, now, headers }) => {
    const addressOf = linkAddress({ headers }, "/reset");
    const { link, token, email } = await offerPasswordReset({ principal, id: params.id, now });
    const address = addressOf(token);
    const { expiresAt } = link;
    const mailed = await mailLink({ kind: "password_reset", to: email, link: address, expiresAt });
    return created({ link: address, mailed, expires_at: expiresAt.toISOString() }, `/api/v1/members/${params.id}`);
  },
);
