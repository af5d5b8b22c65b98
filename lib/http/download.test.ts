import { expect, test } from "vitest";
import { download } from "./download";

const file = { mediaType: "text/csv", fileName: "a.csv" };

async function* failingAt(count: number, ended: () => void = () => {}) {
  try {
    for (let at = 0; at < count; at += 1) yield `line ${at}\n`;
    throw new Error("the database is gone");
  } finally {
    ended();
  }
}

test("a file whose first piece can't be made is a refusal, not a 200", async () => {
  await expect(download({ ...file, pieces: failingAt(0) })).rejects.toThrow("the database is gone");
});

test("a file that breaks off later ends in an error: nobody takes its beginning for the whole", async () => {
  const response = await download({ ...file, pieces: failingAt(3) });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("the database is gone");
});

test("all pieces come, texts and bytes, in their order", async () => {
  async function* pieces() {
    yield "Å\n";
    yield Buffer.from("b\n");
  }
  const response = await download({ ...file, pieces: pieces() });
  expect(await response.text()).toBe("Å\nb\n");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="a.csv"');
  async function* none() {}
  expect(await (await download({ ...file, pieces: none() })).text()).toBe("");
});

test("when the reader leaves, no further piece is made", async () => {
  let isEnded = false;
  const response = await download({
    ...file,
    pieces: failingAt(1_000_000, () => {
      isEnded = true;
    }),
  });
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await expect.poll(() => isEnded).toBe(true);
});
