import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { inWords, type RETENTION_WORDS } from "./retention-words";

interface RetentionFieldProps {
  words: (typeof RETENTION_WORDS)[keyof typeof RETENTION_WORDS];
  value: string;
  fault: string | null;
  disabled: boolean;
  onChange: (text: string) => void;
}

/** Days for one kind of data, with what they mean. */
export function RetentionField({ words, value, fault, disabled, onChange }: RetentionFieldProps) {
  return (
    <Field label={words.label} hint={words.hint} error={fault ?? undefined}>
      {(control) => (
        <span className="flex items-center gap-2">
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
            className="w-24"
          />
          <span className="text-muted">days after the job has ended{fault ? "" : inLongerUnits(Number(value))}</span>
        </span>
      )}
    </Field>
  );
}

/** Nothing where the days themselves say it. */
function inLongerUnits(days: number): string {
  const words = inWords(days);
  return words.endsWith("days") || words.endsWith("day") ? "" : `: ${words}`;
}
