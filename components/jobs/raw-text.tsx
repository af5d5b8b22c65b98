import { CopyButton } from "@/components/ui/copy-button";

/** A text as it is, never as markup, with a way to copy it. */
export function RawText({ label, text }: { label: string; text: string }) {
  return (
    <section aria-label={label} className="relative rounded-md border bg-sunken">
      <CopyButton text={text} label={`Copy: ${label}`} className="absolute top-1 right-1" />
      <p className="whitespace-pre-wrap break-words p-3 pr-11 font-mono text-sm">{text}</p>
    </section>
  );
}
