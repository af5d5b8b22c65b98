"use client";

import { Download } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { LateButton } from "@/components/ui/late-button";
import type { ProfileCount } from "@/lib/api/contracts/profiles";

export interface ExportMenuProps {
  counted: ProfileCount;
  /** What the list was asked for, or the ids of some. */
  query: Record<string, string | number>;
  /** Opens upwards. */
  above?: boolean;
}

const load = () => import("./export-menu-list").then(({ ExportMenuList }) => ExportMenuList);

/** Downloads exactly what the list shows, or what is ticked in it. */
export function ExportMenu(props: ExportMenuProps) {
  return (
    <LateButton
      haspopup="menu"
      load={load}
      given={props}
      className={buttonClasses({ variant: props.above ? "secondary" : "ghost" })}
    >
      <Download aria-hidden />
      <span className="max-sm:sr-only">Export</span>
    </LateButton>
  );
}
