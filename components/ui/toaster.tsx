"use client";

import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { regionMounted } from "./toast";

/** Where toasts appear. Raise one with `toast` from "./toast". */
export default function Toaster() {
  useEffect(() => regionMounted(toast), []);
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
