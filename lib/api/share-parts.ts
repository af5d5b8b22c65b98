interface Answer {
  $ref?: string;
  headers?: Record<string, object>;
}
interface Shared {
  components?: { headers?: Record<string, object>; responses?: Record<string, object> };
  paths?: object;
}

/**
 * Says once what many operations say: headers, and refusals that are alike, stand under `components` and are named where
 * they apply. What is told of a good answer stays with its operation.
 */
export function shareParts<T extends Shared>(document: T): T {
  const headers = new Parts("headers", (name) => name);
  const responses = new Parts("responses", (status) => `Refused${status}`);
  for (const answers of answersIn(document)) {
    for (const [status, answer] of Object.entries(answers)) {
      if (answer.headers) answer.headers = mapped(answer.headers, (header, name) => headers.share(name, header));
      if (Number(status) >= 400) answers[status] = responses.share(status, answer);
    }
  }
  document.components = { ...document.components, headers: headers.known, responses: responses.known };
  return document;
}

/** Parts of one kind: those that are alike share a name, another by the same name gets a number. */
class Parts {
  readonly known: Record<string, object> = {};
  private readonly names = new Map<string, string>();

  constructor(
    private readonly kind: string,
    private readonly nameOf: (key: string) => string,
  ) {}

  share(key: string, part: object): { $ref: string } {
    const text = `${key} ${JSON.stringify(part)}`;
    const name = this.names.get(text) ?? this.freeName(this.nameOf(key));
    this.names.set(text, name);
    this.known[name] = part;
    return { $ref: `#/components/${this.kind}/${name}` };
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; name in this.known; number += 1) name = `${wanted}-${number}`;
    return name;
  }
}

function answersIn({ paths = {} }: Shared): Record<string, Answer>[] {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods as object));
  return operations.flatMap(({ responses }) => (responses ? [responses] : []));
}

const mapped = <T, U>(record: Record<string, T>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
