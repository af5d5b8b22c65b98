import { expect, test } from "vitest";
import { shareState } from "./comparison-share";

const at = (time: string) => new Date(`2026-03-01T${time}Z`);

test("a link is active until its last moment, and revoked for good", () => {
  const share = { expiresAt: at("10:00:00.000"), revokedAt: null };
  expect(shareState(share, at("09:59:59.999"))).toBe("active");
  expect(shareState(share, at("10:00:00.000"))).toBe("expired");
  expect(shareState({ ...share, revokedAt: at("08:00:00.000") }, at("09:00:00.000"))).toBe("revoked");
  expect(shareState({ ...share, revokedAt: at("08:00:00.000") }, at("11:00:00.000"))).toBe("revoked");
});
