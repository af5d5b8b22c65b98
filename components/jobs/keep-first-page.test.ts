import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { newestJobsQuery } from "@/lib/api/queries";
import { keepFirstPage } from "./keep-first-page";

const pageOf = async () => ({ data: [], next_cursor: "next" });
const pagesOf = (client: QueryClient) => client.getQueryData(newestJobsQuery().queryKey)?.pages.length;

async function withPages(pages: number): Promise<QueryClient> {
  const client = new QueryClient();
  await client.fetchInfiniteQuery({ ...newestJobsQuery(), queryFn: pageOf, pages });
  expect(pagesOf(client)).toBe(pages);
  return client;
}

test("of many pages the first is kept, as old as it is", async () => {
  const client = await withPages(3);
  const before = client.getQueryState(newestJobsQuery().queryKey)?.dataUpdatedAt;
  keepFirstPage(client);
  expect(pagesOf(client)).toBe(1);
  expect(client.getQueryState(newestJobsQuery().queryKey)?.dataUpdatedAt).toBe(before);
});

test("pages that are being asked for anew don't come back", async () => {
  const client = await withPages(3);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked = vi.fn(() => held.then(pageOf));
  const asking = client.fetchInfiniteQuery({ ...newestJobsQuery(), queryFn: asked }).catch(() => {});
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  keepFirstPage(client);
  answer();
  await asking;
  expect(pagesOf(client)).toBe(1);
});

test("an asking for the only page goes on", async () => {
  const client = new QueryClient();
  const asking = client.fetchInfiniteQuery({ ...newestJobsQuery(), queryFn: pageOf });
  keepFirstPage(client);
  await asking;
  expect(pagesOf(client)).toBe(1);
});
