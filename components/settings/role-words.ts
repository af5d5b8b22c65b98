import type { SelectOption } from "@/components/ui/select";
import type { WorkspaceRole } from "@/lib/domain/access";

/** The roles as an administrator chooses among them. */
export const ROLE_OPTIONS: readonly SelectOption<WorkspaceRole>[] = [
  { value: "recruiter", label: "Recruiter", hint: "Adds profiles, scores them, reads everything" },
  { value: "viewer", label: "Viewer", hint: "Reads profiles, scores and rubrics" },
  { value: "admin", label: "Admin", hint: "Everything, members and keys too" },
];
