import { execFile } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import type { Resolve } from "./judge-url";
import { type PostLimits, postWebhook } from "./post-webhook";

const LIMITS: PostLimits = { allowed: ["127.0.0.1/32"], timeoutMs: 5_000, responseBytes: 1_024 };
const SHORT = { ...LIMITS, timeoutMs: 300 };

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await webhookReceiver();
});
beforeEach(() => {
  receiver.received = [];
  receiver.answer = (response) => response.end("thank you");
});
afterAll(() => receiver.close());

const outgoing = (url = receiver.url) => ({ url, headers: { "webhook-id": "1" }, body: '{"type":"webhook.test"}' });

test("what is sent arrives as it is, and the answer's beginning is kept", async () => {
  expect(await postWebhook(outgoing(), LIMITS)).toEqual({
    ...{ error: null, detail: null, httpStatus: 200, response: "thank you" },
  });
  expect(receiver.received).toMatchObject([
    {
      method: "POST",
      path: "/hooks",
      body: '{"type":"webhook.test"}',
      headers: { "content-type": "application/json", "webhook-id": "1", connection: "close" },
    },
  ]);
});

test("without the operator's range nothing of it is called", async () => {
  for (const url of [receiver.url, `https://127.0.0.1:${receiver.port}/`, `https://localhost:${receiver.port}/`]) {
    const posted = await postWebhook(outgoing(url), { ...LIMITS, allowed: [] });
    expect(posted).toMatchObject({ error: "ADDRESS_REFUSED", httpStatus: null });
    expect(posted.detail).toMatch(url.startsWith("http:") ? /must begin with https/ : /leads to a loopback address/);
  }
  expect(receiver.received).toEqual([]);
});

test("a redirect is a failed try and is not followed", async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    receiver.answer = (response) => response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end("moved");
    expect(await postWebhook(outgoing(), LIMITS)).toMatchObject({
      ...{ error: "REDIRECTED", httpStatus: status, response: "moved" },
    });
  }
  expect(receiver.received.map(({ path }) => path)).toEqual(Array.from({ length: 5 }, () => "/hooks"));
});

test.each([400, 401, 404, 410, 429, 500, 503])("%i is a failed try", async (status) => {
  receiver.answer = (response) => response.writeHead(status).end("no");
  expect(await postWebhook(outgoing(), LIMITS)).toMatchObject({ error: "STATUS_REFUSED", httpStatus: status });
});

test("of an answer without end one KiB is read", async () => {
  let written = 0;
  receiver.answer = (response) => {
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1_024, 0x61))) written += 1;
    };
    response.on("drain", write);
    write();
  };
  const posted = await postWebhook(outgoing(), LIMITS);
  expect(posted).toMatchObject({ error: null, httpStatus: 200, response: "a".repeat(1_024) });
  expect(written).toBeLessThan(1_000);
});

test("a receiver that never answers ends with the time limit", async () => {
  receiver.answer = () => {};
  expect(await postWebhook(outgoing(), SHORT)).toEqual({
    ...{ error: "TIMED_OUT", detail: null, httpStatus: null, response: null },
  });
});

test("so does one that answers byte by byte", async () => {
  const dripping = createServer((socket) => {
    const head = [...`HTTP/1.1 200 OK\r\nx-endless: ${"a".repeat(1_000)}`];
    const drip = setInterval(() => socket.write(head.shift() ?? "a"), 20);
    socket.on("error", () => {}).on("close", () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => dripping.listen(0, "127.0.0.1", resolve));
  const { port } = dripping.address() as AddressInfo;
  expect(await postWebhook(outgoing(`http://127.0.0.1:${port}/`), SHORT)).toMatchObject({ error: "TIMED_OUT" });
  dripping.close();
});

test("so does a name that is never resolved", async () => {
  const posted = await postWebhook(outgoing("https://example.com/"), SHORT, () => new Promise(() => {}));
  expect(posted).toMatchObject({ error: "TIMED_OUT" });
});

test("whose status has come has heard of it, however long the rest of the answer takes", async () => {
  receiver.answer = (response) => response.writeHead(202).write("so far");
  // On a slow machine, too, the status comes before the time is over.
  const limits = { ...LIMITS, timeoutMs: 2_000 };
  expect(await postWebhook(outgoing(), limits)).toMatchObject({ error: null, httpStatus: 202, response: "so far" });
});

test("a name is resolved once a try, and the connection goes where it was judged to lead", async () => {
  const asked: string[] = [];
  // Good when it is judged; whoever asked a second time would be led elsewhere.
  const rebinding: Resolve = async (host) => {
    asked.push(host);
    return [{ address: asked.length === 1 ? "127.0.0.1" : "169.254.169.254", family: 4 }];
  };
  const url = `http://rebinding.example:${receiver.port}/hooks`;
  expect(await postWebhook(outgoing(url), LIMITS, rebinding)).toMatchObject({ error: null });
  expect(asked).toEqual(["rebinding.example"]);
  expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${receiver.port}`);
  expect(await postWebhook(outgoing(url), LIMITS, rebinding)).toMatchObject({
    ...{ error: "ADDRESS_REFUSED", detail: expect.stringMatching(/metadata/) },
  });
  expect(receiver.received).toHaveLength(1);
});

test("TLS asks for the certificate of the name, at the address that was judged", async () => {
  const names: string[] = [];
  const server = createTlsServer({
    SNICallback: (name, done) => {
      names.push(name);
      done(null);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const here: Resolve = async () => [{ address: "127.0.0.1", family: 4 }];
  const posted = await postWebhook(outgoing(`https://hooks.example:${port}/`), LIMITS, here);
  expect([posted.error, names]).toEqual(["TLS_FAILED", ["hooks.example"]]);
  server.close();
});

test("what fails before an answer says as what", async () => {
  const unknown: Resolve = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
  expect(await postWebhook(outgoing("https://nowhere.example/"), LIMITS, unknown)).toMatchObject({
    ...{ error: "NAME_UNKNOWN", detail: "ENOTFOUND" },
  });
  expect(await postWebhook(outgoing("http://127.0.0.1:1/"), LIMITS)).toMatchObject({
    ...{ error: "CONNECTION_FAILED", detail: "ECONNREFUSED" },
  });
  // Plain http where TLS was asked for.
  expect(await postWebhook(outgoing(`https://127.0.0.1:${receiver.port}/`), LIMITS)).toMatchObject({
    error: "TLS_FAILED",
  });
});

test("no proxy is asked, whatever the environment names", async () => {
  const proxy = await webhookReceiver();
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("NO_PROXY", "");
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  // Node reads them when it starts.
  const script = `
    import { postWebhook } from "./lib/webhooks/post-webhook.ts";
    const sent = { url: process.argv[1], headers: {}, body: "{}" };
    console.log(JSON.stringify(await postWebhook(sent, ${JSON.stringify(LIMITS)})));`;
  const run = ["--import", "tsx", "--input-type=module", "-e", script, receiver.url];
  const { stdout } = await promisify(execFile)(process.execPath, run);
  vi.unstubAllEnvs();
  expect(JSON.parse(stdout)).toMatchObject({ error: null, httpStatus: 200 });
  expect([proxy.received.length, receiver.received.length]).toEqual([0, 1]);
  await proxy.close();
});
