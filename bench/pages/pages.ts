import type { Report } from "../report";

/** A page that people see often, and what it may weigh. */
export interface BenchPage {
  name: string;
  path: (profileId: string) => string;
  signedIn: boolean;
  /** The JavaScript that it may load first, in KB gzip. */
  mostKb: number;
}

export const PAGES: BenchPage[] = [
  { name: "sign-in", path: () => "/sign-in", signedIn: false, mostKb: 150 },
  { name: "overview", path: () => "/overview", signedIn: true, mostKb: 230 },
  { name: "profiles", path: () => "/profiles", signedIn: true, mostKb: 230 },
  { name: "profile", path: (id) => `/profiles/${id}`, signedIn: true, mostKb: 230 },
];

/** What one part of the benchmark adds to its report. */
export type Part = Pick<Report, "rows" | "goals">;
