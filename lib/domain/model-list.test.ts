import { expect, it } from "vitest";
import { announcedShutdowns, listedModels } from "./model-list";

it("tells what a list says of the end of its models, and nothing of those of which it is silent", () => {
  const data = [
    { id: "gpt-6-luna", object: "model", shutdown_date: null },
    { id: "gpt-4o", object: "model", shutdown_date: "2027-03-01" },
    { id: "llama3.2:3b", object: "model" },
    { id: "odd", shutdown_date: "next spring" },
  ];
  expect([...announcedShutdowns({ object: "list", data })]).toEqual([
    ["gpt-6-luna", null],
    ["gpt-4o", "2027-03-01"],
  ]);
});

it.each([[null], ["models"], [{ data: "none" }], [{ data: [{ name: "gpt-4o" }] }]])("reads nothing from %j", (list) => {
  expect([...announcedShutdowns(list)]).toEqual([]);
});

it.each([
  [{ data: [{ id: "gpt-4o" }, { id: "llama3.2:3b", owned_by: "library" }] }, ["gpt-4o", "llama3.2:3b"]],
  [{ data: [] }, []],
  [{ data: "none" }, null],
  [null, null],
])("of %j the names are %j", (list, names) => {
  expect(listedModels(list)).toEqual(names);
});
