"use server";

import { cookies } from "next/headers";
import { parseTheme, THEME_COOKIE } from "./theme";

/** Remembers the theme for a year: in a cookie, so that the server writes it into the first byte and nothing flashes. */
export async function setTheme(value: string): Promise<void> {
  const jar = await cookies();
  jar.set(THEME_COOKIE, parseTheme(value), { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
}
