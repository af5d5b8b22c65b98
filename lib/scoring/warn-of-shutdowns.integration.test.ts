import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { workspaces } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { logger } from "@/lib/telemetry/logger";
import { warnOfShutdowns } from "./warn-of-shutdowns";

afterAll(closeDatabase);

beforeAll(async () => {
  for (const settings of [
    { defaultModel: "gpt-4o-mini", allowedModels: ["gpt-4o", "gpt-6-*"] },
    { defaultModel: "gpt-6-sol", allowedModels: ["gpt-4o"] },
  ]) {
    const { workspaceId } = await aWorkspace();
    await asSystem((tx) => tx.update(workspaces).set(settings).where(eq(workspaces.id, workspaceId)));
  }
});

const announcing = (...data: object[]) => ({ object: "list", data });

test.each([
  ["by the table where the provider gives no list", null, ["gpt-4o", "gpt-4o-mini"]],
  [
    "by what the provider announces, where it does",
    announcing({ id: "gpt-4o", shutdown_date: null }, { id: "gpt-6-sol", shutdown_date: "2027-08-02" }),
    ["gpt-4o-mini", "gpt-6-sol"],
  ],
])("each model that goes is named once, of whatever workspace, and none that stays: %s", async (_, list, going) => {
  const warn = vi.spyOn(logger(), "warn");
  await warnOfShutdowns(new Date("2026-11-25T12:00:00Z"), async () => list);
  const named = warn.mock.calls.map(([details]) => (details as unknown as { model: string }).model);
  expect(named.toSorted()).toEqual(going);
  warn.mockRestore();
});
