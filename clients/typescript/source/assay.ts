import {
  AssayApi,
  type FullRequestParams,
  type HttpResponse,
  type Problem,
  type ProfileInput,
  type RequestParams,
  type ScoreRequest,
  type ScoringJob,
} from "../assay.generated";

interface AssayOptions {
  /** Address of the app, such as https://assay.example.com. */
  url: string;
  key: string;
  /** Seconds that a refusal is waited out at the most, 60 unless named; one that asks for longer is thrown at once. */
  longestWait?: number;
}

interface ScoreOptions {
  /** Told of the job each time that it was read and isn't settled. */
  onProgress?: (job: ScoringJob) => void;
  /** Ends the waiting; the job goes on. */
  signal?: AbortSignal;
  /** Seconds that one read of the job is held at the most, 0 to 25; 20 unless named. */
  holdSeconds?: number;
}

const MOST_TRIES = 4;
const SETTLED = new Set(["completed", "failed", "cancelled"]);
/** Of a refusal that heals by itself. */
const PASSING = new Set([429, 502, 503, 504]);

/** A refusal of the API: its code, its sentence, its faults, and the id of the request. */
export class AssayProblem extends Error {
  override name = "AssayProblem";
  readonly problem: Problem;
  /** Seconds after which the same request may pass; null where the API named none. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/**
 * Assay over HTTP: every operation as `api.<operation>`, and `score`, which waits for the result. Of an operation's answer
 * `data` is what it says: JSON, a Blob where it is a file, null where it is nothing (204). What is refused throws the
 * Response, with the Problem as `error`; what the methods of this class throw is named there.
 */
export class Assay {
  readonly api: AssayApi<null>["api"];
  private readonly longestWait: number;

  constructor({ url, key, longestWait = 60 }: AssayOptions) {
    this.longestWait = longestWait;
    const baseUrl = url.replace(/\/+$/, "");
    const headers = { "x-api-key": key };
    this.api = reading(new AssayApi<null>({ baseUrl, baseApiParams: { headers, redirect: "error" } })).api;
  }

  /** Stores a profile, or changes the one with its `external_id` or LinkedIn page. @throws AssayProblem */
  async saveProfile(profile: ProfileInput) {
    return this.once((params) => this.api.saveProfile(profile, params));
  }

  /**
   * Asks for a score and waits until the job has settled. Sent again where the answer is lost or a limit says when: by
   * its `Idempotency-Key` that is one job. @throws AssayProblem, AbortError
   */
  async score(profileId: string, request: ScoreRequest, options: ScoreOptions = {}): Promise<ScoringJob> {
    if (request.dry_run) throw new TypeError("A dry run makes no job to wait for: use api.scoreProfile.");
    const accepted = await this.once((params) => this.api.scoreProfile(profileId, request, params), options.signal);
    if ("job_id" in accepted) return this.untilSettled(String(accepted.job_id), options);
    throw new TypeError("The API accepted no job.");
  }

  /** Waits until a job has settled. @throws AssayProblem, AbortError */
  async untilSettled(jobId: string, { onProgress, signal, holdSeconds = 20 }: ScoreOptions = {}): Promise<ScoringJob> {
    for (;;) {
      const job = await this.tried(signal, (params) => this.api.getScoringJob(jobId, { wait: holdSeconds }, params));
      if (SETTLED.has(job.status)) return job;
      onProgress?.(job);
      // Where too many reads are held the API answers at once.
      await sleep(1_000, signal);
    }
  }

  private once<T>(send: (params: RequestParams) => Promise<HttpResponse<T>>, signal?: AbortSignal): Promise<T> {
    const headers = { "idempotency-key": crypto.randomUUID() };
    return this.tried(signal, (params) => send({ ...params, headers }));
  }

  /** The answer's body, after as many tries as what passes by itself takes. */
  private async tried<T>(
    signal: AbortSignal | undefined,
    send: (params: RequestParams) => Promise<HttpResponse<T>>,
  ): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await send(signal ? { signal } : {})).data;
      } catch (thrown) {
        const wait = waitAfter(thrown, tries) ?? Infinity;
        if (signal?.aborted || wait > this.longestWait || tries === MOST_TRIES) throw problemOf(thrown);
        await sleep(wait * 1_000, signal);
      }
    }
  }
}

/** Has a client read what comes: the generated part can't tell a file from nothing, nor a refusal from an answer. */
function reading(client: AssayApi<null>): AssayApi<null> {
  const send = client.request;
  client.request = async ({ format, ...params }: FullRequestParams) => {
    try {
      const answer = await send(params);
      answer.data = answer.status === 204 ? null : await answer[format ?? "blob"]();
      return answer;
    } catch (thrown) {
      // Some proxies refuse in HTML, and a 304 has no body.
      if (thrown instanceof Response) Object.assign(thrown, { error: await thrown.json().catch(() => null) });
      throw thrown;
    }
  };
  return client;
}

/** Seconds until the next try, null where one is no use. */
function waitAfter(thrown: unknown, tries: number): number | null {
  if (!(thrown instanceof Response)) return thrown instanceof TypeError ? 2 ** (tries - 1) : null;
  const passes = PASSING.has(thrown.status) || isUnderWay(thrown);
  return passes ? (retryAfterOf(thrown) ?? 2 ** (tries - 1)) : null;
}

/** An earlier try of the same request, whose answer was lost, is still being answered. */
function isUnderWay(refusal: Response): boolean {
  const { error } = refusal as HttpResponse<unknown>;
  return isProblem(error) && error.code === "IDEMPOTENCY_KEY_IN_USE";
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error;
}

function problemOf(thrown: unknown): unknown {
  if (!(thrown instanceof Response)) return thrown;
  const { error } = thrown as HttpResponse<unknown>;
  const code = `HTTP_${thrown.status}`;
  const other = { type: "about:blank", title: thrown.statusText, status: thrown.status, code, request_id: "" };
  const detail = `The server answered ${thrown.status} without saying why.`;
  return new AssayProblem(isProblem(error) ? error : { ...other, detail }, retryAfterOf(thrown));
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
  return Number.isNaN(seconds) ? null : seconds;
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, ms);
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", end, { once: true });
  });
}
