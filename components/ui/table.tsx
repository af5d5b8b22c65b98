import type { ComponentProps } from "react";
import { cn } from "./cn";

interface TableProps extends ComponentProps<"table"> {
  /** Its name. */
  label: string;
  /** Stands on the page itself, in no card: draws the border that a card has. */
  framed?: boolean;
}

/** Its outer cells begin and end where the card's heading does. */
const IN_CARD = "[&_:is(th,td):first-child]:pl-4 [&_:is(th,td):last-child]:pr-4";

/** A table that scrolls sideways in its own box when it must. */
export function Table({ label, framed = false, className, ...props }: TableProps) {
  return (
    <div className={cn("overflow-x-auto", framed ? "rounded-lg border bg-surface shadow-sm" : IN_CARD)}>
      <table {...props} aria-label={label} className={cn("w-full border-collapse text-left", className)} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead {...props} className={cn("border-b bg-sunken text-muted text-sm", className)} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody {...props} className={cn("divide-y", className)} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("transition-colors [tbody_&]:not-data-chosen:hover:bg-sunken", className)} />;
}

type Align = { align?: "start" | "end" };

export function HeaderCell({ align, className, ...props }: Omit<ComponentProps<"th">, "align"> & Align) {
  return (
    <th
      scope="col"
      {...props}
      className={cn("h-8 whitespace-nowrap px-3 font-medium", align === "end" && "text-right", className)}
    />
  );
}

export function Cell({ align, className, ...props }: Omit<ComponentProps<"td">, "align"> & Align) {
  return <td {...props} className={cn("px-3 py-2", align === "end" && "text-right", className)} />;
}
