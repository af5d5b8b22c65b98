"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { leave } from "@/components/ui/leaving";
import { Spinner } from "@/components/ui/spinner";
import { stopKeeping, typedBefore } from "./palette-state";
import { type Found, useFound } from "./use-found";

const GROUP =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-sm";

/** Finds profiles, jobs, rubrics, pages and actions by what is typed, and goes there. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState(typedBefore);
  useEffect(stopKeeping, []);
  const field = useRef<HTMLInputElement>(null);
  /** What was typed before stays, and is gone on with: by itself the window would have it chosen, to be typed over. */
  function typeOn(event: Event) {
    event.preventDefault();
    field.current?.focus();
    field.current?.setSelectionRange(typed.length, typed.length);
  }
  const { groups, isSearching } = useFound(typed);
  const router = useRouter();
  // What is marked counts while the first one stays: what is found later comes above it, and Enter must take what stands first.
  const first = groups[0]?.items[0]?.key ?? "";
  const [marked, setMarked] = useState({ first, key: first });
  const shown = marked.first === first ? marked.key : first;
  const chooseFirst = useHaste(typed, isSearching, () => {
    const found = groups[0]?.items[0];
    if (found) choose(found);
  });
  function choose({ href, act }: Found) {
    onClose();
    if (act) act();
    else if (href) leave(() => router.push(href as Route));
  }
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Dialog.Content
          data-palette
          aria-describedby={undefined}
          onOpenAutoFocus={typeOn}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-xl -translate-x-1/2 animate-fade-in overflow-hidden rounded-xl border bg-raised shadow-lg focus:outline-none"
        >
          <Dialog.Title className="sr-only">Find anything</Dialog.Title>
          <Command
            shouldFilter={false}
            label="Find anything"
            loop
            value={shown}
            onKeyDown={(event) => {
              // Nothing was pointed at: what is still looked for may come to stand first.
              if (event.key !== "Enter" || event.nativeEvent.isComposing || !isSearching || shown !== first) return;
              event.preventDefault();
              chooseFirst();
            }}
            onValueChange={(key) => setMarked({ first, key })}
          >
            <div className="flex items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-subtle" />
              <Command.Input
                ref={field}
                value={typed}
                onValueChange={setTyped}
                placeholder="Profiles, jobs, rubrics, pages, actions"
                className="h-12 w-full bg-transparent text-md outline-none placeholder:text-subtle max-sm:text-lg"
              />
              {isSearching ? <Spinner className="text-muted" /> : null}
            </div>
            <Command.List label="Found" className="max-h-[60vh] overflow-y-auto p-1.5">
              {groups.length === 0 && !isSearching ? (
                <p role="status" className="px-2 py-6 text-center text-muted">
                  Nothing fits “{typed.trim()}”.
                </p>
              ) : null}
              {groups.map(({ heading, items }) => (
                <Command.Group key={heading} heading={heading} className={GROUP}>
                  {items.map((item) => (
                    <Command.Item
                      key={item.key}
                      value={item.key}
                      onSelect={() => choose(item)}
                      className="flex cursor-default items-center justify-between gap-3 rounded-md px-2 py-1.5 data-[selected=true]:bg-hover"
                    >
                      <span className="truncate">{item.label}</span>
                      {item.hint ? <span className="max-w-1/2 truncate text-muted text-sm">{item.hint}</span> : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Acts once the search has ended, for who pressed Enter before; who types on has thought better of it. */
function useHaste(typed: string, isSearching: boolean, act: () => void): () => void {
  const [askedFor, ask] = useState<string | null>(null);
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (askedFor === typed && !isSearching) actNow();
  }, [askedFor, typed, isSearching]);
  return () => ask(typed);
}
