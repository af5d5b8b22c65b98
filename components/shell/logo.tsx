import { cn } from "@/components/ui/cn";

/** The mark: three bars of a score, the last one held against the line. Decorative. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={cn("own:size-6", className)}>
      <rect width="24" height="24" rx="6" className="fill-accent-solid" />
      <path d="M7 17v-4M12 17V9.5M17 17V7" className="stroke-on-solid" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
