import { hashPassword, verifyPassword } from "./password";

/** How the use cases of members keep passwords. */
export const passwords = { hash: hashPassword, verify: verifyPassword };
