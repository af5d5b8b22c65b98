"use client";

import { Check } from "@/components/ui/check";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { useSingleKeys } from "@/components/ui/single-keys";

const GROUPS: { title: string; keys: [string[], string][] }[] = [
  {
    title: "Move through the profiles",
    keys: [
      [["j"], "Next profile"],
      [["k"], "Profile before"],
      [["Enter"], "Open the profile"],
      [["/"], "Search"],
      [["Esc"], "Leave the search"],
    ],
  },
  {
    title: "Act on profiles",
    keys: [
      [["x"], "Tick the profile, or take the tick off"],
      [["s"], "Score what is ticked, or else this profile"],
      [["u"], "Undo the deletion, while it can be undone"],
    ],
  },
  {
    title: "Anywhere",
    keys: [
      [["?"], "Show this list"],
      [["Ctrl", "K"], "Find anything; ⌘ K on a Mac"],
    ],
  },
];

/** All keys, and the way to turn the single ones off. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const single = useSingleKeys();
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent title="Keyboard shortcuts" description="They rest while you type in a field.">
        {GROUPS.map(({ title, keys }) => (
          <section key={title} className="mb-5">
            <h3 className="mb-1 font-semibold">{title}</h3>
            <dl className="divide-y">
              {keys.map(([names, meaning]) => (
                <div key={meaning} className="flex items-center justify-between gap-4 py-1.5">
                  <dt className="order-2 flex gap-1">
                    {names.map((name) => (
                      <Key key={name}>{name}</Key>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Check checked={single.on} onChange={single.choose} hint="Off, only keys with Ctrl or ⌘ act.">
          Single keys act on pages
        </Check>
      </SheetContent>
    </Dialog>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="min-w-6 rounded-sm border bg-sunken px-1.5 text-center font-mono text-sm shadow-sm">{children}</kbd>
  );
}
