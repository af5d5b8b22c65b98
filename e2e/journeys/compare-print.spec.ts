import { expect } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { signedInTest as test } from "../stack";
import { firstCriterion, say, scoredPeople } from "./compare-steps";
import { expectNoFaultInAnyLook } from "./faults";

/** What stands on each page of paper. */
async function pagesOf(pdf: Buffer): Promise<{ text: string[]; sizes: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sizes: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { view } = await document.getPage(at);
    sizes.push(`${Math.round(view[2] ?? 0)}×${Math.round(view[3] ?? 0)}`);
  }
  const { text } = await extractText(document);
  return { text: text.map((page) => page.replace(/\s+/g, " ")), sizes };
}

test("for a client: no names unless they are asked for, on A4, without a frame, quotes behind the numbers", async ({
  page,
  api,
  request,
  stack,
}) => {
  test.slow();
  const people = await scoredPeople(api, ["Ada", "Bertil", "Cem"]);
  const [ada, ben] = people;
  if (!ada || !ben) throw new Error("nobody was made");
  const family = ada.name.replace("Ada ", "");
  const { id } = await firstCriterion(api, ben.jobId);
  await say(request, stack, `${ben.jobId}/decisions`, { outcome: "decline", reason: "others_fit_better" });
  await say(request, stack, `${ben.jobId}/overrides`, {
    ...{ criterion_id: id, entry: "score", score: 3, reason: "Bertil was one of two." },
  });

  await page.goto(`/compare?ids=${people.map(({ profileId }) => profileId).join()}`);
  await page.getByRole("link", { name: "For a client" }).click();
  await expect(page.getByRole("heading", { name: "Comparison of 3 candidates" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /Candidate C/ })).toBeVisible();
  await expect(page.getByText("Corrected by a person.")).toBeVisible();
  await page.reload();
  const content = await page.content();
  // Neither who they are nor what was decided on them, nor why a number was corrected, leaves the server.
  for (const word of [family, "Declined", "decline", "one of two"]) expect(content).not.toContain(word);
  await expectNoFaultInAnyLook(page);

  await page.emulateMedia({ colorScheme: "dark" });
  const hidden = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(new Set(hidden.sizes)).toEqual(new Set(["595×842"]));
  expect(hidden.text.length).toBeGreaterThan(1);
  expect(hidden.text[0]).toContain("Comparison of 3 candidates");
  expect(hidden.text[0]).toContain("Why this order");
  expect(hidden.text[1]).toContain("What the numbers rest on");
  expect(hidden.text[1]).toContain(`2 of ${hidden.text.length}`);
  for (const word of [family, "Show names", "Save as", "Back"]) expect(hidden.text.join(" ")).not.toContain(word);

  await page.getByRole("link", { name: "Show names" }).click();
  await expect(page.getByRole("columnheader", { name: ada.name })).toBeVisible();
  const shown = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  for (const { name } of people) expect(shown.text[0]).toContain(name);
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("heading", { name: "Compare" })).toBeVisible();
});
