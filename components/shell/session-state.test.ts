import { beforeEach, expect, test } from "vitest";
import { askToSignIn, putOff, readRefused, sessionResumed, sessionState } from "./session-state";

beforeEach(sessionResumed);

test("a poll asks once, an action each time", () => {
  readRefused();
  expect(sessionState.now()).toEqual({ ended: true, open: true });
  putOff();
  readRefused();
  expect(sessionState.now()).toEqual({ ended: true, open: false });
  askToSignIn();
  expect(sessionState.now()).toEqual({ ended: true, open: true });
});

test("after the next sign-in the next end is told again", () => {
  readRefused();
  sessionResumed();
  expect(sessionState.now()).toEqual({ ended: false, open: false });
  readRefused();
  expect(sessionState.now().open).toBe(true);
});

test("who listens hears each change once, and nothing that changes nothing", () => {
  let told = 0;
  const leave = sessionState.subscribe(() => {
    told += 1;
  });
  readRefused();
  readRefused();
  expect(told).toBe(1);
  leave();
  sessionResumed();
  expect(told).toBe(1);
});
