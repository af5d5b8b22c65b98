import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type MailedLink, mailLink } from "./mail-link";

interface Received {
  from: SMTPServerSession["envelope"]["mailFrom"];
  to: string[];
  text: string;
}

let received: Received[];
let server: SMTPServer;
let refuse: boolean;
let url: string | undefined;

const LINK: MailedLink = {
  kind: "invitation",
  to: "ada@example.org",
  link: "https://assay.example.com/join#token-of-the-link",
  expiresAt: new Date("2026-12-01T10:00:00Z"),
};

beforeEach(async () => {
  received = [];
  refuse = false;
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refuse ? new Error("nobody@here") : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const text = Buffer.concat(parts).toString("utf8");
        received.push({ from: mailFrom, to: rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const send = (link = LINK, ways = { password: true, signOn: null as string | null }) =>
  mailLink(link, { url, from: "Assay <assay@example.com>", ways });

/** Quoted-printable lines as one text again. */
const plain = (text: string) =>
  text
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

test("a link reaches whom it is for, and says until when it works", async () => {
  expect(await send()).toBe(true);
  expect(received).toMatchObject([{ from: { address: "assay@example.com" }, to: ["ada@example.org"] }]);
  const text = plain(received[0]?.text ?? "");
  expect(text).toContain(LINK.link);
  expect(text).toContain("until Tue, 01 Dec 2026 10:00:00 UTC");
  expect(text).toContain("Subject: You are invited to Assay");
});

test.each([
  [{ password: true, signOn: null }, "you join with a name and a password:"],
  [{ password: true, signOn: "Acme" }, "you join with a name and a password, or continue with Acme:"],
  [{ password: false, signOn: "Acme" }, "you continue with Acme:"],
])("an invitation names the ways in that there are: %j", async (ways, words) => {
  await send(LINK, ways);
  expect(plain(received[0]?.text ?? "")).toContain(words);
});

test("who forgot the password is told that they asked, and not that an administrator did", async () => {
  await send({ ...LINK, kind: "forgotten_password" });
  await send({ ...LINK, kind: "password_reset" });
  const [own, given] = received.map(({ text }) => plain(text));
  expect(own).toContain("You, or somebody who gave your address, asked for a link by which you choose a new password:");
  expect(given).toContain("An administrator of your workspace made a link by which you choose a new password:");
});

test("a server that refuses, or that is away, is told as false", async () => {
  refuse = true;
  expect(await send()).toBe(false);
  url = "smtp://127.0.0.1:1";
  expect(await send()).toBe(false);
  expect(received).toEqual([]);
});

test("an address with a line break reaches nobody else", async () => {
  await send({ ...LINK, to: "ada@example.org\r\nBcc: eve@example.org" });
  expect(received.flatMap(({ to }) => to)).not.toContain("eve@example.org");
  expect(received.map(({ text }) => text).join()).not.toMatch(/^bcc:/im);
});

test("where no server is configured nothing is sent, and that is no fault", async () => {
  url = undefined;
  expect(await send()).toBeNull();
});
