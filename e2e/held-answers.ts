import { type APIRequestContext, type APIResponse, type BrowserContext, expect, type Response } from "@playwright/test";
import { answerFaults } from "@/lib/api/testing/answer-faults";

const ASKING = new Set<string | symbol>(["get", "post", "put", "patch", "delete", "head", "fetch"]);

type Ask = (url: string, options?: { method?: string }) => Promise<APIResponse>;

/** The same API, of which every answer is held to the OpenAPI document: what departs from it fails the test. */
export function holdingAnswers(context: APIRequestContext): APIRequestContext {
  return new Proxy(context, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (!ASKING.has(name)) return value.bind(target);
      return async (...[url, options]: Parameters<Ask>) => {
        const answer = await (value as Ask).call(target, url, options);
        const method = name === "fetch" ? (options?.method ?? "GET") : String(name);
        expect(await faultsOf(answer, method.toUpperCase(), await answer.text())).toEqual([]);
        return answer;
      };
    },
  });
}

/** As `fetch`, with the answer held to the OpenAPI document. */
export async function heldFetch(url: string, init?: RequestInit): Promise<globalThis.Response> {
  const answer = await fetch(url, init);
  const body = await answer.clone().text();
  const { pathname: path } = new URL(url);
  const { status } = answer;
  const headers = Object.fromEntries(answer.headers);
  expect(answerFaults({ method: init?.method ?? "GET", path, status, headers, body })).toEqual([]);
  return answer;
}

/** Watches what pages ask of the API; the faults of all answers so far, once they are read. */
export function watchAnswers(context: BrowserContext): () => Promise<string[]> {
  const seen: Promise<string[]>[] = [];
  context.on("response", (answer) => void seen.push(faultsOnPage(answer)));
  return async () => (await Promise.all(seen)).flat();
}

async function faultsOnPage(answer: Response): Promise<string[]> {
  // A page that is left takes its answers' bodies with it; of a 304 the browser shows the body that it had.
  const body = answer.status() === 304 ? "" : await answer.text().catch(() => null);
  return body === null ? [] : faultsOf(answer, answer.request().method(), body);
}

async function faultsOf(answer: APIResponse | Response, method: string, body: string): Promise<string[]> {
  const { pathname: path } = new URL(answer.url());
  return answerFaults({ method, path, status: answer.status(), headers: answer.headers(), body });
}
