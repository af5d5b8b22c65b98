interface Refusal {
  title: string;
  advice: string;
}

const BROKEN: Refusal = {
  title: "Signing in did not work",
  advice: "The other side was not reached, or its answer could not be taken. Try again, or tell your administrator.",
};

const REFUSALS: Record<string, Refusal> = {
  NOT_INVITED: {
    title: "You have not been invited yet",
    advice: "Ask an administrator of your workspace to invite the e-mail address that you signed in with.",
  },
  EMAIL_NOT_VERIFIED: {
    title: "Your e-mail address isn’t confirmed",
    advice: "Confirm it where you signed in, then try again.",
  },
  RATE_LIMITED: {
    title: "Too many attempts",
    advice: "For safety, sign-in is paused for a few minutes. Try again later.",
  },
};

/** What the word `error` in the sign-in page's address means, for a reader. */
export function signOnRefusal(word: string): Refusal {
  return Object.hasOwn(REFUSALS, word) ? (REFUSALS[word] ?? BROKEN) : BROKEN;
}
