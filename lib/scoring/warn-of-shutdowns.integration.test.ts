import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { workspaces } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { logger } from "@/lib/telemetry/logger";
import { warnOfShutdowns } from "./warn-of-shutdowns";

afterAll(closeDatabase);

test("each model that goes is named once, of whatever workspace, and none that stays", async () => {
  for (const settings of [
    { defaultModel: "gpt-4o-mini", allowedModels: ["gpt-4o", "gpt-6-*"] },
    { defaultModel: "gpt-6-sol", allowedModels: ["gpt-4o"] },
  ]) {
    const { workspaceId } = await aWorkspace();
    await asSystem((tx) => tx.update(workspaces).set(settings).where(eq(workspaces.id, workspaceId)));
  }
  const warn = vi.spyOn(logger(), "warn");
  await warnOfShutdowns(new Date("2026-11-25T12:00:00Z"));
  expect(warn.mock.calls.map(([details]) => details).toSorted()).toEqual([
    { model: "gpt-4o" },
    { model: "gpt-4o-mini" },
  ]);
});
