import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export const buttonClasses = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 own:whitespace-nowrap rounded-md font-medium transition-colors select-none disabled:pointer-events-none own:disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent-solid own:text-on-solid shadow-sm hover:bg-accent-strong",
        secondary: "border bg-surface own:text-text shadow-sm hover:bg-hover",
        ghost: "own:text-muted hover:bg-hover hover:text-text",
        danger: "bg-danger-solid own:text-on-solid shadow-sm hover:brightness-95",
        link: "own:text-accent underline-offset-4 hover:underline",
      },
      size: {
        sm: "own:h-7 px-2.5 text-sm",
        md: "own:h-8 px-3 text-base own:max-sm:h-9",
        lg: "own:h-10 px-4 text-md",
        icon: "own:size-8 own:max-sm:size-9",
        inline: "own:h-auto p-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonClasses> & {
    /** Shows a spinner and takes no further click; keep the words. */
    pending?: boolean;
  };

/** A button. `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({ className, variant, size, pending, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={cn(buttonClasses({ variant, size }), className)}
      disabled={props.disabled || pending}
      aria-busy={pending}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
