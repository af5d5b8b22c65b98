import { expect, test } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { signWebhook } from "./sign-webhook";

const [OLD, NEW, FOREIGN] = ["b2xk", "bmV3", "Zm9yZWlnbg=="].map((key) => `whsec_${key}`) as [string, string, string];
const at = new Date("2026-03-01T09:30:00.700Z");
const body = '{"type":"scoring_job.completed","data":{"job_id":"é"}}';
const signed = (...secrets: string[]) => signWebhook({ id: "delivery-1", at, body, secrets });

test("what is signed is what the client verifies", () => {
  const headers = signed(NEW);
  expect(headers).toMatchObject({ "webhook-id": "delivery-1", "webhook-timestamp": "1772357400" });
  expect(headers["webhook-signature"]).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
  expect(verifyWebhook({ body, headers, secret: NEW, now: at })).toEqual(JSON.parse(body));
  expect(() => verifyWebhook({ body, headers, secret: FOREIGN, now: at })).toThrow(/not ours/);
  expect(() => verifyWebhook({ body: `${body} `, headers, secret: NEW, now: at })).toThrow(/not ours/);
});

test("while a secret is rotated both sign: who knows either one verifies", () => {
  const headers = signed(NEW, OLD);
  expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
  for (const secret of [OLD, NEW, [FOREIGN, OLD]])
    expect(verifyWebhook({ body, headers, secret, now: at })).toEqual(JSON.parse(body));
  expect(() => verifyWebhook({ body, headers, secret: FOREIGN, now: at })).toThrow(/not ours/);
});
