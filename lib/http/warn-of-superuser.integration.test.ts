import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { logger } from "@/lib/telemetry/logger";
import { warnOfSuperuser } from "./warn-of-superuser";

afterAll(closeDatabase);

test("a login role that is a superuser of a database of one's own is warned about", async () => {
  const warn = vi.spyOn(logger(), "warn");
  await warnOfSuperuser();
  expect(warn).toHaveBeenCalledOnce();
});
