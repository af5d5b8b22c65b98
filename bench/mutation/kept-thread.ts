import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PoolRunnerInitializer, PoolWorker } from "vitest/node";

type Listener = (message: unknown) => void;
type Listening = [event: string, listener: Listener];

let thread: Worker | null = null;

/** One thread for all runs: Vitest's own pools start one a test file, which costs more than the tests of a mutant. */
export const keptThread: PoolRunnerInitializer = { name: "kept-thread", createPoolWorker: shareThread };

function shareThread(): PoolWorker {
  let listening: Listening[] = [];
  const kept = () => {
    thread ??= startThread();
    return thread;
  };
  return {
    name: keptThread.name,
    on: (event, listener) => {
      listening.push([event, listener]);
      kept().on(event, listener);
    },
    off: (event, listener) => {
      listening = listening.filter(([, one]) => one !== listener);
      kept().off(event, listener);
    },
    send: (message) => {
      if (message.type === "stop") answer(listening, { __vitest_worker_response__: true, type: "stopped" });
      else kept().postMessage(message);
    },
    deserialize: (data) => data,
    start: async () => void kept(),
    stop: async () => {
      for (const [event, listener] of listening) kept().off(event, listener);
    },
  };
}

function startThread(): Worker {
  const started = new Worker(fileURLToPath(new URL("./kept-thread-worker.mjs", import.meta.url)));
  started.unref();
  started.on("exit", () => {
    thread = null;
  });
  return started;
}

function answer(listening: Listening[], message: unknown): void {
  for (const [event, listener] of listening) if (event === "message") queueMicrotask(() => listener(message));
}
