"use client";

import { Toaster as Sonner } from "sonner";

/** Where toasts appear. Raise one with `toast` from "sonner". */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      theme="system"
      gap={8}
      toastOptions={{
        classNames: {
          toast: "!bg-raised !text-text !border-border !shadow-md !rounded-lg !text-base !font-sans",
          description: "!text-muted",
          actionButton: "!bg-accent-solid !text-on-solid",
          error: "[&_[data-icon]]:text-danger",
          success: "[&_[data-icon]]:text-success",
        },
      }}
    />
  );
}
