import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions";
import { engineDoor } from "@/lib/http/engine-door";

/** Seconds, where the host ends requests by itself: one call to a model may take most of it. */
export const maxDuration = 300;

const handlers = serve({ client: inngest, functions });
const isUnsigned = () => inngest.mode === "dev";

/** The engine's door, open to signed requests only. Nobody else may call. */
export const { GET } = handlers;
export const POST = engineDoor(handlers.POST, isUnsigned);
export const PUT = engineDoor(handlers.PUT, isUnsigned);
