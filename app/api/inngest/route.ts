import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions";

/** The engine's door, open to signed requests only. Nobody else may call. */
export const { GET, POST, PUT } = serve({ client: inngest, functions });
