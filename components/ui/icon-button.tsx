"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { useHint } from "./use-hint";
import { usePart } from "./use-late";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "aria-label" | "size"> & { label: string };

const load = () => import("./hint").then(({ Hint }) => Hint);

/** A button that shows an icon alone: `label` is its name, and the hint that the mouse or the keyboard brings up. */
export function IconButton({ label, variant = "ghost", className, children, ...props }: IconButtonProps) {
  const { shown, hide, handlers } = useHint();
  const Hint = usePart(load, shown);
  return (
    <Button
      {...props}
      {...handlers}
      aria-label={label}
      size="icon"
      variant={variant}
      className={cn("own:relative", className)}
    >
      {children}
      {shown && Hint ? <Hint text={label} onClose={hide} /> : null}
    </Button>
  );
}
