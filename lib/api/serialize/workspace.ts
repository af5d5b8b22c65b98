import type { Retention } from "@/lib/domain/retention";
import type { WorkspacePatch, WorkspaceResource } from "../contracts/workspace";

export function toWorkspaceResource(workspace: { id: string; name: string; retention: Retention }): WorkspaceResource {
  const { replyDays, failedJobDays, scoreDays } = workspace.retention;
  const retention = { reply_days: replyDays, failed_job_days: failedJobDays, score_days: scoreDays };
  return { id: workspace.id, name: workspace.name, retention };
}

/** What a patch changes of the retention. */
export function toRetentionChange({ retention = {} }: WorkspacePatch): Partial<Retention> {
  const { reply_days, failed_job_days, score_days } = retention;
  return {
    ...(reply_days !== undefined && { replyDays: reply_days }),
    ...(failed_job_days !== undefined && { failedJobDays: failed_job_days }),
    ...(score_days !== undefined && { scoreDays: score_days }),
  };
}
