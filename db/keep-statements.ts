import type postgres from "postgres";

/** Longer lists come in too many lengths: each would stay parsed on each connection. */
const MOST_PARAMETERS = 100;

type Unsafe = postgres.Sql["unsafe"];
type Scope = (work: (inner: object) => unknown) => unknown;

/**
 * A client whose statements stay parsed on their connections, also those that drizzle sends through `unsafe`: from its
 * second time on a statement costs one round trip in the place of two.
 */
export function keepStatements<C extends object>(client: C): C {
  return new Proxy(client, {
    get(target, name, receiver) {
      const own: unknown = Reflect.get(target, name, receiver);
      if (name === "unsafe") return keepingUnsafe(own as Unsafe);
      if (name === "begin" || name === "savepoint") return keepingScope(own as Scope);
      return own;
    },
  });
}

function keepingUnsafe(unsafe: Unsafe): Unsafe {
  return (text, parameters = [], options) => {
    const prepare = parameters.length > 0 && parameters.length <= MOST_PARAMETERS;
    return unsafe(text, parameters, { ...options, prepare });
  };
}

const keepingScope =
  (scope: Scope): Scope =>
  (work) =>
    scope((inner) => work(keepStatements(inner)));
