"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClasses } from "./button";
import { cn } from "./cn";
import { useFocusBack } from "./use-focus-back";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;

interface SheetContentProps {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  className?: string;
}

/** The window of a `Dialog` as a panel at the right edge; full width on phones. */
export function SheetContent({ title, description, children, footer, className }: SheetContentProps) {
  const focus = useFocusBack();
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
      <Radix.Content
        {...focus}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          "fixed inset-y-0 right-0 z-50 flex w-full max-w-lg animate-slide-in flex-col border-l bg-raised shadow-lg focus:outline-none sm:rounded-l-xl",
          className,
        )}
      >
        <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
          <div className="min-w-0">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            {description ? <Radix.Description className="mt-0.5 text-muted">{description}</Radix.Description> : null}
          </div>
          <Radix.Close aria-label="Close" className={cn(buttonClasses({ variant: "ghost", size: "icon" }), "-mr-2")}>
            <X aria-hidden />
          </Radix.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-4">{children}</div>
        {footer ? <div className="flex justify-end gap-2 border-t px-5 py-3">{footer}</div> : null}
      </Radix.Content>
    </Radix.Portal>
  );
}
