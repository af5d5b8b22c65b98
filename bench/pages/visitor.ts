import { type App, askApi } from "@/cli/api";
import { signIn } from "@/e2e/stack";

/** The demo user's session, as a header's value. */
export const cookieOf = async (stack: Parameters<typeof signIn>[0]): Promise<string> =>
  (await signIn(stack)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

/** The id of a profile of the demo workspace. */
export const anyProfile = async (app: App): Promise<string> =>
  (await askApi<{ data: { id: string }[] }>(app, "/api/v1/profiles")).data[0]?.id ?? "";
