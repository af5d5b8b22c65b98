import { expect, test } from "vitest";
import { requestIdOf } from "./request-id";

const withId = (id: string) => new Request("http://assay.test", { headers: { "x-request-id": id } });

test.each(["abc-123", "01J:x/y+z=~", "a".repeat(128)])("keeps a sane id: %s", (id) => {
  expect(requestIdOf(withId(id))).toBe(id);
});

test.each(["", "with space", "a".repeat(129), 'quote"', "<script>", "é"])("replaces %j", (id) => {
  expect(requestIdOf(withId(id))).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
});
