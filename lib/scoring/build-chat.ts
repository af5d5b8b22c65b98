import { randomBytes } from "node:crypto";
import type { CallRow } from "@/db/queries/model-calls";
import type { PinnedRubric } from "@/db/queries/questions";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { FieldFault } from "@/lib/domain/errors";
import type { FrozenText } from "@/lib/domain/frozen-text";
import {
  type ChatMessage,
  type ChatRequest,
  formatFor,
  type ModelPort,
  type ResponseFormat,
} from "@/lib/domain/model-call";
import { requestParameters } from "@/lib/domain/model-parameters";
import type { PlannedCall } from "@/lib/domain/plan-calls";
import {
  buildFreeFormMessages,
  buildRepairMessage,
  buildRubricMessages,
  withoutInstructionSpans,
} from "@/lib/domain/prompt";
import { replySchema } from "@/lib/domain/reply-schema";
import { refusedBy } from "./step-down";

export const newBoundary = () => randomBytes(16).toString("hex");

/** What the words of a call depend on; `calls` are those of this run that were made. */
export interface Asked {
  job: Pick<JobRow, "prompt" | "responseSchema">;
  frozen: Pick<FrozenText, "text" | "flagged_spans">;
  rubric: Pick<PinnedRubric, "content"> | null;
  calls: CallRow[];
}

type AskedOfModel = Asked & { job: Pick<JobRow, "model" | "temperature" | "maxTokens"> };

/** The messages of a call. With the boundary that its ledger row keeps, exactly those that were sent. */
export function messagesOf(run: Asked, call: PlannedCall, boundary: string): ChatMessage[] {
  const text = call.text === "full" ? run.frozen.text : withoutInstructionSpans(run.frozen);
  const { system, user } = run.rubric
    ? buildRubricMessages({ rubric: run.rubric.content, text, newBoundary: () => boundary, rotation: call.rotation })
    : buildFreeFormMessages({ prompt: run.job.prompt ?? "", text, newBoundary: () => boundary });
  const messages: ChatMessage[] = [
    { role: "system", content: system },
    { role: "user", content: user },
  ];
  const broken = run.calls.find(({ stepKey, outcome }) => stepKey === call.repairs && outcome === "succeeded");
  return broken ? [...messages, ...repairOf(broken)] : messages;
}

function repairOf(broken: CallRow): ChatMessage[] {
  const faults = (broken.verdict?.faults ?? []) as FieldFault[];
  return [
    { role: "assistant", content: broken.rawReply ?? "" },
    { role: "user", content: buildRepairMessage(faults) },
  ];
}

/** The JSON Schema of a call's reply; null: any JSON object. */
export function schemaOf({ rubric, job }: Asked, call: PlannedCall): Record<string, unknown> | null {
  return rubric ? replySchema(rubric.content, call.rotation).jsonSchema : job.responseSchema;
}

/** The request of a planned call, in the form that this server takes. */
export function buildChat(
  run: AskedOfModel,
  call: PlannedCall,
  model: ModelPort,
  { boundary, requestId = "" }: { boundary: string; requestId?: string },
): { request: ChatRequest; temperatureIgnored: boolean } {
  const { job } = run;
  const refused = refusedBy(model, job.model, run.calls);
  const { temperature, maxTokens } = job;
  const chosen = requestParameters({
    model: job.model,
    official: model.official,
    maxTokens,
    roomier: call.roomier,
    temperature,
    dropped: refused.parameters,
  });
  const request: ChatRequest = {
    model: job.model,
    messages: messagesOf(run, call, boundary),
    format: formatFor(strictest(run), refused.formats),
    jsonSchema: schemaOf(run, call),
    parameters: chosen.parameters,
    requestId,
  };
  return { request, temperatureIgnored: chosen.temperatureIgnored };
}

/** Our own schema is of the strict subset; a caller's need not be. Without one there is none to ask for. */
function strictest({ rubric, job }: Asked): ResponseFormat {
  if (rubric) return "strict_schema";
  return job.responseSchema ? "schema" : "json_object";
}
