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
  ["abcdefgh".repeat(32), null],
  ["aaaaaaaaaaaaaaa", /guessed first/],
  ["abcabcabcabc", /guessed first/],
  ["abcdabcdabcd", null],
  ["Password1234", /guessed first/],
  ["anna.berg@example.com", /name or the e-mail/],
  ["Anna Berg1234", /name or the e-mail/],
  ["anna.berganna.berg", /name or the e-mail/],
  ["anna.bergsixsix", null],
  ["anna.berg fives", null],
  ["anna.berg five", /name or the e-mail/],
  ["Anna Berg likes long walks", null],
])("%s", (password, fault) => {
  if (fault === null) expect(passwordFault(password, ANNA)).toBeNull();
  else expect(passwordFault(password, ANNA)).toMatch(fault);
});

test.each([
  [
    "a name between spaces",
    { email: "b@example.com", name: "  Bert Bauer " },
    "BERT BAUERbert bauer",
    /name or the e-mail/,
  ],
  ["a name of four letters", { email: "b@example.com", name: "Bert" }, "bertbertbert", /name or the e-mail/],
  ["a name of three, of which anything may be made", { email: "b@example.com", name: "Bob" }, "bobby bobbin bob", null],
  ["no address at all", { email: "", name: "" }, "strykstrykstryk", null],
])("%s", (_, person, password, fault) => {
  if (fault === null) expect(passwordFault(password, person)).toBeNull();
  else expect(passwordFault(password, person)).toMatch(fault);
});
