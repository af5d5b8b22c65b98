import { describe, expect, it } from "vitest";
import { holds, joinPaths, parseExpression, parseKey, valueAt } from "./expressions";

const evaluate = (text: string, scope: { event: unknown; async?: unknown }) => {
  const parsed = parseExpression(text);
  return parsed ? holds(parsed, scope) : "refused";
};

describe("an expression", () => {
  it.each([
    ["event.data.id == async.data.id", true],
    ["async.data.id == event.data.id", true],
    ["event.data.id == 'j1'", true],
    ['event.data.id == "j2"', false],
    ["event.data.id != 'j2'", true],
    ["event.data.n == 3 && event.data.ok == true", true],
    ["event.data.n == 3 && event.data.ok == false", false],
    ["event.data.none == null", false],
    ["event.data.none == async.data.none", false],
    ["event.data.none != 'x'", true],
    ["event.data.empty == null", true],
  ])("%s gives %s", (text, result) => {
    const data = { id: "j1", n: 3, ok: true, empty: null };
    expect(evaluate(text, { event: { data }, async: { data: { id: "j1" } } })).toBe(result);
  });

  it.each([
    "event.data.a == 1 || event.data.b == 2",
    "event.data.n > 3",
    "size(event.data.list) == 1",
    "event.data['a'] == 1",
    "",
    "event == async",
    "event.data.a = 1",
  ])("%j is refused", (text) => {
    expect(parseExpression(text)).toBeNull();
  });

  it("doesn't read inherited properties", () => {
    expect(valueAt({ data: {} }, ["data", "constructor"])).toBeUndefined();
  });

  it("names the paths by which waiting runs are found", () => {
    const parsed = parseExpression("event.data.kind == 'x' && async.data.job == event.data.id") ?? [];
    expect(joinPaths(parsed)).toEqual({ event: ["data", "id"], async: ["data", "job"] });
    expect(joinPaths(parseExpression("async.data.a == 'b'") ?? [])).toBeNull();
  });
});

describe("a concurrency key", () => {
  it.each([
    ["event.data.workspaceId", ["data", "workspaceId"]],
    ["event.data.a + event.data.b", null],
    ["'constant'", null],
    ["async.data.a", null],
  ])("%s is read as %j", (text, path) => {
    expect(parseKey(text)).toEqual(path);
  });
});
