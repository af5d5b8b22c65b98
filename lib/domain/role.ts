/** The roles that rubrics are written for. */
export const ROLES = ["CIO", "CTO", "CISO"] as const;
export type Role = (typeof ROLES)[number];
