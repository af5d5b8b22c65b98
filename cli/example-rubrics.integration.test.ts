import { expect, test } from "vitest";
import { createAdmin } from "@/lib/auth/create-admin";
import { publishExampleRubrics } from "./example-rubrics";

test("a workspace of one's own gets the example rubrics once", async () => {
  const { workspace } = await createAdmin({ email: "first@example.com", name: "First", workspaceName: "Own" });
  expect(await publishExampleRubrics(workspace.id)).toHaveLength(3);
  expect(await publishExampleRubrics(workspace.id)).toEqual([]);
});
