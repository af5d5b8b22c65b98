import type { JobInput } from "@/lib/api/contracts/scoring";
import { RawText } from "./raw-text";

/** Exactly what the model was sent, message by message, as text. */
export function SentMessages({ messages }: { messages: JobInput["messages"] }) {
  if (messages.length === 0) return <p className="px-4 py-4 text-muted">Nothing was sent to the model.</p>;
  return (
    <div className="space-y-4 px-4 py-4">
      {messages.map((message) => (
        <Message key={message.role} {...message} />
      ))}
    </div>
  );
}

function Message({ role, content }: JobInput["messages"][number]) {
  const label = `${role.slice(0, 1).toUpperCase()}${role.slice(1)} message`;
  return (
    <div>
      <h3 className="mb-1 font-medium">{label}</h3>
      <RawText label={label} text={content} />
    </div>
  );
}
