import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, isPortFree } from "./ports";

test("a port is free until somebody listens", async () => {
  const port = await freePort();
  expect(await isPortFree(port)).toBe(true);
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  expect(await isPortFree(port)).toBe(false);
  server.close();
});

test("a host that is not this machine is told from a port that is taken", async () => {
  await expect(isPortFree(3000, "192.0.2.1")).rejects.toThrow("HOST is no address of this machine");
});
