import { createServer } from "node:net";

/** What the system says of a port that can't be listened on, but for its being taken. */
const REFUSALS: Record<string, string> = {
  EACCES: "this user may not listen on it",
  EADDRNOTAVAIL: "HOST is no address of this machine",
  ENOTFOUND: "HOST is not known",
  EAI_AGAIN: "HOST can't be looked up",
};

/** Resolves to the port that could be listened on (0 asks the system for any), null when it is taken; else an error. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const { code = "" } = cause;
      if (code === "EADDRINUSE") resolve(null);
      else reject(new Error(`Port ${port} of ${host} can't be used: ${REFUSALS[code] ?? code}.`, { cause }));
    });
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
