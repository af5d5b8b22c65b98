import { expect, test } from "vitest";
import { judgeAddress } from "./judge-address";

const verdict = (address: string, allowed: string[] = []) => judgeAddress(address, allowed).verdict;

test.each(["8.8.8.8", "1.1.1.1", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1"])(
  "%s is public",
  (address) => expect(verdict(address)).toBe("public"),
);

test.each([
  "2606:4700:4700::1111",
  "2a00:1450:4001:800::200e",
  "2001:4860:4860::8888",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
])("%s is public", (address) => expect(verdict(address)).toBe("public"));

test.each([
  ["0.0.0.0", /this very machine/],
  ["0.1.2.3", /this very machine/],
  ["10.0.0.1", /private/],
  ["10.255.255.255", /private/],
  ["100.64.0.1", /NAT/],
  ["100.100.100.200", /NAT/],
  ["127.0.0.1", /loopback/],
  ["127.255.255.254", /loopback/],
  ["168.63.129.16", /special/],
  ["169.254.169.254", /metadata/],
  ["169.254.0.1", /link-local/],
  ["172.16.0.1", /private/],
  ["172.31.255.255", /private/],
  ["192.0.0.1", /special/],
  ["192.0.0.192", /special/],
  ["192.0.2.1", /special/],
  ["192.31.196.1", /special/],
  ["192.52.193.1", /special/],
  ["192.88.99.1", /special/],
  ["192.168.1.1", /private/],
  ["192.175.48.1", /special/],
  ["198.18.0.1", /special/],
  ["198.19.255.255", /special/],
  ["198.51.100.1", /special/],
  ["203.0.113.1", /special/],
  ["224.0.0.1", /multicast/],
  ["239.255.255.255", /multicast/],
  ["240.0.0.1", /special/],
  ["255.255.255.255", /broadcast/],
  ["::", /this very machine/],
  ["::1", /loopback/],
  ["::127.0.0.1", /special/],
  ["::8.8.8.8", /special/],
  ["::ffff:127.0.0.1", /loopback/],
  ["::ffff:a9fe:a9fe", /metadata/],
  ["::ffff:10.1.2.3", /private/],
  ["::ffff:0:10.0.0.1", /special/],
  ["64:ff9b::127.0.0.1", /loopback/],
  ["64:ff9b::a9fe:a9fe", /metadata/],
  ["64:ff9b::10.0.0.1", /private/],
  ["64:ff9b:1::8.8.8.8", /special/],
  ["100::1", /special/],
  ["2001::1", /special/],
  ["2001:2::1", /special/],
  ["2001:3::1", /special/],
  ["2001:4:112::1", /special/],
  ["2001:10::1", /special/],
  ["2001:20::1", /special/],
  ["2001:30::1", /special/],
  ["2001:db8::1", /special/],
  ["2002:7f00:1::", /special/],
  ["2002:808:808::1", /special/],
  ["2620:4f:8000::1", /special/],
  ["3fff::1", /special/],
  ["4000::1", /special/],
  ["5f00::1", /special/],
  ["fc00::1", /private/],
  ["fd00:ec2::254", /private/],
  ["fd20:ce::254", /private/],
  ["fe80::1", /link-local/],
  ["fe80::1%eth0", /link-local/],
  ["fec0::1", /private/],
  ["ff02::1", /multicast/],
  ["localhost", /no address/],
  ["", /no address/],
])("%s is refused", (address, why) => {
  expect(judgeAddress(address, [])).toMatchObject({ verdict: "refused", why: expect.stringMatching(why) });
});

test("the operator's ranges hold for the address itself, however it is written, and for nothing beside", () => {
  const allowed = ["10.1.0.0/16", "fd12::/48", "127.0.0.1/32"];
  for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3", "fd12::5", "127.0.0.1"])
    expect([address, verdict(address, allowed)]).toEqual([address, "inside"]);
  for (const address of ["10.2.0.1", "fd13::5", "127.0.0.2", "::1", "169.254.169.254"])
    expect([address, verdict(address, allowed)]).toEqual([address, "refused"]);
  expect(verdict("8.8.8.8", allowed)).toBe("public");
});
