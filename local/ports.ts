import { createServer } from "node:net";

/** Whether a TCP port of this host can be listened on; 0 asks the system for any. Resolves to the port, or null when busy. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}

/** Whether nobody listens on the port. */
export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await tryPort(port, host)) !== null;
}

/** A port that nobody listens on, picked by the system. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  const port = await tryPort(0, host);
  if (port === null) throw new Error(`No free port on ${host}.`);
  return port;
}

/** The first free port from `first` upwards, at most a hundred further. */
export async function nextFreePort(first: number, host = "127.0.0.1"): Promise<number> {
  for (let port = first; port < first + 100; port += 1) if (await isPortFree(port, host)) return port;
  throw new Error(`No free port between ${first} and ${first + 99} on ${host}. Set PORT to one that is free.`);
}
