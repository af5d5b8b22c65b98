import { expect, test } from "vitest";
import { addressesOf, judgeUrl, type Resolve } from "./judge-url";

const nobody: Resolve = () => Promise.reject(new Error("nobody is asked"));
const answers = (...addresses: string[]): Resolve => {
  return async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};
const addresses = async (url: string, resolve: Resolve, allowed: string[] = []) =>
  (await addressesOf(judgeUrl(url), allowed, resolve)).map(({ address }) => address);

test.each([
  ["nonsense", /not an address/],
  ["ftp://example.com/", /https/],
  ["file:///etc/passwd", /https/],
  ["https://user@example.com/", /user name/],
  ["https://user:word@example.com/", /user name/],
  ["https://:word@example.com/", /user name/],
  ["https://example.com/#part", /fragment/],
  [`https://example.com/${"a".repeat(2_000)}`, /longer/],
  // Three characters each, once they are spelled out.
  [`https://example.com/${" a".repeat(600)}`, /longer/],
])("%s is refused by itself", (url, why) => {
  expect(() => judgeUrl(url)).toThrow(why);
});

test.each([
  ["https://127.0.0.1/", /loopback/],
  ["https://2130706433/", /loopback/],
  ["https://0x7f000001/", /loopback/],
  ["https://0x7f.1/", /loopback/],
  ["https://0177.0.0.1/", /loopback/],
  ["https://127.1/", /loopback/],
  ["https://127.0.0.1./", /loopback/],
  ["https://%31%32%37.0.0.1/", /loopback/],
  ["https://①②⑦.0.0.1/", /loopback/],
  ["https://169.254.169.254/latest/meta-data", /metadata/],
  ["https://[::1]/", /loopback/],
  ["https://[::ffff:127.0.0.1]/", /loopback/],
  ["https://[::ffff:a9fe:a9fe]/", /metadata/],
  ["https://[fd00:ec2::254]/", /private/],
  ["https://10.0.0.1:8443/", /private/],
  ["https://0/", /this very machine/],
])("%s is refused, and nobody is asked for it", async (url, why) => {
  await expect(addresses(url, nobody)).rejects.toThrow(why);
});

test.each(["localhost", "LOCALHOST", "localhost.", "api.localhost", "api.localhost."])(
  "%s is the machine itself, whatever a resolver says",
  async (host) => {
    await expect(addresses(`https://${host}/`, answers("8.8.8.8"))).rejects.toThrow(/loopback/);
    await expect(addresses(`https://${host}/`, nobody)).rejects.toThrow(/loopback/);
    expect(await addresses(`http://${host}/`, answers("127.0.0.1"), ["127.0.0.0/8"])).toEqual(["127.0.0.1"]);
  },
);

test("all addresses of a name are judged, wherever the bad one stands", async () => {
  expect(await addresses("https://example.com/", answers("8.8.8.8", "2606:4700::1"))).toEqual([
    "8.8.8.8",
    "2606:4700::1",
  ]);
  for (const answer of [
    answers("10.0.0.1", "8.8.8.8"),
    answers("8.8.8.8", "::1"),
    answers("8.8.8.8", "::ffff:10.0.0.1"),
  ])
    await expect(addresses("https://example.com/", answer)).rejects.toThrow(/private|loopback/);
  await expect(addresses("https://example.com/", answers())).rejects.toThrow(/no address/);
});

test("a refusal names no address that a name led to", async () => {
  const refusal = await addresses("https://inside.example/", answers("10.9.8.7")).catch(
    (error: Error) => error.message,
  );
  expect(refusal).toMatch(/leads to a private address/);
  expect(refusal).not.toContain("10.9.8.7");
});

test("http is for the operator's own ranges alone", async () => {
  const why = /https.* ASSAY_WEBHOOK_ALLOWED_CIDRS/;
  await expect(addresses("http://example.com/", nobody)).rejects.toThrow(why);
  await expect(addresses("http://example.com/", answers("8.8.8.8"), ["10.1.0.0/16"])).rejects.toThrow(why);
  await expect(addresses("http://a.example/", answers("10.1.0.1", "8.8.8.8"), ["10.1.0.0/16"])).rejects.toThrow(
    /https/,
  );
  expect(await addresses("http://a.example/", answers("10.1.0.1"), ["10.1.0.0/16"])).toEqual(["10.1.0.1"]);
  expect(await addresses("http://10.1.0.9:8080/", nobody, ["10.1.0.0/16"])).toEqual(["10.1.0.9"]);
});
