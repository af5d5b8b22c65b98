import { expect, test } from "vitest";
import { passwordFault } from "./password-rules";

const ANNA = { email: "anna.berg@example.com", name: "Anna Berg" };

test.each([
  ["correct horse battery staple", null],
  ["ünïcödé wörds", null],
  ["twelve chars", null],
  ["elevenchars", /at least 12/],
  ["👩‍🚀👩‍🚀", /at least 12/],
  ["x".repeat(257), /at most 256/],
  ["aaaaaaaaaaaaaaa", /guessed first/],
  ["Password1234", /guessed first/],
  ["anna.berg@example.com", /name or the e-mail/],
  ["Anna Berg1234", /name or the e-mail/],
  ["anna.berganna.berg", /name or the e-mail/],
  ["Anna Berg likes long walks", null],
])("%s", (password, fault) => {
  if (fault === null) expect(passwordFault(password, ANNA)).toBeNull();
  else expect(passwordFault(password, ANNA)).toMatch(fault);
});
