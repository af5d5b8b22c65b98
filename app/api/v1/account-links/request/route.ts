import { ForgottenPassword } from "@/lib/api/contracts/members";
import { countForgotten } from "@/lib/auth/attempts";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";
import { AppError } from "@/lib/domain/errors";
import { afterAnswer } from "@/lib/http/after-answer";
import { linkAddress } from "@/lib/http/link-address";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent } from "@/lib/http/respond";
import { isMailConfigured, mailLink } from "@/lib/mail/mail-link";
import { requestPasswordReset } from "@/lib/members/request-password-reset";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = linkRoute(ForgottenPassword, async ({ body, address, now, headers }) => {
  const isOffered = configuredSignInWays().password && isMailConfigured();
  if (!isOffered) throw new AppError("CONFLICT", "No password is mailed here. Ask an administrator for a link.");
  await countForgotten(address);
  const addressOf = linkAddress({ headers }, "/reset");
  afterAnswer(async () => {
    const made = await requestPasswordReset({ ...body, now });
    if (made) await mailLink({ kind: "forgotten_password", ...made, link: addressOf(made.token) });
  });
  return noContent();
});
