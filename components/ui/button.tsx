import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export const buttonClasses = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors select-none disabled:pointer-events-none disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent-solid text-on-solid shadow-sm hover:bg-accent-strong",
        secondary: "border bg-surface text-text shadow-sm hover:bg-hover",
        ghost: "text-muted hover:bg-hover hover:text-text",
        danger: "bg-danger-solid text-on-solid shadow-sm hover:brightness-95",
        link: "text-accent underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-sm",
        md: "h-8 px-3 text-base max-sm:h-9",
        lg: "h-10 px-4 text-md",
        icon: "size-8 max-sm:size-9",
        inline: "h-auto p-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonClasses> & {
    /** Gives the classes to the only child (a link) instead of making a button. */
    asChild?: boolean;
    /** Shows a spinner and takes no further click; keep the words. */
    pending?: boolean;
  };

/** A button. `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({ className, variant, size, asChild, pending, children, ...props }: ButtonProps) {
  const classes = cn(buttonClasses({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" {...props} className={classes} disabled={props.disabled || pending} aria-busy={pending}>
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
