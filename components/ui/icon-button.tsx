"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "aria-label" | "size" | "asChild"> & { label: string };

/** A button that shows an icon alone: `label` is its name and its tooltip. */
export function IconButton({ label, variant = "ghost", children, ...props }: IconButtonProps) {
  return (
    <Tooltip content={label}>
      <Button {...props} aria-label={label} size="icon" variant={variant}>
        {children}
      </Button>
    </Tooltip>
  );
}
