import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badgeClasses = cva(
  "inline-flex own:h-5 shrink-0 align-middle items-center gap-1 own:whitespace-nowrap rounded-sm px-1.5 own:font-medium text-sm [&_svg]:size-3.5",
  {
    variants: {
      tone: {
        neutral: "bg-hover text-muted",
        outline: "border text-muted",
        accent: "bg-accent-soft text-accent",
        success: "bg-success-soft text-success",
        warning: "bg-warning-soft text-warning",
        danger: "bg-danger-soft text-danger",
        info: "bg-info-soft text-info",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeClasses>["tone"]>;

/** A word or two about a thing. Never colour alone: the words say it too. */
export function Badge({ tone, className, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return <span {...props} className={cn(badgeClasses({ tone }), className)} />;
}
