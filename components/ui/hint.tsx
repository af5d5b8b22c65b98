"use client";

import { Tooltip as Radix } from "radix-ui";
import type { MouseEvent } from "react";

const stop = (event: MouseEvent) => event.stopPropagation();

/** A short hint beside the button that it stands in. Until it closes, the mouse may be on it as well. */
export function Hint({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Radix.Provider>
      <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
        <Radix.Trigger asChild>
          <span aria-hidden className="pointer-events-none absolute inset-0" />
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side="top"
            sideOffset={6}
            collisionPadding={8}
            // In React's tree it stands in the button: a click on it would press that.
            onClick={stop}
            className="z-50 max-w-72 animate-fade-in cursor-default rounded-md bg-text px-2 py-1 text-bg text-sm shadow-md"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
