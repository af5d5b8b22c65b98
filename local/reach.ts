import { get } from "node:http";
import { connect } from "node:net";

/** Whether something listens on the port of this machine. */
export function isListening(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    socket.setTimeout(1_000, () => answer(false));
  });
}

export interface Answer {
  /** 0 when nobody answered. */
  status: number;
  body: string;
}

/** One GET, without a pool; no answer within ten seconds is status 0. */
export function ask(url: string): Promise<Answer> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 10_000 }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", () => resolve({ status: 0, body }));
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve({ status: 0, body: "" }));
  });
}

/** Asks until `done` says yes. The time in `ms` running out is an error that ends with `describe()`. */
export async function until(done: () => Promise<boolean>, ms: number, describe: () => string): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(describe());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
