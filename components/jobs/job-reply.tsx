import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { RawText } from "./raw-text";

/** The model's reply as it came. Untrusted: shown as text, never as markup. */
export function JobReply({ job }: { job: ScoringJobResource }) {
  if (job.status !== "completed") return null;
  const reply = job.result.llm_response;
  return (
    <Card aria-labelledby="reply">
      <CardHeader
        title="Raw reply"
        id="reply"
        description="As the model wrote it. The score is computed from it after its quotes are checked."
      />
      <CardBody>
        {reply === null ? (
          <p className="text-muted">The reply is no longer stored, or the model was never asked.</p>
        ) : (
          <RawText label="Text of the reply" text={reply} />
        )}
      </CardBody>
    </Card>
  );
}
