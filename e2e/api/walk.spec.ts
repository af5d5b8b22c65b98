import { randomUUID } from "node:crypto";
import { type APIResponse, expect } from "@playwright/test";
import { hasScope, SCOPES, type Scope } from "@/lib/domain/access";
import { storeProfile } from "./job-steps";
import { tableStates } from "./table-states";
import { cookieOf, test } from "./walk";

const LIMITED_SCOPES = SCOPES.filter((scope) => scope !== "admin");
// Hundreds of requests in a test: a loaded machine is slow, not wrong.
test.describe.configure({ timeout: 180_000 });
const PAST = new Date("2026-01-01T00:00:00Z");

test("without a key, and with one that doesn't count: 401", async ({ walk, keyWith, nothingWritten }) => {
  const wrong = [
    [{}, "UNAUTHENTICATED"],
    [{ "x-api-key": `assay_${"0".repeat(48)}` }, "UNAUTHENTICATED"],
    [{ authorization: "Bearer no-key-at-all" }, "UNAUTHENTICATED"],
    [{ cookie: "assay.session=forged" }, "UNAUTHENTICATED"],
    [{ "x-api-key": await keyWith(["admin"], { expiresAt: PAST }) }, "API_KEY_EXPIRED"],
    [{ "x-api-key": await keyWith(["admin"], { revokedAt: PAST }) }, "API_KEY_REVOKED"],
  ] as const;
  const guarded = walk.operations.filter(({ isOpen }) => !isOpen);
  expect(guarded.length).toBeGreaterThan(25);
  await nothingWritten(async () => {
    for (const [headers, code] of wrong) {
      for (const walked of guarded) {
        const answer = await walk.refuses(walked, { headers }, 401, code);
        expect(answer.headers()["www-authenticate"]).toContain("Bearer");
      }
    }
  });
});

test("with every scope but one that is needed, with each other one alone, and with none: 403", async ({
  walk,
  keyWith,
  nothingWritten,
}) => {
  const keys = new Map<string, string>();
  const sets = [
    [],
    ...LIMITED_SCOPES.map((one) => [one]),
    ...SCOPES.map((one) => LIMITED_SCOPES.filter((s) => s !== one)),
  ];
  for (const scopes of sets) keys.set(String(scopes), await keyWith(scopes));
  const needy = walk.operations.filter(({ scopes }) => scopes.length > 0);
  await nothingWritten(async () => {
    for (const walked of needy) {
      const lacking = sets.filter((held: Scope[]) => walked.scopes.some((scope) => !held.includes(scope)));
      expect(lacking.length).toBeGreaterThan(LIMITED_SCOPES.length);
      for (const scopes of lacking) {
        await walk.refuses(
          walked,
          { headers: { "x-api-key": keys.get(String(scopes)) ?? "" } },
          403,
          "INSUFFICIENT_SCOPE",
        );
      }
    }
  });
});

test("what is a person's own is refused to every key: 403", async ({ walk, stack, nothingWritten }) => {
  const personal = walk.operations.filter(({ peopleOnly }) => peopleOnly);
  expect(personal.map(({ name }) => name)).toContain("POST /api/v1/me/password");
  await nothingWritten(async () => {
    for (const walked of personal) {
      await walk.refuses(walked, { headers: { "x-api-key": stack.apiKey } }, 403, "INSUFFICIENT_SCOPE");
    }
  });
});

test("with a viewer's session: reading is granted, all else 403", async ({ walk, viewer, nothingWritten }) => {
  const vera = { kind: "user", role: "viewer", userId: "", workspaceId: "", name: "", email: "" } as const;
  // What needs no scope is everybody's own affair.
  const guarded = walk.operations.filter(
    ({ isOpen, peopleOnly, scopes }) => !isOpen && !(peopleOnly && scopes.length === 0),
  );
  await nothingWritten(async () => {
    for (const walked of guarded) {
      const isAllowed = walked.scopes.every((scope) => hasScope(vera, scope));
      expect([walked.name, isAllowed && walked.writes]).toEqual([walked.name, false]);
      if (!isAllowed) await walk.refuses(walked, { headers: viewer }, 403, "INSUFFICIENT_SCOPE");
      else expect([walked.name, (await walk.ask(walked, { headers: viewer })).status()]).toEqual([walked.name, 200]);
    }
  });
});

test("with an administrator's session, from no page of ours: 403 wherever something is written", async ({
  walk,
  stack,
  nothingWritten,
}) => {
  const cookie = await cookieOf(stack);
  await nothingWritten(async () => {
    for (const walked of walk.operations.filter(({ writes, isOpen }) => writes && !isOpen)) {
      for (const origin of [undefined, "null", "https://evil.example", `${stack.url}.evil.example`]) {
        const headers = { cookie, ...(origin !== undefined && { origin }) };
        await walk.refuses(walked, { headers }, 403, "ORIGIN_REFUSED");
      }
    }
  });
});

test("with another workspace's id: 404, the same as with one that nobody has", async ({
  walk,
  stack,
  neighbour,
  nothingWritten,
}) => {
  const headers = { "x-api-key": neighbour.key };
  const plain = async (answer: APIResponse) => ({ ...(await answer.json()), request_id: "" });
  // What is for people alone is refused to the key that asks here, whatever the id.
  const named = walk.operations.filter(
    ({ path, isOpen, peopleOnly }) => path.includes("{id}") && !isOpen && !peopleOnly,
  );
  expect(named.length).toBeGreaterThan(12);
  await nothingWritten(async () => {
    for (const walked of named) {
      const id = randomUUID();
      const nobodys = await plain(await walk.ask(walked, { headers, id }));
      const foreign = await walk.refuses(walked, { headers }, 404, nobodys.code);
      expect(await plain(foreign)).toEqual(nobodys);
      // The id is a real one: its owner finds it.
      if (walked.writes) continue;
      const own = await walk.ask(walked, { headers: { "x-api-key": stack.apiKey } });
      expect([walked.name, own.status()]).toEqual([walked.name, 200]);
    }
  });
});

test("what is written shows: a profile more is another sum", async ({ api, sql }) => {
  const before = await tableStates(sql);
  await storeProfile(api);
  const after = await tableStates(sql);
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toContain("profiles");
});

test("lists of another workspace hold nothing of this one", async ({ walk, neighbour, nothingWritten, sql }) => {
  // Its own key, with which it asks, is in the list of its keys.
  const own = await sql<{ id: string }[]>`
    select id from api_keys where workspace_id = ${neighbour.workspaceId}
    union select id from service_accounts where workspace_id = ${neighbour.workspaceId}`;
  const isForeign = (one: { id?: string }) => !own.some(({ id }) => id === one.id);
  // The provider's models are nobody's.
  const isModels = (path: string) => path === "/api/v1/models";
  const lists = walk.operations.filter(
    ({ path, isOpen, writes }) => !isOpen && !writes && !path.includes("{") && !isModels(path),
  );
  await nothingWritten(async () => {
    for (const walked of lists) {
      const answer = await walk.ask(walked, { headers: { "x-api-key": neighbour.key } });
      expect([walked.name, answer.status()]).toEqual([walked.name, 200]);
      // A file of nobody has its headings alone.
      if (!answer.headers()["content-type"]?.includes("json")) {
        expect([walked.name, (await answer.text()).trim().split("\n").length]).toEqual([walked.name, 1]);
        continue;
      }
      const { data = [], count = 0 } = await answer.json();
      expect([walked.name, count]).toEqual([walked.name, 0]);
      expect([walked.name, data.filter(isForeign)]).toEqual([walked.name, []]);
    }
  });
});
