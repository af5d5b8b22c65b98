import fc from "fast-check";

/** A mutant that lives is run against every test that reaches it: a hundred draws each would take hours. */
fc.configureGlobal({ numRuns: 15, seed: 1 });
