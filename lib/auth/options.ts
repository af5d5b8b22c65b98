import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { addressOf } from "@/lib/http/peer-address";
import { logger } from "@/lib/telemetry/logger";
import { redirectTarget } from "./auth-request";
import { configuredSignInWays } from "./configured-sign-in-ways";
import { oidcProvider } from "./oidc-provider";
import {
  endOfSession,
  isSecure,
  newSession,
  runningSession,
  SESSION_SECONDS,
  type SessionToken,
  sessionCookieName,
} from "./session";
import { signIn } from "./sign-in";

// PostgreSQL stores no NUL: asking it for such a person would fail where nobody can be found.
const storable = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"));
const Credentials = z.object({ email: storable(320), password: storable(1_000) });
const SignedIn = z.object({ id: z.string(), workspace_id: z.string(), epoch: z.int() });
const Refused = z.object({ refusal: z.string() });

/** next-auth's settings: password and OpenID provider as the environment says; sessions hold ids, nothing personal. */
export function authOptions(): NextAuthOptions {
  const secure = isSecure();
  const oidc = oidcProvider();
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [...(configuredSignInWays().password ? [passwordProvider()] : []), ...(oidc ? [oidc] : [])],
    callbacks: {
      redirect: redirectTarget,
      signIn: ({ user }) => {
        const refused = Refused.safeParse(user);
        return refused.success ? `/sign-in?error=${refused.data.refusal}` : true;
      },
      jwt({ token, user }) {
        const now = new Date();
        const signedIn = SignedIn.safeParse(user);
        if (!signedIn.success) return { ...runningOrThrow(token, now) };
        const { id: userId, workspace_id: workspaceId, epoch: sessionEpoch } = signedIn.data;
        return { ...newSession({ userId, workspaceId, sessionEpoch }, now) };
      },
      session: ({ session, token }) => ({
        ...session,
        expires: endOfSession(runningOrThrow(token, new Date())).toISOString(),
      }),
    },
    logger: {
      error: (code) => logger().error({ auth: code }, "next-auth"),
      warn: (code) => logger().debug({ auth: code }, "next-auth"),
      debug: () => {},
    },
  };
}

/** What is thrown takes the cookie away; renewing it gives no session more time. */
function runningOrThrow(claims: unknown, now: Date): SessionToken {
  const session = runningSession(claims, now);
  if (!session) throw new Error("the session is over");
  return session;
}

function passwordProvider() {
  return CredentialsProvider({
    name: "E-mail and password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: (given, request) => authorize(given, new Headers(request.headers)),
  });
}

async function authorize(given: unknown, headers: Headers) {
  const credentials = Credentials.safeParse(given);
  if (!credentials.success) return null;
  const address = addressOf(headers, env().TRUSTED_PROXIES);
  try {
    const person = await signIn({ ...credentials.data, address });
    return person && { id: person.userId, workspace_id: person.workspaceId, epoch: person.sessionEpoch };
  } catch (error) {
    // next-auth hands this word to the sign-in page as `error`.
    if (error instanceof AppError) throw new Error(error.code);
    logger().error({ err: error }, "sign-in");
    throw new Error("SERVICE_UNAVAILABLE");
  }
}
