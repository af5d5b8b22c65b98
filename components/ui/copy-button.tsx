"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "./announcer";
import { IconButton } from "./icon-button";
import { toast } from "./toast";

interface CopyButtonProps {
  /** What lands on the clipboard; written when it is asked for, where that is work. */
  text: string | (() => string);
  /** "Copy job id" */
  label: string;
  className?: string;
}

export function CopyButton({ text, label, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      setCopied(true);
      announce("Copied");
    } catch {
      // Browsers keep the clipboard from pages that come without TLS.
      toast.error("The browser did not allow copying", { description: "Select the text, and copy it by hand." });
    }
  }

  return (
    <IconButton label={copied ? "Copied" : label} onClick={copy} className={className}>
      {copied ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />}
    </IconButton>
  );
}
