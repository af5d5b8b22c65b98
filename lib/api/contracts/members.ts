import { z } from "zod";
import { WORKSPACE_ROLES } from "@/lib/domain/access";
import { PASSWORD_LENGTH } from "@/lib/domain/password-rules";
import { requiredText } from "@/lib/domain/required-text";
import { Id, Timestamp } from "./shared";

const Role = z.enum(WORKSPACE_ROLES).describe("admin: everything. recruiter: profiles and scores. viewer: reads.");
const Address = z.email("must be an e-mail address").max(320).describe("E-mail address; case does not count.");
const Token = z.string().min(1).max(200).describe("What follows # in the link.");
// As long as any that could be right: which one will do is told by the rules for new ones.
const Password = z
  .string()
  .min(1, "must not be empty")
  .max(1_000)
  .refine((value) => value.isWellFormed() && !value.includes("\u0000"), "must be well-formed text without NUL");
const NewPassword = Password.describe(`New password, ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`);
const PersonName = requiredText(200);

export const MemberResource = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  active: z.boolean().describe("false: taken out, can't sign in."),
  joined_at: Timestamp,
  deactivated_at: Timestamp.nullable(),
});
export type MemberResource = z.output<typeof MemberResource>;

export const MemberPatch = z
  .strictObject({ role: Role.optional(), active: z.boolean().optional().describe("false: take out; true: in again.") })
  .refine((change) => Object.keys(change).length > 0, "must change something");

export const InvitationInput = z.strictObject({ email: Address, role: Role });

export const InvitationResource = z.object({
  id: Id,
  email: z.string(),
  role: Role,
  created_at: Timestamp,
  expires_at: Timestamp,
});
export type InvitationResource = z.output<typeof InvitationResource>;

const Link = z.string().describe("The one-time link, shown only now: hand it to the person whom it is for.");
const Mailed = z
  .boolean()
  .nullable()
  .describe("Whether the mail server took the link for that person; null where no mail is configured.");
export const NewInvitationResource = InvitationResource.extend({ link: Link, mailed: Mailed });
export type NewInvitationResource = z.output<typeof NewInvitationResource>;
export const PasswordResetResource = z.object({ link: Link, mailed: Mailed, expires_at: Timestamp });
export type PasswordResetResource = z.output<typeof PasswordResetResource>;

export const LinkQuery = z.strictObject({ token: Token });
export const LinkResource = z.object({
  kind: z.enum(["invitation", "password_reset"]),
  email: z.string(),
  workspace_name: z.string(),
  expires_at: Timestamp,
  has_account: z.boolean().describe("The invited address has an account: its password joins."),
});
export type LinkResource = z.output<typeof LinkResource>;

export const AcceptInvitation = z.strictObject({
  token: Token,
  name: PersonName,
  password: Password.describe("New password; of who has an account already, its present one."),
});
export const ResetPassword = z.strictObject({ token: Token, password: NewPassword });
export const ForgottenPassword = z.strictObject({ email: Address });
export const SignInAddress = z.object({ email: z.string().describe("The address to sign in with.") });
export const MeChange = z.strictObject({ name: PersonName.describe("The name that others see.") });
export const PasswordChange = z.strictObject({ current_password: Password, new_password: NewPassword });
