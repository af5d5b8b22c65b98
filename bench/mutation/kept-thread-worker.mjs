import { parentPort } from "node:worker_threads";
import { init, runBaseTests, setupEnvironment } from "vitest/worker";

// The first listener hears of runs and stays; each run brings one for its own questions, which takes the last one's place.
const listeners = [];
parentPort.on("message", (message) => {
  for (const listener of listeners) listener(message);
});

init({
  post: (message) => parentPort.postMessage(message),
  on: (listener) => {
    listeners[Math.min(listeners.length, 1)] = listener;
  },
  off: () => {},
  setup: setupEnvironment,
  runTests: (state, traces) => runBaseTests("run", state, traces),
  collectTests: (state, traces) => runBaseTests("collect", state, traces),
});
