// Written by `npm run client`: the API's document in types and calls; behind them what waits for a score.

export interface AcceptInvitation {
  /**
   * Its name.
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /**
   * New password; of who has an account already, its present one.
   * @minLength 1
   * @maxLength 1000
   */
  password: string;
  /**
   * What follows # in the link.
   * @minLength 1
   * @maxLength 200
   */
  token: string;
}

export interface AccountLink {
  /** E-mail address. */
  email: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /** The invited address has an account: its password joins. */
  has_account: boolean;
  /** What it is. */
  kind: "invitation" | "password_reset";
  /** Name of the workspace. */
  workspace_name: string;
}

export interface AccountLinkToken {
  /**
   * What follows # in the link.
   * @minLength 1
   * @maxLength 200
   */
  token: string;
}

export interface ApiKey {
  /** What the key may spend, together with those that it came in the place of. */
  budget: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd: number | null;
  };
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * When it ends, or ended, by itself; null: never.
   * @format date-time
   */
  expires_at: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * When it was last used, to the minute; null: never.
   * @format date-time
   */
  last_used_at: string | null;
  /** What the key is for. */
  name: string;
  /** true: of all jobs it sees those alone that keys of its service account made, in every list and figure. */
  own_jobs_only: boolean;
  /** The key's first characters, by which a person knows it again. */
  prefix: string;
  /**
   * The key that came in the place of this one.
   * @format uuid
   */
  replaced_by_id: string | null;
  /**
   * The key in whose place this one came by a rotation.
   * @format uuid
   */
  replaces_id: string | null;
  /**
   * When it was revoked.
   * @format date-time
   */
  revoked_at: string | null;
  /** What the key may do. */
  scopes: (
    | "profiles:read"
    | "profiles:write"
    | "scores:read"
    | "scores:write"
    | "rubrics:read"
    | "rubrics:write"
    | "admin"
  )[];
  /** Whose key it is. What a key makes is its account's, before and after a rotation. */
  service_account: {
    /**
     * Identifier of the service account.
     * @format uuid
     */
    id: string;
    /** Who calls. */
    name: string;
  };
  /** Whether the key is valid now. */
  status: "active" | "expired" | "revoked";
}

export interface ApiKeyInput {
  /** What the key may spend; without it, as much as the workspace. */
  budget?: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd?: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd?: number | null;
  };
  /**
   * When the key ends by itself; null: never.
   * @format date-time
   * @default null
   */
  expires_at?: string | null;
  /**
   * What the key is for, so that people can tell keys apart.
   * @minLength 1
   * @maxLength 100
   */
  name: string;
  /**
   * true: of all jobs it sees those alone that keys of its service account made, in every list and figure.
   * @default false
   */
  own_jobs_only?: boolean;
  /**
   * What the key may do. `admin` holds every other scope.
   * @maxItems 7
   * @minItems 1
   */
  scopes: (
    | "profiles:read"
    | "profiles:write"
    | "scores:read"
    | "scores:write"
    | "rubrics:read"
    | "rubrics:write"
    | "admin"
  )[];
  /**
   * Whose key it is; without it, of a new account of the key's name.
   * @format uuid
   */
  service_account_id?: string;
}

export interface ApiKeyPatch {
  /** What the key may spend; what isn't named stays. null: no budget of its own. */
  budget: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd?: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd?: number | null;
  };
}

export interface ApiKeyRotation {
  /**
   * When the new key ends; without it, as long after now as the old one was given.
   * @format date-time
   */
  expires_at?: string | null;
  /**
   * How long the old key stays valid, so that callers can change over; 0: it ends at once.
   * @format int64
   * @min 0
   * @max 2592000
   * @default 86400
   */
  overlap_seconds?: number;
}

export interface BatchAccepted {
  /**
   * Profiles that will be scored.
   * @format int64
   */
  accepted: number;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  batch_id: string;
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** Likely cost in US dollars; null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /** Profiles that get no job. */
  rejected: {
    /** Why it gets no job: a code of this API. */
    code: string;
    /**
     * The profile.
     * @format uuid
     */
    profile_id: string;
  }[];
  /** Where it stands. */
  status: "running";
}

export interface BatchOutlook {
  /**
   * Profiles that would be scored.
   * @format int64
   */
  accepted: number;
  /** Likely cost in US dollars; null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /**
   * Likely time until the batch has finished.
   * @format int64
   */
  estimated_seconds: number;
  /** When every planned call writes all that it may. */
  max_cost_usd: number | null;
  /**
   * How many profiles were looked at; the others are taken to be like them.
   * @format int64
   */
  priced_from: number;
  /** Profiles that get no job. */
  rejected: {
    /** Why it gets no job: a code of this API. */
    code: string;
    /**
     * The profile.
     * @format uuid
     */
    profile_id: string;
  }[];
}

export interface BatchRequest {
  /** Answer what the score would take, and write nothing. */
  dry_run?: boolean;
  /**
   * With a filter: how many profiles the caller saw. Where it fits another number, nothing is started.
   * @format int64
   * @min 1
   * @max 1000
   */
  expected_count?: number;
  /** Instead of ids: what the list of profiles finds, at most 1,000. */
  filter?: {
    /**
     * As in the list of profiles.
     * @maxLength 200
     */
    q?: string;
    /** As in the list of profiles. */
    review?: "not_scored" | "insufficient" | "needs_person" | "decided";
    /** Only profiles with a score, or only those without. */
    scored?: "true" | "false";
  };
  /**
   * No call is made that could take the job past this; it fails as COST_LIMIT_REACHED then.
   * @min 0.000001
   * @max 10000
   */
  max_cost_usd?: number;
  /**
   * Most tokens that the model may write.
   * @format int64
   * @min 100
   * @max 32000
   */
  max_tokens?: number;
  /**
   * Model that scores.
   * @pattern ^[A-Za-z0-9._:;,=/-]{1,200}$
   */
  model?: string;
  /**
   * The profiles; one named twice is scored once.
   * @maxItems 1000
   * @minItems 1
   */
  profile_ids?: string[];
  /**
   * Complete evaluation prompt.
   * @minLength 1
   * @maxLength 20000
   */
  prompt?: string;
  /** JSON Schema (draft 2020-12) of the answer to a prompt; its root is an object. At most 20,000 characters as JSON, 16 schemas deep and 2,000 subschemas, references followed. Refused: a $ref that leaves the schema, pattern, patternProperties, $id, $anchor, $dynamicRef, $dynamicAnchor and $vocabulary. format is not checked. */
  response_schema?: Record<string, unknown>;
  /** false: score anew, whatever an identical input was given in the last 24 hours. true unless named. */
  reuse?: boolean;
  /** Role whose active rubric scores. */
  role?: "CIO" | "CTO" | "CISO";
  /**
   * Rubric whose published version scores.
   * @format uuid
   */
  rubric_id?: string;
  /**
   * One version of a rubric.
   * @format uuid
   */
  rubric_version_id?: string;
  /** How often the model is asked; each criterion gets the median. 1 unless named. */
  samples?: 1 | 3 | 5;
  /**
   * How freely the model chooses its words; dropped, with a flag, where the model takes none.
   * @min 0
   * @max 2
   */
  temperature?: number;
}

export interface BatchRetried {
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  batch_id: string;
  /**
   * Profiles that have their turn again.
   * @format int64
   */
  retried: number;
  /** Where it stands. */
  status: "running";
}

export interface ComparisonShare {
  /** Who is in it still, in the order of the page. */
  candidates: {
    /**
     * The job.
     * @format uuid
     */
    job_id: string;
    /** The name, or a letter in its place. */
    name: string;
    /**
     * The profile.
     * @format uuid
     */
    profile_id: string;
  }[];
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /**
   * How many are in it no more: they were erased, or the time of their score is over.
   * @format int64
   */
  gone: number;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  last_viewed_at: string | null;
  /** hidden: a letter stands in the place of each name, and quotes are redacted; shown: both as they are. */
  names: "hidden" | "shown";
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  revoked_at: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  rubric_id: string;
  /** The rubric's name; null for a prompt. */
  rubric_name: string;
  /** The name that the person had who shared it. */
  shared_by: string;
  /** active: the link opens the page; revoked, expired: it opens nothing. */
  state: "active" | "expired" | "revoked";
  /**
   * How often the page was opened, by anybody.
   * @format int64
   */
  views: number;
}

export interface ComparisonShareInput {
  /** After how many days the link opens nothing any more. */
  days: 7;
  /**
   * Completed jobs by one rubric, each of another profile: those scores are shared, in this order.
   * @maxItems 5
   * @minItems 1
   */
  job_ids: string[];
  /**
   * hidden: a letter stands in the place of each name, and quotes are redacted; shown: both as they are.
   * @default "hidden"
   */
  names?: "hidden" | "shown";
}

export interface ComparisonToken {
  /**
   * What follows # in the link.
   * @minLength 1
   * @maxLength 200
   */
  token: string;
}

export interface ComparisonView {
  /**
   * The how manieth view, from 1.
   * @format int64
   */
  number: number;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  viewed_at: string;
}

export interface ConsistencyRun {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** The same for each criterion; null where it was not scored twice. */
  criteria: {
    /** Name of the criterion in answers. */
    id: string;
    /** Standard error of measurement; null where there are too few numbers. */
    sem: number | null;
    /** Largest distance of two numbers of one input; null where there are too few. */
    widest: number | null;
  }[];
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Model that scores. */
  model: string;
  /**
   * Inputs that were compared.
   * @format int64
   */
  profiles: number;
  /** Who answered for the model. */
  provider_base_url: string;
  /** The scores came from the sandbox model. */
  sandbox: boolean;
  /**
   * Scores that were compared.
   * @format int64
   */
  scores: number;
  /** Standard error of measurement of the overall, points. */
  sem: number;
  /**
   * Number of the rubric version.
   * @format int64
   */
  version: number;
  /** Largest distance of two overalls of one input, points. */
  widest: number;
  /**
   * Scores among them that have no overall.
   * @format int64
   */
  without_overall: number;
}

export interface ConsistencyRunInput {
  /**
   * The scoring jobs to compare.
   * @maxItems 1000
   * @minItems 3
   */
  job_ids: string[];
}

export interface DecisionInput {
  /**
   * In a person's own words; needed with the reason other.
   * @minLength 1
   * @maxLength 2000
   */
  note?: string;
  /** What is decided; withdrawn: what was decided before counts no more. */
  outcome: "advance" | "hold" | "decline" | "withdrawn";
  /** Why. Each outcome has reasons of its own; withdrawn has none. */
  reason?:
    | "meets_requirements"
    | "stands_out"
    | "worth_a_conversation"
    | "needs_information"
    | "awaits_comparison"
    | "requirements_not_met"
    | "others_fit_better"
    | "not_available"
    | "role_filled"
    | "other";
}

export interface ForgottenPassword {
  /**
   * E-mail address; case does not count.
   * @format email
   * @maxLength 320
   */
  email: string;
}

export interface Invitation {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** E-mail address. */
  email: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** admin: everything. recruiter: profiles and scores. viewer: reads. */
  role: "admin" | "recruiter" | "viewer";
}

export interface InvitationInput {
  /**
   * E-mail address; case does not count.
   * @format email
   * @maxLength 320
   */
  email: string;
  /** admin: everything. recruiter: profiles and scores. viewer: reads. */
  role: "admin" | "recruiter" | "viewer";
}

export interface Me {
  /** Model that scores where none is named. */
  default_model: string;
  /** The person's address; null for a key. */
  email: string | null;
  /**
   * Identifier of the person or the key.
   * @format uuid
   */
  id: string;
  /** Who calls. */
  kind: "user" | "api_key";
  /** Models that this workspace may name; `*` at the end matches any rest. */
  models: string[];
  /** Name of the person or the key. */
  name: string;
  /** true: of all jobs the key sees its service account's alone. */
  own_jobs_only: boolean;
  /** The person's role; null for a key. */
  role: "admin" | "recruiter" | "viewer";
  /** true while scores come from the sandbox model. */
  sandbox: boolean;
  /** What the caller may do. */
  scopes: (
    | "profiles:read"
    | "profiles:write"
    | "scores:read"
    | "scores:write"
    | "rubrics:read"
    | "rubrics:write"
    | "admin"
  )[];
  /**
   * Whose key this is, and so whose jobs its jobs are; null for a person.
   * @format uuid
   */
  service_account_id: string | null;
  /** The workspace that the caller belongs to. */
  workspace: {
    /**
     * Identifier, a UUID.
     * @format uuid
     */
    id: string;
    /** Its name. */
    name: string;
  };
}

export interface MeChange {
  /**
   * The name that others see.
   * @minLength 1
   * @maxLength 200
   */
  name: string;
}

export interface Member {
  /** false: taken out, can't sign in. */
  active: boolean;
  /**
   * When the member was taken out; null while they are in.
   * @format date-time
   */
  deactivated_at: string | null;
  /** E-mail address. */
  email: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * When the member joined.
   * @format date-time
   */
  joined_at: string;
  /** Its name. */
  name: string;
  /** admin: everything. recruiter: profiles and scores. viewer: reads. */
  role: "admin" | "recruiter" | "viewer";
}

export interface MemberPatch {
  /** false: take out; true: in again. */
  active?: boolean;
  /** admin: everything. recruiter: profiles and scores. viewer: reads. */
  role?: "admin" | "recruiter" | "viewer";
}

export interface ModelList {
  /** The page, in the order asked for. */
  data: {
    /** Requests of this workspace may name it. */
    allowed: boolean;
    /** It scores where a request names none. */
    default: boolean;
    /** The model's name, as a request names it. */
    id: string;
    /** The provider lists it; null where the provider gives no list. */
    listed: boolean | null;
    /** null: no price is known. With a budget such a model does not score. */
    price: {
      /** The month in which the vendor's price list was read. */
      as_of: string;
      /** Dollars for a million tokens that the model reads. */
      input_usd: number;
      /** Dollars for a million tokens that the model writes. */
      output_usd: number;
      /** The sandbox model's: nothing is billed. */
      simulated: boolean;
    };
    /**
     * The day on which the provider ends it; null: none announced.
     * @format date
     */
    shutdown_date: string | null;
  }[];
}

export interface NewApiKey {
  /** What the key may spend, together with those that it came in the place of. */
  budget: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd: number | null;
  };
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * When it ends, or ended, by itself; null: never.
   * @format date-time
   */
  expires_at: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * When it was last used, to the minute; null: never.
   * @format date-time
   */
  last_used_at: string | null;
  /** What the key is for. */
  name: string;
  /** true: of all jobs it sees those alone that keys of its service account made, in every list and figure. */
  own_jobs_only: boolean;
  /** The key's first characters, by which a person knows it again. */
  prefix: string;
  /**
   * The key that came in the place of this one.
   * @format uuid
   */
  replaced_by_id: string | null;
  /**
   * The key in whose place this one came by a rotation.
   * @format uuid
   */
  replaces_id: string | null;
  /**
   * When it was revoked.
   * @format date-time
   */
  revoked_at: string | null;
  /** What the key may do. */
  scopes: (
    | "profiles:read"
    | "profiles:write"
    | "scores:read"
    | "scores:write"
    | "rubrics:read"
    | "rubrics:write"
    | "admin"
  )[];
  /** The key itself, shown only now: send it in `x-api-key`. */
  secret: string;
  /** Whose key it is. What a key makes is its account's, before and after a rotation. */
  service_account: {
    /**
     * Identifier of the service account.
     * @format uuid
     */
    id: string;
    /** Who calls. */
    name: string;
  };
  /** Whether the key is valid now. */
  status: "active" | "expired" | "revoked";
}

export interface NewComparisonShare {
  /** Who is in it still, in the order of the page. */
  candidates: {
    /**
     * The job.
     * @format uuid
     */
    job_id: string;
    /** The name, or a letter in its place. */
    name: string;
    /**
     * The profile.
     * @format uuid
     */
    profile_id: string;
  }[];
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /**
   * How many are in it no more: they were erased, or the time of their score is over.
   * @format int64
   */
  gone: number;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  last_viewed_at: string | null;
  /** The link, shown only now. What follows # opens the comparison to whoever holds it. */
  link: string;
  /** hidden: a letter stands in the place of each name, and quotes are redacted; shown: both as they are. */
  names: "hidden" | "shown";
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  revoked_at: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  rubric_id: string;
  /** The rubric's name; null for a prompt. */
  rubric_name: string;
  /** The name that the person had who shared it. */
  shared_by: string;
  /** active: the link opens the page; revoked, expired: it opens nothing. */
  state: "active" | "expired" | "revoked";
  /**
   * How often the page was opened, by anybody.
   * @format int64
   */
  views: number;
}

export interface NewInvitation {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** E-mail address. */
  email: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** The one-time link, shown only now: hand it to the person whom it is for. */
  link: string;
  /** Whether the mail server took the link for that person; null where no mail is configured. */
  mailed: boolean | null;
  /** admin: everything. recruiter: profiles and scores. viewer: reads. */
  role: "admin" | "recruiter" | "viewer";
}

export interface NewWebhookSecret {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** What it is for. */
  description: string | null;
  /**
   * Since when none are.
   * @format date-time
   */
  disabled_at: string | null;
  /** `gone`: it answered 410. `failing`: nothing arrived for days. null while it is enabled. */
  disabled_reason: "by_person" | "gone" | "failing";
  /** Whether events are sent to it. */
  enabled: boolean;
  /** What it hears of. */
  events: (
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
  )[];
  /**
   * The first try that failed since the last success; null while all is well.
   * @format date-time
   */
  failing_since: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * When an event last arrived.
   * @format date-time
   */
  last_success_at: string | null;
  /**
   * Until when the secret before the last rotation signs as well.
   * @format date-time
   */
  old_secret_valid_until: string | null;
  /** The signing secret, shown only now. */
  secret: string;
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
  /** Where events are sent. */
  url: string;
}

export interface OverrideInput {
  /**
   * The criterion whose number is not the model's.
   * @maxLength 60
   */
  criterion_id: string;
  /** score: a number of its own; unknown: it can't be judged; withdrawn: the model's number counts again. */
  entry: "unknown" | "score" | "withdrawn";
  /**
   * Why, in a person's own words; needed unless withdrawn.
   * @minLength 1
   * @maxLength 2000
   */
  reason?: string;
  /**
   * The number, with the entry score alone.
   * @format int64
   * @min 0
   * @max 10
   */
  score?: number;
}

export interface PasswordChange {
  /**
   * The password until now.
   * @minLength 1
   * @maxLength 1000
   */
  current_password: string;
  /**
   * New password, 12 to 256 characters.
   * @minLength 1
   * @maxLength 1000
   */
  new_password: string;
}

export interface PasswordReset {
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /** The one-time link, shown only now: hand it to the person whom it is for. */
  link: string;
  /** Whether the mail server took the link for that person; null where no mail is configured. */
  mailed: boolean | null;
}

export interface Problem {
  /** Stable code, upper snake case. */
  code: string;
  /** What is wrong, in a sentence. */
  detail: string;
  /** The faults of a request that is not valid, each with its place. */
  errors?: {
    /** What kind of fault, from a closed list. */
    code:
      | "required"
      | "invalid_type"
      | "invalid_value"
      | "invalid_format"
      | "too_small"
      | "too_big"
      | "unknown_field"
      | "duplicate"
      | "malformed_json"
      | "invalid_characters"
      | "too_deep"
      | "too_complex"
      | "unsupported"
      | "not_allowed"
      | "not_found"
      | "not_comparable"
      | "weak_password"
      | "wrong_password"
      | "invalid";
    /** The fault in words. */
    message: string;
    /** Where in the request, dotted; "" for the body as a whole. */
    path: string;
  }[];
  /** The request's id, as in `x-request-id`. */
  request_id: string;
  /**
   * HTTP status.
   * @format int64
   */
  status: number;
  /** Short name of the problem. */
  title: string;
  /** URI that names the problem. */
  type: string;
}

export interface Profile {
  /**
   * The person's own words.
   * @maxLength 20000
   */
  about?: string | null;
  /**
   * Certificates.
   * @maxItems 100
   * @default []
   */
  certifications?: {
    /**
     * Month until which it holds, `YYYY-MM`; null: no end.
     * @pattern ^\d{4}-(0[1-9]|1[0-2])$
     */
    expires?: string | null;
    /**
     * Month of issue, `YYYY-MM`.
     * @pattern ^\d{4}-(0[1-9]|1[0-2])$
     */
    issued?: string | null;
    /**
     * Who issued it.
     * @maxLength 300
     */
    issuer?: string | null;
    /**
     * Its name.
     * @minLength 1
     * @maxLength 300
     */
    name: string;
  }[];
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * Schools and studies.
   * @maxItems 50
   * @default []
   */
  educations?: {
    /**
     * Degree.
     * @maxLength 300
     */
    degree?: string | null;
    /**
     * Last year.
     * @format int64
     * @min 1900
     * @max 2100
     */
    end_year?: number | null;
    /**
     * Subject.
     * @maxLength 300
     */
    field?: string | null;
    /**
     * School.
     * @maxLength 300
     */
    school?: string | null;
    /**
     * First year.
     * @format int64
     * @min 1900
     * @max 2100
     */
    start_year?: number | null;
  }[];
  /**
   * Jobs that the person has had, the latest first.
   * @maxItems 100
   * @default []
   */
  experiences?: {
    /** Employer. */
    company?: {
      /**
       * Line of business.
       * @maxLength 200
       */
      industry?: string | null;
      /**
       * Its name.
       * @maxLength 300
       */
      name?: string | null;
      /**
       * Number of people, as the source tells it.
       * @maxLength 100
       */
      size?: string | null;
      /**
       * Web address.
       * @format uri
       * @maxLength 2000
       */
      url?: string | null;
    };
    /**
     * What it is about.
     * @maxLength 20000
     */
    description?: string | null;
    /**
     * Last month, `YYYY-MM`; null: still there.
     * @pattern ^\d{4}-(0[1-9]|1[0-2])$
     */
    end?: string | null;
    /**
     * Where.
     * @maxLength 200
     */
    location?: string | null;
    /**
     * Skills, as the person names them.
     * @maxItems 200
     * @default []
     */
    skills?: string[];
    /**
     * First month, `YYYY-MM`.
     * @pattern ^\d{4}-(0[1-9]|1[0-2])$
     */
    start?: string | null;
    /**
     * Title of the job.
     * @maxLength 300
     */
    title?: string | null;
  }[];
  /**
   * The caller's own id of the person: posting it again changes the profile.
   * @maxLength 200
   */
  external_id?: string | null;
  /**
   * The person's name.
   * @minLength 1
   * @maxLength 300
   */
  full_name: string;
  /**
   * What the person calls themself.
   * @maxLength 500
   */
  headline?: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * Languages that the person speaks.
   * @maxItems 50
   * @default []
   */
  languages?: {
    /**
     * How well.
     * @maxLength 100
     */
    level?: string | null;
    /**
     * The language.
     * @minLength 1
     * @maxLength 100
     */
    name: string;
  }[];
  /**
   * Address of the LinkedIn page: posting it again changes the profile.
   * @format uri
   * @maxLength 2000
   */
  linkedin_url?: string | null;
  /**
   * Other addresses of the person.
   * @maxItems 50
   * @default []
   */
  links?: string[];
  /** Where the person lives. */
  location?: {
    /**
     * City.
     * @maxLength 200
     */
    city?: string | null;
    /**
     * Country.
     * @maxLength 200
     */
    country?: string | null;
    /**
     * State or region.
     * @maxLength 200
     */
    region?: string | null;
  };
  /**
   * Skills, as the person names them.
   * @maxItems 500
   * @default []
   */
  skills?: string[];
  /** Where the profile comes from. */
  source?: {
    /**
     * When the profile was taken from its source.
     * @format date-time
     */
    captured_at?: string | null;
    /**
     * What kind of source.
     * @maxLength 100
     */
    kind?: string | null;
    /**
     * Web address.
     * @format uri
     * @maxLength 2000
     */
    url?: string | null;
  };
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
}

export interface ProfileAlike {
  /** Title of the present job; null where none is known. */
  current_title: string | null;
  /** The person's name. */
  full_name: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
}

export interface ProfileCount {
  /**
   * Profiles that fit; where there are more than that, the number counted to.
   * @format int64
   */
  count: number;
  /** false: there are more than `count`. */
  is_exact: boolean;
}

export type ProfileInput =
  | {
      /**
       * The person's own words.
       * @maxLength 20000
       */
      about?: string | null;
      /**
       * Certificates.
       * @maxItems 100
       * @default []
       */
      certifications?: {
        /**
         * Month until which it holds, `YYYY-MM`; null: no end.
         * @pattern ^\d{4}-(0[1-9]|1[0-2])$
         */
        expires?: string | null;
        /**
         * Month of issue, `YYYY-MM`.
         * @pattern ^\d{4}-(0[1-9]|1[0-2])$
         */
        issued?: string | null;
        /**
         * Who issued it.
         * @maxLength 300
         */
        issuer?: string | null;
        /**
         * Its name.
         * @minLength 1
         * @maxLength 300
         */
        name: string;
      }[];
      /**
       * Schools and studies.
       * @maxItems 50
       * @default []
       */
      educations?: {
        /**
         * Degree.
         * @maxLength 300
         */
        degree?: string | null;
        /**
         * Last year.
         * @format int64
         * @min 1900
         * @max 2100
         */
        end_year?: number | null;
        /**
         * Subject.
         * @maxLength 300
         */
        field?: string | null;
        /**
         * School.
         * @maxLength 300
         */
        school?: string | null;
        /**
         * First year.
         * @format int64
         * @min 1900
         * @max 2100
         */
        start_year?: number | null;
      }[];
      /**
       * Jobs that the person has had, the latest first.
       * @maxItems 100
       * @default []
       */
      experiences?: {
        /** Employer. */
        company?: {
          /**
           * Line of business.
           * @maxLength 200
           */
          industry?: string | null;
          /**
           * Its name.
           * @maxLength 300
           */
          name?: string | null;
          /**
           * Number of people, as the source tells it.
           * @maxLength 100
           */
          size?: string | null;
          /**
           * Web address.
           * @format uri
           * @maxLength 2000
           */
          url?: string | null;
        };
        /**
         * What it is about.
         * @maxLength 20000
         */
        description?: string | null;
        /**
         * Last month, `YYYY-MM`; null: still there.
         * @pattern ^\d{4}-(0[1-9]|1[0-2])$
         */
        end?: string | null;
        /**
         * Where.
         * @maxLength 200
         */
        location?: string | null;
        /**
         * Skills, as the person names them.
         * @maxItems 200
         * @default []
         */
        skills?: string[];
        /**
         * First month, `YYYY-MM`.
         * @pattern ^\d{4}-(0[1-9]|1[0-2])$
         */
        start?: string | null;
        /**
         * Title of the job.
         * @maxLength 300
         */
        title?: string | null;
      }[];
      /**
       * The caller's own id of the person: posting it again changes the profile.
       * @maxLength 200
       */
      external_id?: string | null;
      /**
       * The person's name.
       * @minLength 1
       * @maxLength 300
       */
      full_name: string;
      /**
       * What the person calls themself.
       * @maxLength 500
       */
      headline?: string | null;
      /**
       * Languages that the person speaks.
       * @maxItems 50
       * @default []
       */
      languages?: {
        /**
         * How well.
         * @maxLength 100
         */
        level?: string | null;
        /**
         * The language.
         * @minLength 1
         * @maxLength 100
         */
        name: string;
      }[];
      /**
       * Address of the LinkedIn page: posting it again changes the profile.
       * @format uri
       * @maxLength 2000
       */
      linkedin_url?: string | null;
      /**
       * Other addresses of the person.
       * @maxItems 50
       * @default []
       */
      links?: string[];
      /** Where the person lives. */
      location?: {
        /**
         * City.
         * @maxLength 200
         */
        city?: string | null;
        /**
         * Country.
         * @maxLength 200
         */
        country?: string | null;
        /**
         * State or region.
         * @maxLength 200
         */
        region?: string | null;
      };
      /**
       * Skills, as the person names them.
       * @maxItems 500
       * @default []
       */
      skills?: string[];
      /** Where the profile comes from. */
      source?: {
        /**
         * When the profile was taken from its source.
         * @format date-time
         */
        captured_at?: string | null;
        /**
         * What kind of source.
         * @maxLength 100
         */
        kind?: string | null;
        /**
         * Web address.
         * @format uri
         * @maxLength 2000
         */
        url?: string | null;
      };
    }
  | {
      /** A JSON Resume document. */
      document: Record<string, unknown>;
      /** Says that `document` is a JSON Resume. */
      format: "json_resume";
    };

export interface ProfilePatch {
  /** The person's own words. */
  about?: string | null;
  /**
   * Certificates.
   * @maxItems 100
   */
  certifications?: {
    /** Month until which it holds, `YYYY-MM`; null: no end. */
    expires?: string | null;
    /** Month of issue, `YYYY-MM`. */
    issued?: string | null;
    /** Who issued it. */
    issuer?: string | null;
    /**
     * Its name.
     * @minLength 1
     * @maxLength 300
     */
    name: string;
  }[];
  /**
   * Schools and studies.
   * @maxItems 50
   */
  educations?: {
    /** Degree. */
    degree?: string | null;
    /** Last year. */
    end_year?: number | null;
    /** Subject. */
    field?: string | null;
    /** School. */
    school?: string | null;
    /** First year. */
    start_year?: number | null;
  }[];
  /**
   * Jobs that the person has had, the latest first.
   * @maxItems 100
   */
  experiences?: {
    /** Employer. */
    company?: {
      /** Line of business. */
      industry?: string | null;
      /** Its name. */
      name?: string | null;
      /** Number of people, as the source tells it. */
      size?: string | null;
      /** Web address. */
      url?: string | null;
    } | null;
    /** What it is about. */
    description?: string | null;
    /** Last month, `YYYY-MM`; null: still there. */
    end?: string | null;
    /** Where. */
    location?: string | null;
    /**
     * Skills, as the person names them.
     * @maxItems 200
     * @default []
     */
    skills?: string[];
    /** First month, `YYYY-MM`. */
    start?: string | null;
    /** Title of the job. */
    title?: string | null;
  }[];
  /** The caller's own id of the person: posting it again changes the profile. */
  external_id?: string | null;
  /**
   * The person's name.
   * @minLength 1
   * @maxLength 300
   */
  full_name?: string;
  /** What the person calls themself. */
  headline?: string | null;
  /**
   * Languages that the person speaks.
   * @maxItems 50
   */
  languages?: {
    /** How well. */
    level?: string | null;
    /**
     * The language.
     * @minLength 1
     * @maxLength 100
     */
    name: string;
  }[];
  /** Address of the LinkedIn page: posting it again changes the profile. */
  linkedin_url?: string | null;
  /**
   * Other addresses of the person.
   * @maxItems 50
   * @default []
   */
  links?: string[];
  /** Where the person lives. */
  location?: {
    /** City. */
    city?: string | null;
    /** Country. */
    country?: string | null;
    /** State or region. */
    region?: string | null;
  } | null;
  /**
   * Skills, as the person names them.
   * @maxItems 500
   * @default []
   */
  skills?: string[];
  /** Where the profile comes from. */
  source?: {
    /** When the profile was taken from its source. */
    captured_at?: string | null;
    /** What kind of source. */
    kind?: string | null;
    /** Web address. */
    url?: string | null;
  } | null;
}

export interface ProfileSummary {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** Company of the present job; null where none is known. */
  current_company: string | null;
  /** Title of the present job; null where none is known. */
  current_title: string | null;
  /** The person's name. */
  full_name: string;
  /** What the person calls themself. */
  headline: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Score of the latest completed rubric job; null where there is none. */
  latest_score: {
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    completed_at: string;
    /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
    coverage: number;
    /** What a person decided by it; null: nothing. */
    decision: "advance" | "hold" | "decline";
    /**
     * The job.
     * @format uuid
     */
    job_id: string;
    /** The overall score, 0 to 10; null where there is none. */
    overall_score: number | null;
    /** The rubric's name; null for a prompt. */
    rubric_name: string;
    /** true: made by the sandbox model, a stand-in. */
    sandbox: boolean;
    /** true: the profile has changed since it was scored. */
    stale: boolean;
  };
  /** Where the person lives; null where it is unknown. */
  location: string | null;
  /** Where the newest scoring job stands; null where there is none, or none that the caller may see. */
  newest_job_status:
    | "pending"
    | "processing"
    | "completed"
    | "failed"
    | "cancelled";
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
}

export interface Provider {
  /** Who answers for the models. */
  base_url: string;
  /** Whom it refuses at present, as far as it concerns this workspace: all that is asked, its default model, or a model that jobs of it wait for. Empty while all is well. */
  pauses: {
    /** Why: the code of a job that met it. */
    code:
      | "PROVIDER_AUTH_FAILED"
      | "PROVIDER_FORBIDDEN"
      | "PROVIDER_QUOTA_EXCEEDED"
      | "MODEL_NOT_FOUND"
      | "PROVIDER_RATE_LIMITED"
      | "PROVIDER_TIMEOUT"
      | "PROVIDER_UNAVAILABLE"
      | "PROVIDER_BAD_REQUEST"
      | "CONTEXT_TOO_LONG"
      | "CONTENT_FILTERED"
      | "MODEL_REFUSED"
      | "OUTPUT_TRUNCATED"
      | "INVALID_MODEL_OUTPUT"
      | "INPUT_TRUNCATED"
      | "COST_LIMIT_REACHED"
      | "WORKER_LOST"
      | "RUN_TIMED_OUT"
      | "RUN_CANCELLED"
      | "PENDING_TOO_LONG"
      | "INTERNAL_ERROR";
    /**
     * When a job was last sent to see whether the provider answers again.
     * @format date-time
     */
    last_probe_at: string;
    /** The model that is refused; null: everything asked with our key. */
    model: string | null;
    /** The same in a sentence. */
    reason: string;
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    since: string;
  }[];
  /** It is the sandbox model. */
  sandbox: boolean;
  /**
   * Jobs of this workspace that go on when it answers again.
   * @format int64
   */
  waiting_jobs: number;
}

export interface PublishRequest {
  /**
   * Take the place of the rubric that is published for the same role.
   * @default false
   */
  replace?: boolean;
}

export interface ResetPassword {
  /**
   * New password, 12 to 256 characters.
   * @minLength 1
   * @maxLength 1000
   */
  password: string;
  /**
   * What follows # in the link.
   * @minLength 1
   * @maxLength 200
   */
  token: string;
}

export interface ResumeRequest {
  /**
   * End what keeps this model from answering; without it, every pause.
   * @pattern ^[A-Za-z0-9._:;,=/-]{1,200}$
   */
  model?: string;
}

export interface ResumeResult {
  /**
   * Pauses that ended.
   * @format int64
   */
  resumed: number;
  /**
   * Waiting jobs that were sent at once; more follow within a minute.
   * @format int64
   */
  sent: number;
}

export interface RetryAccepted {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * The job.
   * @format uuid
   */
  job_id: string;
  /**
   * Retries so far; at most five.
   * @format int64
   */
  retry_count: number;
  /** Where it stands. */
  status: "pending";
}

export interface RetryRequest {
  /**
   * Most tokens that the model may write.
   * @format int64
   * @min 100
   * @max 32000
   */
  max_tokens?: number;
  /**
   * Model that scores.
   * @pattern ^[A-Za-z0-9._:;,=/-]{1,200}$
   */
  model?: string;
}

export interface Rubric {
  /** The latest measured spread of each version and model, the newest version first. */
  consistency: {
    /**
     * When it was made.
     * @format date-time
     */
    created_at: string;
    /** The same for each criterion; null where it was not scored twice. */
    criteria: {
      /** Name of the criterion in answers. */
      id: string;
      /** Standard error of measurement; null where there are too few numbers. */
      sem: number | null;
      /** Largest distance of two numbers of one input; null where there are too few. */
      widest: number | null;
    }[];
    /**
     * Identifier, a UUID.
     * @format uuid
     */
    id: string;
    /** Model that scores. */
    model: string;
    /**
     * Inputs that were compared.
     * @format int64
     */
    profiles: number;
    /** Who answered for the model. */
    provider_base_url: string;
    /** The scores came from the sandbox model. */
    sandbox: boolean;
    /**
     * Scores that were compared.
     * @format int64
     */
    scores: number;
    /** Standard error of measurement of the overall, points. */
    sem: number;
    /**
     * Number of the rubric version.
     * @format int64
     */
    version: number;
    /** Largest distance of two overalls of one input, points. */
    widest: number;
    /**
     * Scores among them that have no overall.
     * @format int64
     */
    without_overall: number;
  }[];
  /**
   * Criteria of the published version; 0 without one.
   * @format int64
   */
  criteria_count: number;
  /** What it is about. */
  description: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Its name. */
  name: string;
  /**
   * Number of the published version; null while there is none.
   * @format int64
   */
  published_version: number | null;
  /**
   * The published version; null while there is none.
   * @format uuid
   */
  published_version_id: string | null;
  /** Role that the rubric is for; null: none. */
  role: "CIO" | "CTO" | "CISO";
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
  /** All versions, the newest first. */
  versions: {
    /** What is scored, and how. */
    content: {
      /**
       * What the rubric may weigh although it is usually taken out of the text.
       * @default {"location":false,"languages":false}
       */
      asks_for?: {
        /**
         * true: the languages that a person speaks stay in the text.
         * @default false
         */
        languages?: boolean;
        /**
         * true: where a person lives stays in the text.
         * @default false
         */
        location?: boolean;
      };
      /**
       * What is scored, one by one.
       * @maxItems 20
       * @minItems 1
       */
      criteria: {
        /** What each band of numbers looks like. */
        bands: {
          /**
           * What 0 to 2 points look like.
           * @minLength 1
           * @maxLength 500
           */
          "0-2": string;
          /**
           * What 3 and 4 points look like.
           * @minLength 1
           * @maxLength 500
           */
          "3-4": string;
          /**
           * What 5 and 6 points look like.
           * @minLength 1
           * @maxLength 500
           */
          "5-6": string;
          /**
           * What 7 and 8 points look like.
           * @minLength 1
           * @maxLength 500
           */
          "7-8": string;
          /**
           * What 9 and 10 points look like.
           * @minLength 1
           * @maxLength 500
           */
          "9-10": string;
        };
        /**
         * What it is about.
         * @minLength 1
         * @maxLength 2000
         */
        description: string;
        /**
         * Name of the criterion in answers.
         * @pattern ^[a-z][a-z0-9_]{0,59}$
         */
        id: string;
        /**
         * Its name for people.
         * @minLength 1
         * @maxLength 120
         */
        label: string;
        /**
         * true: without a number here there is no overall score.
         * @default false
         */
        must_have?: boolean;
        /**
         * How much it counts, beside the others' weights.
         * @format int64
         * @min 1
         * @max 1000
         */
        weight: number;
      }[];
      /** A number that decides, so that scores near it are looked at twice. */
      cutoff?: {
        /**
         * true: a score near the cutoff is asked for again, and the median counts.
         * @default false
         */
        resample?: boolean;
        /**
         * The overall that decides.
         * @min 0
         * @max 10
         */
        score: number;
      };
      /**
       * true: what tells who the person is does not reach the model.
       * @default true
       */
      redact?: boolean;
    };
    /**
     * Identifier, a UUID.
     * @format uuid
     */
    id: string;
    /**
     * Number of the version, from 1.
     * @format int64
     */
    number: number;
    /**
     * When it was published; null for a draft.
     * @format date-time
     */
    published_at: string | null;
    /**
     * How often it was written: what `ETag` says.
     * @format int64
     */
    revision: number;
    /** Where it stands. */
    status: "draft" | "published" | "retired";
  }[];
}

export interface RubricContent {
  /**
   * What the rubric may weigh although it is usually taken out of the text.
   * @default {"location":false,"languages":false}
   */
  asks_for?: {
    /**
     * true: the languages that a person speaks stay in the text.
     * @default false
     */
    languages?: boolean;
    /**
     * true: where a person lives stays in the text.
     * @default false
     */
    location?: boolean;
  };
  /**
   * What is scored, one by one.
   * @maxItems 20
   * @minItems 1
   */
  criteria: {
    /** What each band of numbers looks like. */
    bands: {
      /**
       * What 0 to 2 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "0-2": string;
      /**
       * What 3 and 4 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "3-4": string;
      /**
       * What 5 and 6 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "5-6": string;
      /**
       * What 7 and 8 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "7-8": string;
      /**
       * What 9 and 10 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "9-10": string;
    };
    /**
     * What it is about.
     * @minLength 1
     * @maxLength 2000
     */
    description: string;
    /**
     * Name of the criterion in answers.
     * @pattern ^[a-z][a-z0-9_]{0,59}$
     */
    id: string;
    /**
     * Its name for people.
     * @minLength 1
     * @maxLength 120
     */
    label: string;
    /**
     * true: without a number here there is no overall score.
     * @default false
     */
    must_have?: boolean;
    /**
     * How much it counts, beside the others' weights.
     * @format int64
     * @min 1
     * @max 1000
     */
    weight: number;
  }[];
  /** A number that decides, so that scores near it are looked at twice. */
  cutoff?: {
    /**
     * true: a score near the cutoff is asked for again, and the median counts.
     * @default false
     */
    resample?: boolean;
    /**
     * The overall that decides.
     * @min 0
     * @max 10
     */
    score: number;
  };
  /**
   * true: what tells who the person is does not reach the model.
   * @default true
   */
  redact?: boolean;
}

export interface RubricDraftPatch {
  /**
   * What the rubric may weigh although it is usually taken out of the text.
   * @default {"location":false,"languages":false}
   */
  asks_for?: {
    /**
     * true: the languages that a person speaks stay in the text.
     * @default false
     */
    languages?: boolean;
    /**
     * true: where a person lives stays in the text.
     * @default false
     */
    location?: boolean;
  };
  /**
   * What is scored, one by one.
   * @maxItems 20
   * @minItems 1
   */
  criteria?: {
    /** What each band of numbers looks like. */
    bands: {
      /**
       * What 0 to 2 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "0-2": string;
      /**
       * What 3 and 4 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "3-4": string;
      /**
       * What 5 and 6 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "5-6": string;
      /**
       * What 7 and 8 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "7-8": string;
      /**
       * What 9 and 10 points look like.
       * @minLength 1
       * @maxLength 500
       */
      "9-10": string;
    };
    /**
     * What it is about.
     * @minLength 1
     * @maxLength 2000
     */
    description: string;
    /**
     * Name of the criterion in answers.
     * @pattern ^[a-z][a-z0-9_]{0,59}$
     */
    id: string;
    /**
     * Its name for people.
     * @minLength 1
     * @maxLength 120
     */
    label: string;
    /**
     * true: without a number here there is no overall score.
     * @default false
     */
    must_have?: boolean;
    /**
     * How much it counts, beside the others' weights.
     * @format int64
     * @min 1
     * @max 1000
     */
    weight: number;
  }[];
  /** A number that decides, so that scores near it are looked at twice. */
  cutoff?: {
    /**
     * true: a score near the cutoff is asked for again, and the median counts.
     * @default false
     */
    resample?: boolean;
    /**
     * The overall that decides.
     * @min 0
     * @max 10
     */
    score: number;
  };
  /**
   * true: what tells who the person is does not reach the model.
   * @default true
   */
  redact?: boolean;
}

export interface RubricInput {
  /**
   * What it is about.
   * @maxLength 2000
   * @default ""
   */
  description?: string;
  /**
   * Its name.
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /**
   * Role that the rubric is for; null: none.
   * @default null
   */
  role?: "CIO" | "CTO" | "CISO";
}

export interface RubricSummary {
  /**
   * Criteria of the published version; 0 without one.
   * @format int64
   */
  criteria_count: number;
  /** What it is about. */
  description: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Its name. */
  name: string;
  /**
   * Number of the published version; null while there is none.
   * @format int64
   */
  published_version: number | null;
  /**
   * The published version; null while there is none.
   * @format uuid
   */
  published_version_id: string | null;
  /** Role that the rubric is for; null: none. */
  role: "CIO" | "CTO" | "CISO";
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
}

export interface RubricVersion {
  /** What is scored, and how. */
  content: {
    /**
     * What the rubric may weigh although it is usually taken out of the text.
     * @default {"location":false,"languages":false}
     */
    asks_for?: {
      /**
       * true: the languages that a person speaks stay in the text.
       * @default false
       */
      languages?: boolean;
      /**
       * true: where a person lives stays in the text.
       * @default false
       */
      location?: boolean;
    };
    /**
     * What is scored, one by one.
     * @maxItems 20
     * @minItems 1
     */
    criteria: {
      /** What each band of numbers looks like. */
      bands: {
        /**
         * What 0 to 2 points look like.
         * @minLength 1
         * @maxLength 500
         */
        "0-2": string;
        /**
         * What 3 and 4 points look like.
         * @minLength 1
         * @maxLength 500
         */
        "3-4": string;
        /**
         * What 5 and 6 points look like.
         * @minLength 1
         * @maxLength 500
         */
        "5-6": string;
        /**
         * What 7 and 8 points look like.
         * @minLength 1
         * @maxLength 500
         */
        "7-8": string;
        /**
         * What 9 and 10 points look like.
         * @minLength 1
         * @maxLength 500
         */
        "9-10": string;
      };
      /**
       * What it is about.
       * @minLength 1
       * @maxLength 2000
       */
      description: string;
      /**
       * Name of the criterion in answers.
       * @pattern ^[a-z][a-z0-9_]{0,59}$
       */
      id: string;
      /**
       * Its name for people.
       * @minLength 1
       * @maxLength 120
       */
      label: string;
      /**
       * true: without a number here there is no overall score.
       * @default false
       */
      must_have?: boolean;
      /**
       * How much it counts, beside the others' weights.
       * @format int64
       * @min 1
       * @max 1000
       */
      weight: number;
    }[];
    /** A number that decides, so that scores near it are looked at twice. */
    cutoff?: {
      /**
       * true: a score near the cutoff is asked for again, and the median counts.
       * @default false
       */
      resample?: boolean;
      /**
       * The overall that decides.
       * @min 0
       * @max 10
       */
      score: number;
    };
    /**
     * true: what tells who the person is does not reach the model.
     * @default true
     */
    redact?: boolean;
  };
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * Number of the version, from 1.
   * @format int64
   */
  number: number;
  /**
   * When it was published; null for a draft.
   * @format date-time
   */
  published_at: string | null;
  /**
   * How often it was written: what `ETag` says.
   * @format int64
   */
  revision: number;
  /** Where it stands. */
  status: "draft" | "published" | "retired";
}

export interface ScoreAccepted {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  estimated_completion: string;
  /** Likely cost in US dollars; null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /**
   * The job.
   * @format uuid
   */
  job_id: string;
  /** Model that scores. */
  model: string;
  /**
   * The profile.
   * @format uuid
   */
  profile_id: string;
  /**
   * The rubric's version; null for a prompt.
   * @format uuid
   */
  rubric_version_id: string | null;
  /** Where it stands. */
  status: "pending" | "completed";
}

export interface ScoreOutlook {
  /** null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /**
   * Likely time until the job settles.
   * @format int64
   */
  estimated_seconds: number;
  /** How much there is to read; null without a rubric. */
  material: {
    /**
     * How many criteria the rubric has.
     * @format int64
     */
    criteria: number;
    /**
     * About how many of them the profile says something, reckoned by their words alone: a hint.
     * @format int64
     */
    with_material: number;
  };
  /** When every planned call writes all that it may. */
  max_cost_usd: number | null;
  /** An identical input was scored: its result would be given again, at no cost. */
  would_reuse: boolean;
}

export interface ScoreRequest {
  /** Answer what the score would take, and write nothing. */
  dry_run?: boolean;
  /**
   * No call is made that could take the job past this; it fails as COST_LIMIT_REACHED then.
   * @min 0.000001
   * @max 10000
   */
  max_cost_usd?: number;
  /**
   * Most tokens that the model may write.
   * @format int64
   * @min 100
   * @max 32000
   */
  max_tokens?: number;
  /**
   * Model that scores.
   * @pattern ^[A-Za-z0-9._:;,=/-]{1,200}$
   */
  model?: string;
  /**
   * Complete evaluation prompt.
   * @minLength 1
   * @maxLength 20000
   */
  prompt?: string;
  /** JSON Schema (draft 2020-12) of the answer to a prompt; its root is an object. At most 20,000 characters as JSON, 16 schemas deep and 2,000 subschemas, references followed. Refused: a $ref that leaves the schema, pattern, patternProperties, $id, $anchor, $dynamicRef, $dynamicAnchor and $vocabulary. format is not checked. */
  response_schema?: Record<string, unknown>;
  /** false: score anew, whatever an identical input was given in the last 24 hours. true unless named. */
  reuse?: boolean;
  /** Role whose active rubric scores. */
  role?: "CIO" | "CTO" | "CISO";
  /**
   * Rubric whose published version scores.
   * @format uuid
   */
  rubric_id?: string;
  /**
   * One version of a rubric.
   * @format uuid
   */
  rubric_version_id?: string;
  /** How often the model is asked; each criterion gets the median. 1 unless named. */
  samples?: 1 | 3 | 5;
  /**
   * How freely the model chooses its words; dropped, with a flag, where the model takes none.
   * @min 0
   * @max 2
   */
  temperature?: number;
}

export interface ScoreReview {
  /** The same with people's numbers in; null while none is in force. */
  corrected: {
    /** Lowest and highest overall that the unknown criteria leave open; null while coverage is 0. */
    bounds: {
      /** The highest. */
      high: number;
      /** The lowest. */
      low: number;
    };
    /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
    coverage: number;
    /** The overall score, 0 to 10; null where too little is known. */
    overall: number | null;
    /** Why there is no overall score; null where there is one. */
    overall_reason: "insufficient_coverage" | "must_have_unknown";
  };
  /** What was decided, by a person; null: nothing. */
  decision: "advance" | "hold" | "decline";
  /** Every decision, the latest first. */
  decisions: {
    /** Who said it. */
    by: {
      /** The person's name at that time. */
      name: string;
      /**
       * The person; null once their account is gone.
       * @format uuid
       */
      user_id: string | null;
    };
    /**
     * When it was made.
     * @format date-time
     */
    created_at: string;
    /** true: it counts; a later one takes its place. */
    in_force: boolean;
    /** In a person's own words; null without. */
    note: string | null;
    /**
     * Number of the entry, from 1.
     * @format int64
     */
    number: number;
    /** What is decided; withdrawn: what was decided before counts no more. */
    outcome: "advance" | "hold" | "decline" | "withdrawn";
    /** Why; null where it was withdrawn. */
    reason:
      | "meets_requirements"
      | "stands_out"
      | "worth_a_conversation"
      | "needs_information"
      | "awaits_comparison"
      | "requirements_not_met"
      | "others_fit_better"
      | "not_available"
      | "role_filled"
      | "other";
  }[];
  /**
   * The job.
   * @format uuid
   */
  job_id: string;
  /** What the model's numbers come to; null without a rubric's score. */
  model: {
    /** Lowest and highest overall that the unknown criteria leave open; null while coverage is 0. */
    bounds: {
      /** The highest. */
      high: number;
      /** The lowest. */
      low: number;
    };
    /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
    coverage: number;
    /** The overall score, 0 to 10; null where too little is known. */
    overall: number | null;
    /** Why there is no overall score; null where there is one. */
    overall_reason: "insufficient_coverage" | "must_have_unknown";
  };
  /** Every number that a person gave a criterion, the latest first. */
  overrides: {
    /** Who said it. */
    by: {
      /** The person's name at that time. */
      name: string;
      /**
       * The person; null once their account is gone.
       * @format uuid
       */
      user_id: string | null;
    };
    /**
     * When it was made.
     * @format date-time
     */
    created_at: string;
    /** The criterion. */
    criterion_id: string;
    /** score: a number of its own; unknown: it can't be judged; withdrawn: the model's number counts again. */
    entry: "unknown" | "score" | "withdrawn";
    /** true: it counts; a later one takes its place. */
    in_force: boolean;
    /**
     * Number of the entry, from 1.
     * @format int64
     */
    number: number;
    /** Why, in a person's own words; null without. */
    reason: string | null;
    /**
     * The number; null where it is unknown.
     * @format int64
     */
    score: number | null;
  }[];
  /**
   * The profile.
   * @format uuid
   */
  profile_id: string;
  /** true: made by the sandbox model, a stand-in. */
  sandbox: boolean;
}

export interface ScoringBatch {
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  batch_id: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  cancelled_at: string | null;
  /** What its calls cost so far; null when a call's cost is unknown. */
  cost_usd: number | null;
  /** Profiles by where they stand. */
  counts: {
    /**
     * Jobs that were cancelled.
     * @format int64
     */
    cancelled: number;
    /**
     * Jobs with a result.
     * @format int64
     */
    completed: number;
    /**
     * Jobs that are kept no longer.
     * @format int64
     */
    deleted: number;
    /**
     * Jobs that ended without a score.
     * @format int64
     */
    failed: number;
    /**
     * Jobs that wait.
     * @format int64
     */
    pending: number;
    /**
     * Jobs under way.
     * @format int64
     */
    processing: number;
    /**
     * Profiles that got no job.
     * @format int64
     */
    rejected: number;
    /**
     * Profiles that have not had their turn.
     * @format int64
     */
    waiting: number;
  };
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * From how fast it went so far; null before, and once finished.
   * @format date-time
   */
  estimated_completion: string | null;
  /** Likely cost in US dollars; null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  finished_at: string | null;
  /** Model that scores. */
  model: string;
  /**
   * Share of the profiles that are done with, 0 to 1.
   * @min 0
   * @max 1
   */
  progress: number;
  /** Profiles that get no job. */
  rejected: {
    /** Why it gets no job: a code of this API. */
    code: string;
    /**
     * The profile.
     * @format uuid
     */
    profile_id: string;
  }[];
  /** The rubric's role; null without one. */
  role: "CIO" | "CTO" | "CISO";
  /** The rubric's name; null for a prompt. */
  rubric_name: string | null;
  /**
   * The rubric's version; null for a prompt.
   * @format uuid
   */
  rubric_version_id: string | null;
  /** finished: nothing is left to do, whatever failed. */
  status: "running" | "cancelling" | "finished" | "cancelled";
  /**
   * Profiles.
   * @format int64
   */
  total: number;
}

export interface ScoringBatchSummary {
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  batch_id: string;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  cancelled_at: string | null;
  /** Profiles by where they stand. */
  counts: {
    /**
     * Jobs that were cancelled.
     * @format int64
     */
    cancelled: number;
    /**
     * Jobs with a result.
     * @format int64
     */
    completed: number;
    /**
     * Jobs that are kept no longer.
     * @format int64
     */
    deleted: number;
    /**
     * Jobs that ended without a score.
     * @format int64
     */
    failed: number;
    /**
     * Jobs that wait.
     * @format int64
     */
    pending: number;
    /**
     * Jobs under way.
     * @format int64
     */
    processing: number;
    /**
     * Profiles that got no job.
     * @format int64
     */
    rejected: number;
    /**
     * Profiles that have not had their turn.
     * @format int64
     */
    waiting: number;
  };
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** Likely cost in US dollars; null when the model's price is unknown. */
  estimated_cost_usd: number | null;
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  finished_at: string | null;
  /** Model that scores. */
  model: string;
  /**
   * Share of the profiles that are done with, 0 to 1.
   * @min 0
   * @max 1
   */
  progress: number;
  /** The rubric's role; null without one. */
  role: "CIO" | "CTO" | "CISO";
  /** The rubric's name; null for a prompt. */
  rubric_name: string | null;
  /**
   * The rubric's version; null for a prompt.
   * @format uuid
   */
  rubric_version_id: string | null;
  /** finished: nothing is left to do, whatever failed. */
  status: "running" | "cancelling" | "finished" | "cancelled";
  /**
   * Profiles.
   * @format int64
   */
  total: number;
}

export type ScoringJob =
  | {
      /** One entry a model call, the first first. */
      calls: {
        /** null when unknown. */
        cost_usd: number | null;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        ended_at: string | null;
        /** Why it failed; null where it did not. */
        error_code: string | null;
        /**
         * Status of the provider's answer; null where none came.
         * @format int64
         */
        http_status: number | null;
        /**
         * Milliseconds from the request to the answer; null while under way.
         * @format int64
         */
        latency_ms: number | null;
        /**
         * Number of the call within its run, from 1.
         * @format int64
         */
        number: number;
        /** null while under way; abandoned when its process died. */
        outcome: "succeeded" | "failed" | "abandoned" | "cancelled";
        /** The provider's own name of the call; null where it gave none. */
        provider_request_id: string | null;
        /** What the call was for. */
        purpose: "score" | "sample" | "without_span" | "repair" | "fix";
        /**
         * Number of the run, from 1: a retry is another.
         * @format int64
         */
        run: number;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        started_at: string;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
      }[];
      /**
       * When it was made.
       * @format date-time
       */
      created_at: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      erased_at?: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      estimated_completion: string;
      /**
       * The job.
       * @format uuid
       */
      job_id: string;
      /** rubric: criteria, verified and computed; free_form: a prompt's own answer. */
      kind: "rubric" | "free_form";
      /** The job's cost limit, where it has one. */
      max_cost_usd?: number;
      /** Model that scores. */
      model: string;
      /**
       * The profile.
       * @format uuid
       */
      profile_id: string;
      /**
       * Retries so far; at most five.
       * @format int64
       */
      retry_count: number;
      /**
       * The rubric's version; null for a prompt.
       * @format uuid
       */
      rubric_version_id: string | null;
      /** Where it stands. */
      status: "pending";
      /** null when a call's cost is unknown. */
      total_cost_usd: number | null;
      /**
       * When it last changed.
       * @format date-time
       */
      updated_at: string;
      /** What an unfinished job waits for. */
      waiting_reason?:
        | "provider_paused"
        | "provider_retry_after"
        | "identical_input_running";
    }
  | {
      /** One entry a model call, the first first. */
      calls: {
        /** null when unknown. */
        cost_usd: number | null;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        ended_at: string | null;
        /** Why it failed; null where it did not. */
        error_code: string | null;
        /**
         * Status of the provider's answer; null where none came.
         * @format int64
         */
        http_status: number | null;
        /**
         * Milliseconds from the request to the answer; null while under way.
         * @format int64
         */
        latency_ms: number | null;
        /**
         * Number of the call within its run, from 1.
         * @format int64
         */
        number: number;
        /** null while under way; abandoned when its process died. */
        outcome: "succeeded" | "failed" | "abandoned" | "cancelled";
        /** The provider's own name of the call; null where it gave none. */
        provider_request_id: string | null;
        /** What the call was for. */
        purpose: "score" | "sample" | "without_span" | "repair" | "fix";
        /**
         * Number of the run, from 1: a retry is another.
         * @format int64
         */
        run: number;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        started_at: string;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
      }[];
      /**
       * When it was made.
       * @format date-time
       */
      created_at: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      erased_at?: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      estimated_completion: string;
      /**
       * The job.
       * @format uuid
       */
      job_id: string;
      /** rubric: criteria, verified and computed; free_form: a prompt's own answer. */
      kind: "rubric" | "free_form";
      /** The job's cost limit, where it has one. */
      max_cost_usd?: number;
      /** Model that scores. */
      model: string;
      /**
       * The profile.
       * @format uuid
       */
      profile_id: string;
      /**
       * Retries so far; at most five.
       * @format int64
       */
      retry_count: number;
      /**
       * The rubric's version; null for a prompt.
       * @format uuid
       */
      rubric_version_id: string | null;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      started_at: string;
      /** Where it stands. */
      status: "processing";
      /** What the run is doing now. */
      step: "waiting" | "asking_model" | "checking_evidence";
      /** null when a call's cost is unknown. */
      total_cost_usd: number | null;
      /**
       * When it last changed.
       * @format date-time
       */
      updated_at: string;
      /** What an unfinished job waits for. */
      waiting_reason?:
        | "provider_paused"
        | "provider_retry_after"
        | "identical_input_running";
    }
  | {
      /** One entry a model call, the first first. */
      calls: {
        /** null when unknown. */
        cost_usd: number | null;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        ended_at: string | null;
        /** Why it failed; null where it did not. */
        error_code: string | null;
        /**
         * Status of the provider's answer; null where none came.
         * @format int64
         */
        http_status: number | null;
        /**
         * Milliseconds from the request to the answer; null while under way.
         * @format int64
         */
        latency_ms: number | null;
        /**
         * Number of the call within its run, from 1.
         * @format int64
         */
        number: number;
        /** null while under way; abandoned when its process died. */
        outcome: "succeeded" | "failed" | "abandoned" | "cancelled";
        /** The provider's own name of the call; null where it gave none. */
        provider_request_id: string | null;
        /** What the call was for. */
        purpose: "score" | "sample" | "without_span" | "repair" | "fix";
        /**
         * Number of the run, from 1: a retry is another.
         * @format int64
         */
        run: number;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        started_at: string;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
      }[];
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      completed_at: string;
      /**
       * When it was made.
       * @format date-time
       */
      created_at: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      erased_at?: string;
      /**
       * The job.
       * @format uuid
       */
      job_id: string;
      /** rubric: criteria, verified and computed; free_form: a prompt's own answer. */
      kind: "rubric" | "free_form";
      /** The job's cost limit, where it has one. */
      max_cost_usd?: number;
      /** Model that scores. */
      model: string;
      /** Seconds from the start of the run to the result. */
      processing_time_seconds: number;
      /**
       * The profile.
       * @format uuid
       */
      profile_id: string;
      /** What came out. */
      result: {
        /** Cost in US dollars; null where the model's price is unknown. */
        cost_usd: number | null;
        /** What a reader should know about this result. */
        flags: (
          | "input_shortened"
          | "suspicious_text"
          | "score_depends_on_suspicious_text"
          | "capped_unsupported"
          | "rationale_unsupported"
          | "insufficient_coverage"
          | "unstable_near_cutoff"
          | "temperature_ignored"
          | "format_downgraded"
          | "repaired"
          | "sandbox"
        )[];
        /** The model's raw reply; null without `profiles:read`. */
        llm_response: string | null;
        /** Model that answered, as the provider names it; null while none did. */
        model_used: string | null;
        /** A rubric's score, or the object that the model answered to a prompt; null once the person was erased. */
        parsed_score:
          | {
              /** Lowest and highest overall that the unknown criteria leave open; null while coverage is 0. */
              bounds: {
                /** The highest. */
                high: number;
                /** The lowest. */
                low: number;
              };
              /** How far the score can be relied on, and why. */
              confidence: {
                /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
                coverage: number;
                /** In a word. */
                label: "high" | "medium" | "low";
                /** Standard error of the overall in points, the lower the steadier; null where it wasn't measured. */
                stability: number | null;
                /** Share of the evidence that stands in the text, 0 to 1. */
                support: number;
              };
              /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
              coverage: number;
              /** What is scored, one by one. */
              criteria: {
                /** The passages that the score rests on, each looked up in the text. */
                evidence: {
                  /**
                   * UTF-16 offset after its last character in the frozen text; null when rejected.
                   * @format int64
                   */
                  end: number | null;
                  /** Path of the profile's field; null where there is none. */
                  field: string | null;
                  /** How the quote was found in the text; rejected: not at all. */
                  match: "exact" | "normalized" | "fuzzy" | "rejected";
                  /** The passage as the model quoted it. */
                  quote: string;
                  /**
                   * UTF-16 offset into the frozen text; null when rejected.
                   * @format int64
                   */
                  start: number | null;
                }[];
                /** Name of the criterion in answers. */
                id: string;
                /** Its name for people. */
                label: string;
                /** The highest number that there is. */
                max: number;
                /** true: without a number here there is no overall score. */
                must_have: boolean;
                /** Why this number. */
                rationale: string;
                /** The model's own number, before its evidence was checked. */
                raw_score: number | null;
                /** The number; null where it is unknown. */
                score: number | null;
                /** unsupported: its evidence is not in the text. */
                status: "scored" | "insufficient_data" | "unsupported";
                /** How much it counts, beside the others' weights. */
                weight: number;
              }[];
              /** What the profile would have to say. */
              missing_information: string[];
              /** The overall score; null where too little is known. */
              overall: {
                /** The highest number that there is. */
                max: number;
                /** How the overall follows from the criteria. */
                method: "weighted_mean";
                /** The number; null where it is unknown. */
                score: number;
              };
              /** Why there is no overall score; null where there is one. */
              overall_reason: "insufficient_coverage" | "must_have_unknown";
              /** Lowest and highest overall of several samples. */
              range?: {
                /** The highest. */
                high: number;
                /** The lowest. */
                low: number;
              };
              /** The result in a few sentences. */
              summary: string;
            }
          | Record<string, unknown>
          | null;
        /** What the score was made with. */
        provenance: {
          /** SHA-256 of the frozen text, in hexadecimal. */
          input_sha256: string;
          /** Model that was asked for. */
          model_requested: string;
          /** Model that answered, as the provider names it; null while none did. */
          model_used: string | null;
          /** What the model was asked with. */
          parameters: Record<string, unknown>;
          /** Version of the words around rubric and text. */
          prompt_template: string;
          /** Who answered for the model. */
          provider_base_url: string;
          /** true: what tells who the person is was taken out. */
          redaction: boolean;
          /**
           * The job of the same input whose result is given again.
           * @format uuid
           */
          reused_from: string | null;
          /**
           * The rubric's version; null for a prompt.
           * @format uuid
           */
          rubric_version_id: string | null;
          /**
           * How often the model was asked.
           * @format int64
           */
          samples: number;
          /** true: made by the sandbox model, a stand-in. */
          sandbox: boolean;
          /** Version of the arithmetic. */
          scorer_version: string;
        };
        /** The score of the text with its suspicious part in; parsed_score is the one without, and official. */
        score_with_span: {
          /** Lowest and highest overall that the unknown criteria leave open; null while coverage is 0. */
          bounds: {
            /** The highest. */
            high: number;
            /** The lowest. */
            low: number;
          };
          /** How far the score can be relied on, and why. */
          confidence: {
            /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
            coverage: number;
            /** In a word. */
            label: "high" | "medium" | "low";
            /** Standard error of the overall in points, the lower the steadier; null where it wasn't measured. */
            stability: number | null;
            /** Share of the evidence that stands in the text, 0 to 1. */
            support: number;
          };
          /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
          coverage: number;
          /** What is scored, one by one. */
          criteria: {
            /** The passages that the score rests on, each looked up in the text. */
            evidence: {
              /**
               * UTF-16 offset after its last character in the frozen text; null when rejected.
               * @format int64
               */
              end: number | null;
              /** Path of the profile's field; null where there is none. */
              field: string | null;
              /** How the quote was found in the text; rejected: not at all. */
              match: "exact" | "normalized" | "fuzzy" | "rejected";
              /** The passage as the model quoted it. */
              quote: string;
              /**
               * UTF-16 offset into the frozen text; null when rejected.
               * @format int64
               */
              start: number | null;
            }[];
            /** Name of the criterion in answers. */
            id: string;
            /** Its name for people. */
            label: string;
            /** The highest number that there is. */
            max: number;
            /** true: without a number here there is no overall score. */
            must_have: boolean;
            /** Why this number. */
            rationale: string;
            /** The model's own number, before its evidence was checked. */
            raw_score: number | null;
            /** The number; null where it is unknown. */
            score: number | null;
            /** unsupported: its evidence is not in the text. */
            status: "scored" | "insufficient_data" | "unsupported";
            /** How much it counts, beside the others' weights. */
            weight: number;
          }[];
          /** What the profile would have to say. */
          missing_information: string[];
          /** The overall score; null where too little is known. */
          overall: {
            /** The highest number that there is. */
            max: number;
            /** How the overall follows from the criteria. */
            method: "weighted_mean";
            /** The number; null where it is unknown. */
            score: number;
          };
          /** Why there is no overall score; null where there is one. */
          overall_reason: "insufficient_coverage" | "must_have_unknown";
          /** Lowest and highest overall of several samples. */
          range?: {
            /** The highest. */
            high: number;
            /** The lowest. */
            low: number;
          };
          /** The result in a few sentences. */
          summary: string;
        };
        /**
         * Tokens that were read and written.
         * @format int64
         */
        tokens_used: number;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
        /** true for a rubric job: its quotes were checked against the text. */
        verified: boolean;
        /** What each criterion alone could do to the overall, most first; null without a rubric's score. */
        would_change:
          | {
              /** The band that the criterion reaches then; null where it reaches none. */
              band_to: "0-2" | "3-4" | "5-6" | "7-8" | "9-10";
              /** The coverage then, 0 to 1. */
              coverage_to: number;
              /** The criterion. */
              criterion_id: string;
              /** Its number reaches the next band; its lowered number counts in full; it becomes known. */
              kind: "next_band" | "missing_evidence" | "unknown";
              /** The overall then, at the least and at the most; null where there would still be none. */
              overall_to: {
                /** The highest. */
                high: number;
                /** The lowest. */
                low: number;
              };
              /** The criterion's number then; null where it could be any. */
              score_to: number | null;
            }[]
          | null;
      };
      /**
       * Retries so far; at most five.
       * @format int64
       */
      retry_count: number;
      /**
       * The rubric's version; null for a prompt.
       * @format uuid
       */
      rubric_version_id: string | null;
      /** Where it stands. */
      status: "completed";
      /** null when a call's cost is unknown. */
      total_cost_usd: number | null;
      /**
       * When it last changed.
       * @format date-time
       */
      updated_at: string;
      /** What an unfinished job waits for. */
      waiting_reason?:
        | "provider_paused"
        | "provider_retry_after"
        | "identical_input_running";
    }
  | {
      /** One entry a model call, the first first. */
      calls: {
        /** null when unknown. */
        cost_usd: number | null;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        ended_at: string | null;
        /** Why it failed; null where it did not. */
        error_code: string | null;
        /**
         * Status of the provider's answer; null where none came.
         * @format int64
         */
        http_status: number | null;
        /**
         * Milliseconds from the request to the answer; null while under way.
         * @format int64
         */
        latency_ms: number | null;
        /**
         * Number of the call within its run, from 1.
         * @format int64
         */
        number: number;
        /** null while under way; abandoned when its process died. */
        outcome: "succeeded" | "failed" | "abandoned" | "cancelled";
        /** The provider's own name of the call; null where it gave none. */
        provider_request_id: string | null;
        /** What the call was for. */
        purpose: "score" | "sample" | "without_span" | "repair" | "fix";
        /**
         * Number of the run, from 1: a retry is another.
         * @format int64
         */
        run: number;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        started_at: string;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
      }[];
      /**
       * When it was made.
       * @format date-time
       */
      created_at: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      erased_at?: string;
      /** Why the job failed. */
      error: {
        /** Stable code, upper snake case. */
        code:
          | "PROVIDER_AUTH_FAILED"
          | "PROVIDER_FORBIDDEN"
          | "PROVIDER_QUOTA_EXCEEDED"
          | "MODEL_NOT_FOUND"
          | "PROVIDER_RATE_LIMITED"
          | "PROVIDER_TIMEOUT"
          | "PROVIDER_UNAVAILABLE"
          | "PROVIDER_BAD_REQUEST"
          | "CONTEXT_TOO_LONG"
          | "CONTENT_FILTERED"
          | "MODEL_REFUSED"
          | "OUTPUT_TRUNCATED"
          | "INVALID_MODEL_OUTPUT"
          | "INPUT_TRUNCATED"
          | "COST_LIMIT_REACHED"
          | "WORKER_LOST"
          | "RUN_TIMED_OUT"
          | "RUN_CANCELLED"
          | "PENDING_TOO_LONG"
          | "INTERNAL_ERROR";
        /** The same in a sentence. */
        message: string;
        /**
         * When a retry may succeed; null where the provider named no time.
         * @format date-time
         */
        retry_after: string | null;
        /** false: a retry is unlikely to end otherwise. */
        retryable: boolean;
      };
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      failed_at: string;
      /**
       * The job.
       * @format uuid
       */
      job_id: string;
      /** rubric: criteria, verified and computed; free_form: a prompt's own answer. */
      kind: "rubric" | "free_form";
      /** The job's cost limit, where it has one. */
      max_cost_usd?: number;
      /** Model that scores. */
      model: string;
      /**
       * The profile.
       * @format uuid
       */
      profile_id: string;
      /**
       * Retries so far; at most five.
       * @format int64
       */
      retry_count: number;
      /**
       * The rubric's version; null for a prompt.
       * @format uuid
       */
      rubric_version_id: string | null;
      /** Where it stands. */
      status: "failed";
      /** null when a call's cost is unknown. */
      total_cost_usd: number | null;
      /**
       * When it last changed.
       * @format date-time
       */
      updated_at: string;
      /** What an unfinished job waits for. */
      waiting_reason?:
        | "provider_paused"
        | "provider_retry_after"
        | "identical_input_running";
    }
  | {
      /** One entry a model call, the first first. */
      calls: {
        /** null when unknown. */
        cost_usd: number | null;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        ended_at: string | null;
        /** Why it failed; null where it did not. */
        error_code: string | null;
        /**
         * Status of the provider's answer; null where none came.
         * @format int64
         */
        http_status: number | null;
        /**
         * Milliseconds from the request to the answer; null while under way.
         * @format int64
         */
        latency_ms: number | null;
        /**
         * Number of the call within its run, from 1.
         * @format int64
         */
        number: number;
        /** null while under way; abandoned when its process died. */
        outcome: "succeeded" | "failed" | "abandoned" | "cancelled";
        /** The provider's own name of the call; null where it gave none. */
        provider_request_id: string | null;
        /** What the call was for. */
        purpose: "score" | "sample" | "without_span" | "repair" | "fix";
        /**
         * Number of the run, from 1: a retry is another.
         * @format int64
         */
        run: number;
        /**
         * RFC 3339 time in UTC with milliseconds.
         * @format date-time
         */
        started_at: string;
        /** Tokens that were read and written; null where the provider told none. */
        usage: {
          /**
           * Tokens of the prompt that the provider had in its cache.
           * @format int64
           */
          cached_tokens: number;
          /**
           * Tokens that the model wrote.
           * @format int64
           */
          completion_tokens: number;
          /**
           * Tokens that the model read.
           * @format int64
           */
          prompt_tokens: number;
          /**
           * Tokens that the model spent on thinking.
           * @format int64
           */
          reasoning_tokens: number;
          /**
           * The sum.
           * @format int64
           */
          total_tokens: number;
        };
      }[];
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      cancelled_at: string;
      /**
       * When it was made.
       * @format date-time
       */
      created_at: string;
      /**
       * RFC 3339 time in UTC with milliseconds.
       * @format date-time
       */
      erased_at?: string;
      /**
       * The job.
       * @format uuid
       */
      job_id: string;
      /** rubric: criteria, verified and computed; free_form: a prompt's own answer. */
      kind: "rubric" | "free_form";
      /** The job's cost limit, where it has one. */
      max_cost_usd?: number;
      /** Model that scores. */
      model: string;
      /**
       * The profile.
       * @format uuid
       */
      profile_id: string;
      /**
       * Retries so far; at most five.
       * @format int64
       */
      retry_count: number;
      /**
       * The rubric's version; null for a prompt.
       * @format uuid
       */
      rubric_version_id: string | null;
      /** Where it stands. */
      status: "cancelled";
      /** null when a call's cost is unknown. */
      total_cost_usd: number | null;
      /**
       * When it last changed.
       * @format date-time
       */
      updated_at: string;
      /** What an unfinished job waits for. */
      waiting_reason?:
        | "provider_paused"
        | "provider_retry_after"
        | "identical_input_running";
    };

export interface ScoringJobInput {
  /** SHA-256 of the text, in hexadecimal. */
  sha256: string;
  /** Passages that look like instructions to a model. */
  flagged_spans: {
    /**
     * UTF-16 offset after its last character in the frozen text; null when rejected.
     * @format int64
     */
    end: number;
    /** instruction: it tells the reader what to do; mention: it names scoring. */
    kind: "instruction" | "mention";
    /** The rule that found it. */
    rule: string;
    /**
     * UTF-16 offset of its first character in the frozen text; null when rejected.
     * @format int64
     */
    start: number;
  }[];
  /** Exactly what the model was sent. */
  messages: {
    /** Its text. */
    content: string;
    /** Who speaks. */
    role: string;
  }[];
  /** What was taken out of the text, or left in it, by kind. */
  redactions: {
    /** What was done with it before the model saw the text. */
    action: "removed" | "replaced" | "kept";
    /**
     * How often.
     * @format int64
     */
    count: number;
    /** Path of the profile's field; null where there is none. */
    field: string;
    /** What it was. */
    kind: string;
  }[];
  /** Which part of the text comes from which field. */
  segments: {
    /**
     * UTF-16 offset after its last character in the frozen text; null when rejected.
     * @format int64
     */
    end: number;
    /** Path of the profile's field; null where there is none. */
    field: string;
    /**
     * Offset of its end within the field; null outside of one.
     * @format int64
     */
    field_end: number | null;
    /**
     * Offset of its start within the field; null outside of one.
     * @format int64
     */
    field_start: number | null;
    /** value: the profile's own words; label: ours; context: around them. */
    kind: "value" | "label" | "context";
    /** true: the model saw a placeholder in its place. */
    redacted: boolean;
    /**
     * UTF-16 offset of its first character in the frozen text; null when rejected.
     * @format int64
     */
    start: number;
  }[];
  /** true: the profile was longer than the model takes; lines were left out, the oldest descriptions first. */
  shortened: boolean;
  /** The text that was scored. */
  text: string;
}

export interface ScoringJobSummary {
  /** Share of the weight whose criteria have a score, 0 to 1; null where there is no score. */
  coverage: number | null;
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** Why it failed; null where it did not. */
  error_code:
    | "PROVIDER_AUTH_FAILED"
    | "PROVIDER_FORBIDDEN"
    | "PROVIDER_QUOTA_EXCEEDED"
    | "MODEL_NOT_FOUND"
    | "PROVIDER_RATE_LIMITED"
    | "PROVIDER_TIMEOUT"
    | "PROVIDER_UNAVAILABLE"
    | "PROVIDER_BAD_REQUEST"
    | "CONTEXT_TOO_LONG"
    | "CONTENT_FILTERED"
    | "MODEL_REFUSED"
    | "OUTPUT_TRUNCATED"
    | "INVALID_MODEL_OUTPUT"
    | "INPUT_TRUNCATED"
    | "COST_LIMIT_REACHED"
    | "WORKER_LOST"
    | "RUN_TIMED_OUT"
    | "RUN_CANCELLED"
    | "PENDING_TOO_LONG"
    | "INTERNAL_ERROR";
  /** What a reader should know about this result. */
  flags: (
    | "input_shortened"
    | "suspicious_text"
    | "score_depends_on_suspicious_text"
    | "capped_unsupported"
    | "rationale_unsupported"
    | "insufficient_coverage"
    | "unstable_near_cutoff"
    | "temperature_ignored"
    | "format_downgraded"
    | "repaired"
    | "sandbox"
  )[];
  /**
   * The job.
   * @format uuid
   */
  job_id: string;
  /** What it is. */
  kind: "rubric" | "free_form";
  /** Model that scores. */
  model: string;
  /** The overall score, 0 to 10; null where there is none. */
  overall_score: number | null;
  /**
   * The profile.
   * @format uuid
   */
  profile_id: string;
  /** null once erased, and without `profiles:read`. */
  profile_name: string | null;
  /**
   * Retries so far; at most five.
   * @format int64
   */
  retry_count: number;
  /** The rubric's name; null for a prompt. */
  rubric_name: string | null;
  /**
   * The rubric's version; null for a prompt.
   * @format uuid
   */
  rubric_version_id: string | null;
  /** true: made by the sandbox model, a stand-in. */
  sandbox: boolean;
  /**
   * When the job ended, with or without a result; null while unfinished.
   * @format date-time
   */
  settled_at: string | null;
  /** Where it stands. */
  status: "pending" | "processing" | "completed" | "failed" | "cancelled";
  /** Cost so far in US dollars; null when a call's is unknown. */
  total_cost_usd: number | null;
}

export interface ScoringStats {
  /**
   * Requests to the model that were made in this time.
   * @format int64
   */
  calls: number;
  /** Of the calls whose price is known. */
  cost_usd: number;
  /** Jobs by status. */
  counts: {
    /**
     * Jobs that were cancelled.
     * @format int64
     */
    cancelled: number;
    /**
     * Jobs with a result.
     * @format int64
     */
    completed: number;
    /**
     * Jobs that ended without a score.
     * @format int64
     */
    failed: number;
    /**
     * Jobs that wait.
     * @format int64
     */
    pending: number;
    /**
     * Jobs under way.
     * @format int64
     */
    processing: number;
  };
  /** The most frequent first. */
  failures: {
    /** Why it failed; null where it did not. */
    error_code:
      | "PROVIDER_AUTH_FAILED"
      | "PROVIDER_FORBIDDEN"
      | "PROVIDER_QUOTA_EXCEEDED"
      | "MODEL_NOT_FOUND"
      | "PROVIDER_RATE_LIMITED"
      | "PROVIDER_TIMEOUT"
      | "PROVIDER_UNAVAILABLE"
      | "PROVIDER_BAD_REQUEST"
      | "CONTEXT_TOO_LONG"
      | "CONTENT_FILTERED"
      | "MODEL_REFUSED"
      | "OUTPUT_TRUNCATED"
      | "INVALID_MODEL_OUTPUT"
      | "INPUT_TRUNCATED"
      | "COST_LIMIT_REACHED"
      | "WORKER_LOST"
      | "RUN_TIMED_OUT"
      | "RUN_CANCELLED"
      | "PENDING_TOO_LONG"
      | "INTERNAL_ERROR";
    /**
     * How many.
     * @format int64
     */
    jobs: number;
  }[];
  /**
   * Jobs count by when they were asked for, calls by when they were made.
   * @format date-time
   */
  from: string;
  /** Seconds from the start of the run to the result. */
  processing_time_seconds: {
    /** Half of the completed jobs took no longer. */
    p50: number | null;
    /** 95 in 100 took no longer; null while there is none. */
    p95: number | null;
  };
  /** true: made by the sandbox model, a stand-in. */
  sandbox: boolean;
  /** The same in equal steps, the oldest first. */
  series: {
    /**
     * Requests to the model that were made in this time.
     * @format int64
     */
    calls: number;
    /** Of the calls whose price is known. */
    cost_usd: number;
    /** Jobs by status. */
    counts: {
      /**
       * Jobs that were cancelled.
       * @format int64
       */
      cancelled: number;
      /**
       * Jobs with a result.
       * @format int64
       */
      completed: number;
      /**
       * Jobs that ended without a score.
       * @format int64
       */
      failed: number;
      /**
       * Jobs that wait.
       * @format int64
       */
      pending: number;
      /**
       * Jobs under way.
       * @format int64
       */
      processing: number;
    };
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    from: string;
    /** Seconds from the start of the run to the result. */
    processing_time_seconds: {
      /** Half of the completed jobs took no longer. */
      p50: number | null;
      /** 95 in 100 took no longer; null while there is none. */
      p95: number | null;
    };
    /** Completed of completed and failed, 0 to 1; null while there is neither. */
    success_rate: number | null;
    /** Tokens that were read and written. */
    tokens: {
      /**
       * Tokens that the model wrote.
       * @format int64
       */
      completion: number;
      /**
       * Tokens that the model read.
       * @format int64
       */
      prompt: number;
      /**
       * The sum.
       * @format int64
       */
      total: number;
    };
    /**
     * Of those that ended, how many have no known price; their cost is in no sum.
     * @format int64
     */
    unpriced_calls: number;
  }[];
  /** Completed of completed and failed, 0 to 1; null while there is neither. */
  success_rate: number | null;
  /**
   * The end of the step that is under way.
   * @format date-time
   */
  to: string;
  /** Tokens that were read and written. */
  tokens: {
    /**
     * Tokens that the model wrote.
     * @format int64
     */
    completion: number;
    /**
     * Tokens that the model read.
     * @format int64
     */
    prompt: number;
    /**
     * The sum.
     * @format int64
     */
    total: number;
  };
  /**
   * Of those that ended, how many have no known price; their cost is in no sum.
   * @format int64
   */
  unpriced_calls: number;
  /** How far back the figures reach. */
  window: "1h" | "24h" | "7d" | "30d";
}

export interface ServiceAccount {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Who calls. */
  name: string;
}

export interface SharedComparison {
  /** The candidates, in the order in which they were shared. */
  candidates: {
    /**
     * How many numbers are a person's.
     * @format int64
     */
    corrections: number;
    /** The criteria of the rubric, with what counts of each. */
    criteria: {
      /** true: the number that counts is a person's. */
      corrected: boolean;
      /** Name of the criterion in answers. */
      id: string;
      /** Its name for people. */
      label: string;
      /** The model's own number; null: it gave none. */
      model_score: number | null;
      /** What the number rests on, found in the profile. */
      quotes: string[];
      /** The number that counts, 0 to 10; null: unknown. */
      score: number | null;
      /** unsupported: its evidence is not in the text. */
      status: "scored" | "insufficient_data" | "unsupported";
      /** How much it counts, beside the others' weights. */
      weight: number;
    }[];
    /** What the model's own numbers come to. */
    model_overall: number | null;
    /** The name, or a letter in its place. */
    name: string;
    /** 0 to 10, people's numbers in; null where too little is known. */
    overall: number | null;
    /**
     * Its place in the comparison, from 1; it keeps it when another is gone.
     * @format int64
     */
    place: number;
  }[];
  /**
   * RFC 3339 time in UTC with milliseconds.
   * @format date-time
   */
  expires_at: string;
  /**
   * How many are in it no more.
   * @format int64
   */
  gone: number;
  /** hidden: a letter stands in the place of each name, and quotes are redacted; shown: both as they are. */
  names: "hidden" | "shown";
  /** The rubric's name; null for a prompt. */
  rubric_name: string;
  /** true: made by the sandbox model, a stand-in. */
  sandbox: boolean;
  /**
   * Scores and corrections are those of this moment.
   * @format date-time
   */
  shared_at: string;
  /** Name of the workspace. */
  workspace_name: string;
}

export interface SignInAddress {
  /** The address to sign in with. */
  email: string;
}

export interface Usage {
  /** The calling key's, with those that it came in the place of; null for a person. */
  key: {
    /** The budgets that are set, the day's first. */
    budgets: {
      /** The limit in dollars; null to whoever may not see it. */
      limit_usd: number | null;
      /** A calendar day or month in UTC. */
      period: "day" | "month";
      /** What runs under way may cost at most; null to whoever may not see it. */
      reserved_usd: number | null;
      /**
       * When the period ends; null to whoever may not see it.
       * @format date-time
       */
      resets_at: string | null;
      /** What ended runs cost, an unknown cost as that call's most; null to whoever may not see it. */
      spent_usd: number | null;
      /** near: 80% are spent or reserved; reached: all of it. A key that may not see the figures is not told near. */
      standing: "open" | "near" | "reached";
    }[];
    /** What this month's runs under way may cost at most, in dollars. */
    reserved_usd: number | null;
    /** What ended runs of this UTC month cost, in dollars. */
    spent_this_month_usd: number | null;
    /** What ended runs of this UTC day cost, in dollars. */
    spent_today_usd: number | null;
  };
  /** true: these are the sandbox model's simulated costs; real ones are counted apart. */
  sandbox: boolean;
  /** The whole workspace's; figures are null for a key with `own_jobs_only`. */
  workspace: {
    /** The budgets that are set, the day's first. */
    budgets: {
      /** The limit in dollars; null to whoever may not see it. */
      limit_usd: number | null;
      /** A calendar day or month in UTC. */
      period: "day" | "month";
      /** What runs under way may cost at most; null to whoever may not see it. */
      reserved_usd: number | null;
      /**
       * When the period ends; null to whoever may not see it.
       * @format date-time
       */
      resets_at: string | null;
      /** What ended runs cost, an unknown cost as that call's most; null to whoever may not see it. */
      spent_usd: number | null;
      /** near: 80% are spent or reserved; reached: all of it. A key that may not see the figures is not told near. */
      standing: "open" | "near" | "reached";
    }[];
    /** What this month's runs under way may cost at most, in dollars. */
    reserved_usd: number | null;
    /** What ended runs of this UTC month cost, in dollars. */
    spent_this_month_usd: number | null;
    /** What ended runs of this UTC day cost, in dollars. */
    spent_today_usd: number | null;
  };
}

export interface WebhookDelivery {
  /**
   * Tries so far.
   * @format int64
   */
  attempts: number;
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * The webhook endpoint.
   * @format uuid
   */
  endpoint_id: string;
  /** What happened. */
  event:
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
    | "webhook.test";
  /**
   * What the receiver gets as `webhook-id`, the same at every try.
   * @format uuid
   */
  id: string;
  /** The latest try. */
  last_attempt: {
    /**
     * How long it took.
     * @format int64
     */
    duration_ms: number | null;
    /**
     * null while it is under way.
     * @format date-time
     */
    ended_at: string | null;
    /** Why it was no success; null where it was one. */
    error_code:
      | "ADDRESS_REFUSED"
      | "NAME_UNKNOWN"
      | "CONNECTION_FAILED"
      | "TLS_FAILED"
      | "TIMED_OUT"
      | "REDIRECTED"
      | "STATUS_REFUSED"
      | "SECRET_UNREADABLE"
      | "ABANDONED";
    /** The same in a sentence. */
    error_message: string | null;
    /**
     * The receiver's status, where one came.
     * @format int64
     */
    http_status: number | null;
    /**
     * Its place among the tries.
     * @format int64
     */
    number: number;
    /** The beginning of the receiver's answer, 1 KiB at most. */
    response: string | null;
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    started_at: string;
    /** Whether the receiver answered 2xx; null while it is under way. */
    succeeded: boolean | null;
  };
  /**
   * When it is tried next; null once it is settled.
   * @format date-time
   */
  next_attempt_at: string | null;
  /**
   * When it arrived, or was given up.
   * @format date-time
   */
  settled_at: string | null;
  /** `pending` while there is a try to come; `cancelled`: the endpoint was disabled first. */
  status: "pending" | "succeeded" | "failed" | "cancelled";
}

export interface WebhookDeliveryDetail {
  /**
   * Tries so far.
   * @format int64
   */
  attempts: number;
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /**
   * The webhook endpoint.
   * @format uuid
   */
  endpoint_id: string;
  /** What happened. */
  event:
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
    | "webhook.test";
  /**
   * What the receiver gets as `webhook-id`, the same at every try.
   * @format uuid
   */
  id: string;
  /** The latest try. */
  last_attempt: {
    /**
     * How long it took.
     * @format int64
     */
    duration_ms: number | null;
    /**
     * null while it is under way.
     * @format date-time
     */
    ended_at: string | null;
    /** Why it was no success; null where it was one. */
    error_code:
      | "ADDRESS_REFUSED"
      | "NAME_UNKNOWN"
      | "CONNECTION_FAILED"
      | "TLS_FAILED"
      | "TIMED_OUT"
      | "REDIRECTED"
      | "STATUS_REFUSED"
      | "SECRET_UNREADABLE"
      | "ABANDONED";
    /** The same in a sentence. */
    error_message: string | null;
    /**
     * The receiver's status, where one came.
     * @format int64
     */
    http_status: number | null;
    /**
     * Its place among the tries.
     * @format int64
     */
    number: number;
    /** The beginning of the receiver's answer, 1 KiB at most. */
    response: string | null;
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    started_at: string;
    /** Whether the receiver answered 2xx; null while it is under way. */
    succeeded: boolean | null;
  };
  /**
   * When it is tried next; null once it is settled.
   * @format date-time
   */
  next_attempt_at: string | null;
  /** The body that is sent: ids and a status. */
  payload: Record<string, unknown>;
  /**
   * When it arrived, or was given up.
   * @format date-time
   */
  settled_at: string | null;
  /** `pending` while there is a try to come; `cancelled`: the endpoint was disabled first. */
  status: "pending" | "succeeded" | "failed" | "cancelled";
  /** Every try, the latest first. */
  tries: {
    /**
     * How long it took.
     * @format int64
     */
    duration_ms: number | null;
    /**
     * null while it is under way.
     * @format date-time
     */
    ended_at: string | null;
    /** Why it was no success; null where it was one. */
    error_code:
      | "ADDRESS_REFUSED"
      | "NAME_UNKNOWN"
      | "CONNECTION_FAILED"
      | "TLS_FAILED"
      | "TIMED_OUT"
      | "REDIRECTED"
      | "STATUS_REFUSED"
      | "SECRET_UNREADABLE"
      | "ABANDONED";
    /** The same in a sentence. */
    error_message: string | null;
    /**
     * The receiver's status, where one came.
     * @format int64
     */
    http_status: number | null;
    /**
     * Its place among the tries.
     * @format int64
     */
    number: number;
    /** The beginning of the receiver's answer, 1 KiB at most. */
    response: string | null;
    /**
     * RFC 3339 time in UTC with milliseconds.
     * @format date-time
     */
    started_at: string;
    /** Whether the receiver answered 2xx; null while it is under way. */
    succeeded: boolean | null;
  }[];
}

export interface WebhookEndpoint {
  /**
   * When it was made.
   * @format date-time
   */
  created_at: string;
  /** What it is for. */
  description: string | null;
  /**
   * Since when none are.
   * @format date-time
   */
  disabled_at: string | null;
  /** `gone`: it answered 410. `failing`: nothing arrived for days. null while it is enabled. */
  disabled_reason: "by_person" | "gone" | "failing";
  /** Whether events are sent to it. */
  enabled: boolean;
  /** What it hears of. */
  events: (
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
  )[];
  /**
   * The first try that failed since the last success; null while all is well.
   * @format date-time
   */
  failing_since: string | null;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /**
   * When an event last arrived.
   * @format date-time
   */
  last_success_at: string | null;
  /**
   * Until when the secret before the last rotation signs as well.
   * @format date-time
   */
  old_secret_valid_until: string | null;
  /**
   * When it last changed.
   * @format date-time
   */
  updated_at: string;
  /** Where events are sent. */
  url: string;
}

export interface WebhookEndpointInput {
  /**
   * What it is for, so that people can tell endpoints apart.
   * @maxLength 200
   * @default null
   */
  description?: string | null;
  /**
   * What it hears of.
   * @maxItems 4
   * @minItems 1
   */
  events: (
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
  )[];
  /**
   * Where events are sent: a public https address. It is judged here and again at each try.
   * @minLength 1
   * @maxLength 2000
   */
  url: string;
}

export interface WebhookEndpointPatch {
  /**
   * What it is for, so that people can tell endpoints apart.
   * @maxLength 200
   */
  description?: string | null;
  /** false: nothing is sent, and what waits is cancelled. true: from now on. */
  enabled?: boolean;
  /**
   * What it hears of.
   * @maxItems 4
   * @minItems 1
   */
  events?: (
    | "scoring_job.completed"
    | "scoring_job.failed"
    | "scoring_job.cancelled"
    | "scoring_batch.completed"
  )[];
  /**
   * Where events are sent: a public https address. It is judged here and again at each try.
   * @minLength 1
   * @maxLength 2000
   */
  url?: string;
}

export interface WebhookSecretRotation {
  /**
   * How long the old secret signs as well, so that receivers can change over; 0: not any more.
   * @format int64
   * @min 0
   * @max 604800
   * @default 86400
   */
  overlap_seconds?: number;
}

export interface Workspace {
  /**
   * Models that requests may name beside the default; `*` at the end matches any rest, alone every model.
   * @maxItems 200
   */
  allowed_models: string[];
  /** What the workspace may spend; absent for whoever is no administrator. */
  budget?: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd: number | null;
  };
  /** Model that scores where a request names none; it is always allowed. */
  default_model: string;
  /**
   * Identifier, a UUID.
   * @format uuid
   */
  id: string;
  /** Its name. */
  name: string;
  /** How long what is kept. */
  retention: {
    /**
     * Days after a job has settled for which jobs that ended without a score are kept; 30 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    failed_job_days: number;
    /**
     * Days after a job has settled for which the model's raw replies are kept; 30 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    reply_days: number;
    /**
     * Days after a job has settled for which scores are kept, with the text that was scored; 1461 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    score_days: number;
  };
}

export interface WorkspacePatch {
  /**
   * Models that requests may name beside the default; `*` at the end matches any rest, alone every model.
   * @maxItems 200
   */
  allowed_models?: string[];
  /** What the workspace may spend; what isn't named stays. */
  budget?: {
    /**
     * The most that a UTC day may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    daily_usd?: number | null;
    /**
     * The most that a UTC month may cost, in dollars; null: no limit.
     * @min 0
     * @max 1000000
     */
    monthly_usd?: number | null;
  };
  /** How long what is kept. */
  retention?: {
    /**
     * Days after a job has settled for which jobs that ended without a score are kept; 30 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    failed_job_days?: number;
    /**
     * Days after a job has settled for which the model's raw replies are kept; 30 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    reply_days?: number;
    /**
     * Days after a job has settled for which scores are kept, with the text that was scored; 1461 unless it was changed.
     * @format int64
     * @min 1
     * @max 3653
     */
    score_days?: number;
  };
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = "arrayBuffer" | "blob" | "formData" | "json" | "text";

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data as T;
              } else {
                r.error = data as E;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Assay API
 * @version v1
 * @baseUrl /
 * @contact The administrators of this Assay
 *
 * Scores candidate profiles against a rubric with an LLM, and shows why.
 */
export class AssayApi<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  api = {
    /**
     * @description Needs `scores:write`.
     *
     * @tags Profiles
     * @name ScoreProfile
     * @summary Ask for a score. The job runs in the background: follow `Location`. 200: the outlook of a `dry_run`, kept under no key.
     * @request POST:/api/v1/profiles/{id}/score
     * @secure
     */
    scoreProfile: (
      id: string,
      data: ScoreRequest,
      params: RequestParams = {},
    ) =>
      this.request<
        ScoreOutlook,
        | (Problem & {
            /** Which of them. */
            code:
              | "MODEL_NOT_ALLOWED"
              | "SCHEMA_TOO_COMPLEX"
              | "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BUDGET_EXCEEDED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROFILE_NOT_FOUND" | "RUBRIC_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_PUBLISHED" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "TOO_MANY_ACTIVE_JOBS" | "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROVIDER_PAUSED" | "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/${id}/score`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring jobs
     * @name GetScoringJob
     * @summary Read a job: its status, its calls, and its result or its error. `wait` holds the answer until it settles.
     * @request GET:/api/v1/scoring-jobs/{id}
     * @secure
     */
    getScoringJob: (
      id: string,
      query?: {
        /**
         * Seconds to wait for the job to settle; with `If-None-Match`, for its `ETag` to change.
         * @format int64
         * @min 0
         * @max 25
         */
        wait?: number | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        ScoringJob,
        | void
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Scoring jobs
     * @name RetryScoringJob
     * @summary Run a failed job again with its stored parameters; at most five times.
     * @request POST:/api/v1/scoring-jobs/{id}/retry
     * @secure
     */
    retryScoringJob: (
      id: string,
      data?: RetryRequest,
      params: RequestParams = {},
    ) =>
      this.request<
        RetryAccepted,
        | (Problem & {
            /** Which of them. */
            code: "MODEL_NOT_ALLOWED" | "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BUDGET_EXCEEDED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code:
              | "JOB_NOT_RETRYABLE"
              | "RETRY_LIMIT_EXCEEDED"
              | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "TOO_MANY_ACTIVE_JOBS" | "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROVIDER_PAUSED" | "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/retry`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Scoring jobs
     * @name CancelScoringJob
     * @summary Cancel an unfinished job. A call under way ends by itself, and its cost is added.
     * @request POST:/api/v1/scoring-jobs/{id}/cancel
     * @secure
     */
    cancelScoringJob: (id: string, data?: object, params: RequestParams = {}) =>
      this.request<
        ScoringJob,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_CANCELLABLE" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read` and `profiles:read`.
     *
     * @tags Scoring jobs
     * @name GetScoringJobInput
     * @summary Read the exact text that was scored, and what the model was sent.
     * @request GET:/api/v1/scoring-jobs/{id}/input
     * @secure
     */
    getScoringJobInput: (id: string, params: RequestParams = {}) =>
      this.request<
        ScoringJobInput,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/input`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read` and `profiles:read`.
     *
     * @tags Scoring jobs
     * @name GetScoreReport
     * @summary Download a completed rubric score as a PDF report (A4): numbers, quotes, flags, and where it comes from.
     * @request GET:/api/v1/scoring-jobs/{id}/report
     * @secure
     */
    getScoreReport: (id: string, params: RequestParams = {}) =>
      this.request<
        Blob,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/report`,
        method: "GET",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring jobs
     * @name ListScoringJobs
     * @summary List jobs, the newest first.
     * @request GET:/api/v1/scoring-jobs
     * @secure
     */
    listScoringJobs: (
      query?: {
        /**
         * Only jobs of this batch.
         * @format uuid
         */
        batch_id?: string;
        /**
         * Only jobs that were asked for at this time or later.
         * @format date-time
         */
        created_after?: string;
        /**
         * Only jobs that were asked for before this time.
         * @format date-time
         */
        created_before?: string;
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /** Only jobs that have been pending for more than five minutes, and not for an identical one to end. */
        delayed?: "true";
        /** Only jobs that failed with this code. */
        error_code?:
          | "PROVIDER_AUTH_FAILED"
          | "PROVIDER_FORBIDDEN"
          | "PROVIDER_QUOTA_EXCEEDED"
          | "MODEL_NOT_FOUND"
          | "PROVIDER_RATE_LIMITED"
          | "PROVIDER_TIMEOUT"
          | "PROVIDER_UNAVAILABLE"
          | "PROVIDER_BAD_REQUEST"
          | "CONTEXT_TOO_LONG"
          | "CONTENT_FILTERED"
          | "MODEL_REFUSED"
          | "OUTPUT_TRUNCATED"
          | "INVALID_MODEL_OUTPUT"
          | "INPUT_TRUNCATED"
          | "COST_LIMIT_REACHED"
          | "WORKER_LOST"
          | "RUN_TIMED_OUT"
          | "RUN_CANCELLED"
          | "PENDING_TOO_LONG"
          | "INTERNAL_ERROR";
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /**
         * Only this profile's jobs.
         * @format uuid
         */
        profile_id?: string;
        /**
         * Only jobs of this rubric, whatever its version.
         * @format uuid
         */
        rubric_id?: string;
        /** Only jobs of the sandbox model, or only real ones. */
        sandbox?: "true" | "false";
        /** Only a profile's latest score by a rubric, where the profile or the rubric has changed since. */
        stale?: "true";
        /** Only jobs that stand there. */
        status?:
          | "pending"
          | "processing"
          | "completed"
          | "failed"
          | "cancelled";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ScoringJobSummary[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring jobs
     * @name GetScoringStats
     * @summary Count jobs, times, tokens and costs over a window, of sandbox or of real scores.
     * @request GET:/api/v1/scoring-jobs/stats
     * @secure
     */
    getScoringStats: (
      query?: {
        /** Figures of the sandbox model, or of real ones; without it, of whichever answers now. Never of both. */
        sandbox?: "true" | "false";
        /**
         * How far back to look.
         * @default "24h"
         */
        window?: "1h" | "24h" | "7d" | "30d";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        ScoringStats,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/stats`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring jobs
     * @name GetScoreReview
     * @summary Read what people decided by a score and which of its numbers they corrected, with the history of both.
     * @request GET:/api/v1/scoring-jobs/{id}/review
     * @secure
     */
    getScoreReview: (id: string, params: RequestParams = {}) =>
      this.request<
        ScoreReview,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/review`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`. For people who are signed in: an API key is refused.
     *
     * @tags Scoring jobs
     * @name DecideOnScore
     * @summary Decide by a score, or withdraw what was decided. Earlier decisions stay in the history; the latest counts.
     * @request POST:/api/v1/scoring-jobs/{id}/decisions
     * @secure
     */
    decideOnScore: (
      id: string,
      data: DecisionInput,
      params: RequestParams = {},
    ) =>
      this.request<
        ScoreReview,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_REVIEWABLE" | "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/decisions`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`. For people who are signed in: an API key is refused.
     *
     * @tags Scoring jobs
     * @name OverrideCriterion
     * @summary Give a criterion another number than the model did, or take that back. The model's own stays beside it.
     * @request POST:/api/v1/scoring-jobs/{id}/overrides
     * @secure
     */
    overrideCriterion: (
      id: string,
      data: OverrideInput,
      params: RequestParams = {},
    ) =>
      this.request<
        ScoreReview,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_REVIEWABLE" | "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-jobs/${id}/overrides`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read` and `profiles:read`.
     *
     * @tags Comparison shares
     * @name ListComparisonShares
     * @summary List the comparisons that were shared by a link, the newest first; ended ones for 90 days.
     * @request GET:/api/v1/comparison-shares
     * @secure
     */
    listComparisonShares: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ComparisonShare[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/comparison-shares`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`. For people who are signed in: an API key is refused.
     *
     * @tags Comparison shares
     * @name ShareComparison
     * @summary Share scores of some people side by side: a link that needs no sign-in, for 7, 30 or 90 days.
     * @request POST:/api/v1/comparison-shares
     * @secure
     */
    shareComparison: (data: ComparisonShareInput, params: RequestParams = {}) =>
      this.request<
        NewComparisonShare,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "JOB_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/comparison-shares`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Comparison shares
     * @name RevokeComparisonShare
     * @summary Revoke a shared comparison: its link opens nothing from now on. One that has ended stays as it is.
     * @request DELETE:/api/v1/comparison-shares/{id}
     * @secure
     */
    revokeComparisonShare: (id: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/comparison-shares/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `scores:read` and `profiles:read`.
     *
     * @tags Comparison shares
     * @name ListComparisonViews
     * @summary List when a shared comparison was opened, the latest first: the last 1,000 times. By whom is not kept.
     * @request GET:/api/v1/comparison-shares/{id}/views
     * @secure
     */
    listComparisonViews: (
      id: string,
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ComparisonView[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/comparison-shares/${id}/views`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Shared comparisons
     * @name ReadSharedComparison
     * @summary Read a shared comparison by the token of its link, as its page does. It counts as a view.
     * @request POST:/api/v1/shared-comparisons/read
     */
    readSharedComparison: (data: ComparisonToken, params: RequestParams = {}) =>
      this.request<
        SharedComparison,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "LINK_INVALID";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/shared-comparisons/read`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Scoring batches
     * @name CreateScoringBatch
     * @summary Score up to 1,000 profiles. Their jobs are made in the background: follow `Location`. 200: the outlook of a `dry_run`.
     * @request POST:/api/v1/scoring-batches
     * @secure
     */
    createScoringBatch: (data: BatchRequest, params: RequestParams = {}) =>
      this.request<
        BatchOutlook,
        | (Problem & {
            /** Which of them. */
            code:
              | "MODEL_NOT_ALLOWED"
              | "SCHEMA_TOO_COMPLEX"
              | "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BUDGET_EXCEEDED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROFILE_NOT_FOUND" | "RUBRIC_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code:
              | "RUBRIC_NOT_PUBLISHED"
              | "CONFLICT"
              | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "TOO_MANY_ACTIVE_JOBS" | "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-batches`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring batches
     * @name ListScoringBatches
     * @summary List batches, the newest first.
     * @request GET:/api/v1/scoring-batches
     * @secure
     */
    listScoringBatches: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ScoringBatchSummary[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-batches`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Scoring batches
     * @name GetScoringBatch
     * @summary Read a batch: how far it is, what it cost, and which profiles got no job. Its jobs: the job list by `batch_id`.
     * @request GET:/api/v1/scoring-batches/{id}
     * @secure
     */
    getScoringBatch: (id: string, params: RequestParams = {}) =>
      this.request<
        ScoringBatch,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BATCH_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-batches/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Scoring batches
     * @name CancelScoringBatch
     * @summary Cancel what is left of a batch; what is done stays.
     * @request POST:/api/v1/scoring-batches/{id}/cancel
     * @secure
     */
    cancelScoringBatch: (
      id: string,
      data?: object,
      params: RequestParams = {},
    ) =>
      this.request<
        ScoringBatch,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BATCH_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-batches/${id}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:write`.
     *
     * @tags Scoring batches
     * @name RetryFailedOfScoringBatch
     * @summary Take up what failed in a batch; a job is retried at most five times.
     * @request POST:/api/v1/scoring-batches/{id}/retry-failed
     * @secure
     */
    retryFailedOfScoringBatch: (
      id: string,
      data?: object,
      params: RequestParams = {},
    ) =>
      this.request<
        BatchRetried,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BATCH_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/scoring-batches/${id}/retry-failed`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:write`.
     *
     * @tags Profiles
     * @name SaveProfile
     * @summary Store a profile (201), or replace the one with its `external_id` or LinkedIn page (200).
     * @request POST:/api/v1/profiles
     * @secure
     */
    saveProfile: (data: ProfileInput, params: RequestParams = {}) =>
      this.request<
        Profile,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "INPUT_ERASED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:read`.
     *
     * @tags Profiles
     * @name ListProfiles
     * @summary List profiles, each with its latest score.
     * @request GET:/api/v1/profiles
     * @secure
     */
    listProfiles: (
      query?: {
        /**
         * Only profiles whose latest score has a number for the criterion of this id.
         * @minLength 1
         * @maxLength 60
         */
        criterion?: string;
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /** Only profiles whose newest scoring job stands there; `none`: those without a job. */
        job_status?:
          | "pending"
          | "processing"
          | "completed"
          | "failed"
          | "cancelled"
          | "none";
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /**
         * Beginnings of words in city, region or country.
         * @maxLength 200
         */
        location?: string;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or less.
         * @min 0
         * @max 10
         */
        max_score?: number | null;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or more.
         * @min 0
         * @max 10
         */
        min_score?: number | null;
        /**
         * Ascending or descending; what is unknown comes last.
         * @default "desc"
         */
        order?: "asc" | "desc";
        /**
         * Beginnings of words in name, headline, titles, companies, skills and certifications, all of which must be there; case and accents don't count.
         * @maxLength 200
         */
        q?: string;
        /** Only profiles whose latest score stands there with people: not_scored, insufficient (no overall, undecided), needs_person (an overall, undecided), decided. */
        review?: "not_scored" | "insufficient" | "needs_person" | "decided";
        /** Only profiles whose latest score is by a rubric for this role. */
        role?: "CIO" | "CTO" | "CISO";
        /**
         * Only profiles whose latest score is by this rubric, whatever its version.
         * @format uuid
         */
        rubric_id?: string;
        /** Only profiles with a score, or only those without. */
        scored?: "true" | "false";
        /**
         * What to sort by.
         * @default "created_at"
         */
        sort?: "name" | "created_at" | "score";
        /** Only profiles that have changed since their latest score, or only those that have not. */
        stale?: "true" | "false";
        /**
         * Beginnings of words in the present title.
         * @maxLength 200
         */
        title?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ProfileSummary[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:read`.
     *
     * @tags Profiles
     * @name CountProfiles
     * @summary Count the profiles that a filter fits, up to 100,000.
     * @request GET:/api/v1/profiles/count
     * @secure
     */
    countProfiles: (
      query?: {
        /**
         * Only profiles whose latest score has a number for the criterion of this id.
         * @minLength 1
         * @maxLength 60
         */
        criterion?: string;
        /** Only profiles whose newest scoring job stands there; `none`: those without a job. */
        job_status?:
          | "pending"
          | "processing"
          | "completed"
          | "failed"
          | "cancelled"
          | "none";
        /**
         * Beginnings of words in city, region or country.
         * @maxLength 200
         */
        location?: string;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or less.
         * @min 0
         * @max 10
         */
        max_score?: number | null;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or more.
         * @min 0
         * @max 10
         */
        min_score?: number | null;
        /**
         * Beginnings of words in name, headline, titles, companies, skills and certifications, all of which must be there; case and accents don't count.
         * @maxLength 200
         */
        q?: string;
        /** Only profiles whose latest score stands there with people: not_scored, insufficient (no overall, undecided), needs_person (an overall, undecided), decided. */
        review?: "not_scored" | "insufficient" | "needs_person" | "decided";
        /** Only profiles whose latest score is by a rubric for this role. */
        role?: "CIO" | "CTO" | "CISO";
        /**
         * Only profiles whose latest score is by this rubric, whatever its version.
         * @format uuid
         */
        rubric_id?: string;
        /** Only profiles with a score, or only those without. */
        scored?: "true" | "false";
        /** Only profiles that have changed since their latest score, or only those that have not. */
        stale?: "true" | "false";
        /**
         * Beginnings of words in the present title.
         * @maxLength 200
         */
        title?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        ProfileCount,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/count`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:read`.
     *
     * @tags Profiles
     * @name FindProfilesAlike
     * @summary Find up to five profiles whose names are much like what was typed, the most alike first.
     * @request GET:/api/v1/profiles/alike
     * @secure
     */
    findProfilesAlike: (
      query?: {
        /**
         * A name as it was typed; fewer than three letters find nobody.
         * @maxLength 200
         * @default ""
         */
        q?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ProfileAlike[];
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/alike`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:read`.
     *
     * @tags Profiles
     * @name ExportProfiles
     * @summary Download what a filter fits as CSV, JSON Lines or XLSX. Text that a spreadsheet would run as a formula has an apostrophe before it.
     * @request GET:/api/v1/profiles/export
     * @secure
     */
    exportProfiles: (
      query?: {
        /**
         * Only profiles whose latest score has a number for the criterion of this id.
         * @minLength 1
         * @maxLength 60
         */
        criterion?: string;
        /**
         * The file: CSV (UTF-8, at most 100,000 profiles), JSON Lines (the same) or an Excel workbook (10,000).
         * @default "csv"
         */
        format?: "csv" | "jsonl" | "xlsx";
        /**
         * Only these profiles: their ids with commas between, at most 200. What else is asked for holds for them too.
         * @pattern ^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:,[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}){0,199}$
         */
        ids?: string;
        /** Only profiles whose newest scoring job stands there; `none`: those without a job. */
        job_status?:
          | "pending"
          | "processing"
          | "completed"
          | "failed"
          | "cancelled"
          | "none";
        /**
         * Beginnings of words in city, region or country.
         * @maxLength 200
         */
        location?: string;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or less.
         * @min 0
         * @max 10
         */
        max_score?: number | null;
        /**
         * Only profiles whose latest overall, or number of the `criterion`, is this or more.
         * @min 0
         * @max 10
         */
        min_score?: number | null;
        /**
         * Ascending or descending; what is unknown comes last.
         * @default "desc"
         */
        order?: "asc" | "desc";
        /**
         * Beginnings of words in name, headline, titles, companies, skills and certifications, all of which must be there; case and accents don't count.
         * @maxLength 200
         */
        q?: string;
        /** Only profiles whose latest score stands there with people: not_scored, insufficient (no overall, undecided), needs_person (an overall, undecided), decided. */
        review?: "not_scored" | "insufficient" | "needs_person" | "decided";
        /** Only profiles whose latest score is by a rubric for this role. */
        role?: "CIO" | "CTO" | "CISO";
        /**
         * Only profiles whose latest score is by this rubric, whatever its version.
         * @format uuid
         */
        rubric_id?: string;
        /** Only profiles with a score, or only those without. */
        scored?: "true" | "false";
        /**
         * What to sort by.
         * @default "created_at"
         */
        sort?: "name" | "created_at" | "score";
        /** Only profiles that have changed since their latest score, or only those that have not. */
        stale?: "true" | "false";
        /**
         * Beginnings of words in the present title.
         * @maxLength 200
         */
        title?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Blob,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/export`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `profiles:read`.
     *
     * @tags Profiles
     * @name GetProfile
     * @summary Read a profile. `ETag` is its version.
     * @request GET:/api/v1/profiles/{id}
     * @secure
     */
    getProfile: (id: string, params: RequestParams = {}) =>
      this.request<
        Profile,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROFILE_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:write` and `profiles:read`.
     *
     * @tags Profiles
     * @name UpdateProfile
     * @summary Change what a JSON Merge Patch names; scores stay. `If-Match` refuses (412) a version that was overtaken; without it the last write wins.
     * @request PATCH:/api/v1/profiles/{id}
     * @secure
     */
    updateProfile: (
      id: string,
      data: ProfilePatch,
      params: RequestParams = {},
    ) =>
      this.request<
        Profile,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROFILE_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "PRECONDITION_FAILED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `profiles:write`.
     *
     * @tags Profiles
     * @name EraseProfile
     * @summary Erase a person for good: profile, scored texts, scores, model replies. The jobs stay, with what they cost.
     * @request DELETE:/api/v1/profiles/{id}
     * @secure
     */
    eraseProfile: (id: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "PROFILE_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "PRECONDITION_FAILED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/profiles/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Members
     * @name ListMembers
     * @summary List the workspace's members by the time that they joined.
     * @request GET:/api/v1/members
     * @secure
     */
    listMembers: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: Member[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/members`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Members
     * @name ChangeMember
     * @summary Change a member's role, take them out or in again. One active administrator always stays.
     * @request PATCH:/api/v1/members/{id}
     * @secure
     */
    changeMember: (id: string, data: MemberPatch, params: RequestParams = {}) =>
      this.request<
        Member,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/members/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Members
     * @name OfferPasswordReset
     * @summary Make a link by which a member chooses a new password, once, within an hour.
     * @request POST:/api/v1/members/{id}/password-reset
     * @secure
     */
    offerPasswordReset: (
      id: string,
      data?: object,
      params: RequestParams = {},
    ) =>
      this.request<
        PasswordReset,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/members/${id}/password-reset`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Invitations
     * @name ListInvitations
     * @summary List the open invitations, the newest first.
     * @request GET:/api/v1/invitations
     * @secure
     */
    listInvitations: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: Invitation[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/invitations`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Invitations
     * @name InviteMember
     * @summary Invite somebody: a link that works once, for seven days. An earlier one for the address ends.
     * @request POST:/api/v1/invitations
     * @secure
     */
    inviteMember: (data: InvitationInput, params: RequestParams = {}) =>
      this.request<
        NewInvitation,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/invitations`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Invitations
     * @name RevokeInvitation
     * @summary Take an open invitation back.
     * @request DELETE:/api/v1/invitations/{id}
     * @secure
     */
    revokeInvitation: (id: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/invitations/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Account links
     * @name ReadAccountLink
     * @summary Read what a one-time link is for. That does not use it up.
     * @request POST:/api/v1/account-links/read
     */
    readAccountLink: (data: AccountLinkToken, params: RequestParams = {}) =>
      this.request<
        AccountLink,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "LINK_INVALID";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/account-links/read`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Account links
     * @name AcceptInvitation
     * @summary Join by an invitation, with a name and a password.
     * @request POST:/api/v1/account-links/accept
     */
    acceptInvitation: (data: AcceptInvitation, params: RequestParams = {}) =>
      this.request<
        SignInAddress,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "LINK_INVALID";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/account-links/accept`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Account links
     * @name ResetPassword
     * @summary Choose a new password by a link. Every session of the person ends.
     * @request POST:/api/v1/account-links/reset
     */
    resetPassword: (data: ResetPassword, params: RequestParams = {}) =>
      this.request<
        SignInAddress,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "LINK_INVALID";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/account-links/reset`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Account links
     * @name RequestPasswordReset
     * @summary Have a link to a new password mailed to a member who forgot theirs. Every address gets the same answer.
     * @request POST:/api/v1/account-links/request
     */
    requestPasswordReset: (
      data: ForgottenPassword,
      params: RequestParams = {},
    ) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/account-links/request`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * @description Needs credentials, and no scope. For people who are signed in: an API key is refused.
     *
     * @tags Me
     * @name ChangePassword
     * @summary Change one's own password. Every session but this one ends; an API key has none.
     * @request POST:/api/v1/me/password
     * @secure
     */
    changePassword: (data: PasswordChange, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/me/password`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description Needs credentials, and no scope. For people who are signed in: an API key is refused.
     *
     * @tags Me
     * @name RenameMe
     * @summary Change one's own name; an API key is refused.
     * @request PATCH:/api/v1/me
     * @secure
     */
    renameMe: (data: MeChange, params: RequestParams = {}) =>
      this.request<
        Me,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/me`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs credentials, and no scope.
     *
     * @tags Me
     * @name GetMe
     * @summary Who calls, and what they may do.
     * @request GET:/api/v1/me
     * @secure
     */
    getMe: (params: RequestParams = {}) =>
      this.request<
        Me,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/me`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs credentials, and no scope. For people who are signed in: an API key is refused.
     *
     * @tags Me
     * @name EndMySessions
     * @summary Sign oneself out everywhere, here too; an API key has no session.
     * @request DELETE:/api/v1/me/sessions
     * @secure
     */
    endMySessions: (params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/me/sessions`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name ListApiKeys
     * @summary List the workspace's API keys, the newest first, the ended ones too.
     * @request GET:/api/v1/api-keys
     * @secure
     */
    listApiKeys: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ApiKey[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name CreateApiKey
     * @summary Make an API key. Its secret is in this answer and nowhere else.
     * @request POST:/api/v1/api-keys
     * @secure
     */
    createApiKey: (data: ApiKeyInput, params: RequestParams = {}) =>
      this.request<
        NewApiKey,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name GetApiKey
     * @summary Read an API key: what it may do, when it was last used, when it ends.
     * @request GET:/api/v1/api-keys/{id}
     * @secure
     */
    getApiKey: (id: string, params: RequestParams = {}) =>
      this.request<
        ApiKey,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name ChangeApiKey
     * @summary Change what an API key may spend. Its successors by rotation share its budget.
     * @request PATCH:/api/v1/api-keys/{id}
     * @secure
     */
    changeApiKey: (id: string, data: ApiKeyPatch, params: RequestParams = {}) =>
      this.request<
        ApiKey,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name RevokeApiKey
     * @summary Revoke an API key at once and for good. It stays in the list; its jobs stay its account's.
     * @request DELETE:/api/v1/api-keys/{id}
     * @secure
     */
    revokeApiKey: (id: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags API keys
     * @name RotateApiKey
     * @summary Make a key that takes the place of this one, which stays valid for the overlap. It can be rotated once.
     * @request POST:/api/v1/api-keys/{id}/rotate
     * @secure
     */
    rotateApiKey: (
      id: string,
      data?: ApiKeyRotation,
      params: RequestParams = {},
    ) =>
      this.request<
        NewApiKey,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/api-keys/${id}/rotate`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Service accounts
     * @name ListServiceAccounts
     * @summary List the service accounts, which own the API keys and what was made with them.
     * @request GET:/api/v1/service-accounts
     * @secure
     */
    listServiceAccounts: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: ServiceAccount[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/service-accounts`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name ListWebhookEndpoints
     * @summary List where events are sent, the newest first, the disabled ones too.
     * @request GET:/api/v1/webhook-endpoints
     * @secure
     */
    listWebhookEndpoints: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: WebhookEndpoint[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name CreateWebhookEndpoint
     * @summary Have events sent to an address. Its signing secret is in this answer and nowhere else.
     * @request POST:/api/v1/webhook-endpoints
     * @secure
     */
    createWebhookEndpoint: (
      data: WebhookEndpointInput,
      params: RequestParams = {},
    ) =>
      this.request<
        NewWebhookSecret,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name GetWebhookEndpoint
     * @summary Read where events are sent, and how that goes.
     * @request GET:/api/v1/webhook-endpoints/{id}
     * @secure
     */
    getWebhookEndpoint: (id: string, params: RequestParams = {}) =>
      this.request<
        WebhookEndpoint,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name UpdateWebhookEndpoint
     * @summary Change an endpoint's address, events or description; enable or disable it.
     * @request PATCH:/api/v1/webhook-endpoints/{id}
     * @secure
     */
    updateWebhookEndpoint: (
      id: string,
      data: WebhookEndpointPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        WebhookEndpoint,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name DeleteWebhookEndpoint
     * @summary Delete an endpoint with its log, for good.
     * @request DELETE:/api/v1/webhook-endpoints/{id}
     * @secure
     */
    deleteWebhookEndpoint: (id: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name RotateWebhookSecret
     * @summary Make a new signing secret, shown only now. The old one signs as well until the overlap ends.
     * @request POST:/api/v1/webhook-endpoints/{id}/rotate-secret
     * @secure
     */
    rotateWebhookSecret: (
      id: string,
      data?: WebhookSecretRotation,
      params: RequestParams = {},
    ) =>
      this.request<
        NewWebhookSecret,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}/rotate-secret`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name TestWebhookEndpoint
     * @summary Send a `webhook.test`, once, to a disabled endpoint too.
     * @request POST:/api/v1/webhook-endpoints/{id}/test
     * @secure
     */
    testWebhookEndpoint: (
      id: string,
      data?: object,
      params: RequestParams = {},
    ) =>
      this.request<
        WebhookDelivery,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}/test`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name ListWebhookDeliveries
     * @summary List what was sent to an endpoint within 30 days, the newest first, each with its latest try.
     * @request GET:/api/v1/webhook-endpoints/{id}/deliveries
     * @secure
     */
    listWebhookDeliveries: (
      id: string,
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** Only deliveries that stand there. */
        status?: "pending" | "succeeded" | "failed" | "cancelled";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: WebhookDelivery[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}/deliveries`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name GetWebhookDelivery
     * @summary Read a delivery with every try.
     * @request GET:/api/v1/webhook-endpoints/{id}/deliveries/{delivery_id}
     * @secure
     */
    getWebhookDelivery: (
      id: string,
      deliveryId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        WebhookDeliveryDetail,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}/deliveries/${deliveryId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Webhook endpoints
     * @name RedeliverWebhook
     * @summary Send a delivery again at once, whatever became of it: the same id and body, all tries anew.
     * @request POST:/api/v1/webhook-endpoints/{id}/deliveries/{delivery_id}/redeliver
     * @secure
     */
    redeliverWebhook: (
      id: string,
      deliveryId: string,
      data?: object,
      params: RequestParams = {},
    ) =>
      this.request<
        WebhookDelivery,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/webhook-endpoints/${id}/deliveries/${deliveryId}/redeliver`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:read`.
     *
     * @tags Rubrics
     * @name ListRubrics
     * @summary List rubrics by name.
     * @request GET:/api/v1/rubrics
     * @secure
     */
    listRubrics: (
      query?: {
        /**
         * The `next_cursor` of the page before.
         * @maxLength 4000
         */
        cursor?: string;
        /**
         * Page size.
         * @format int64
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The page, in the order asked for. */
          data: RubricSummary[];
          /** Cursor of the next page, or null. */
          next_cursor: string | null;
        },
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST" | "INVALID_CURSOR";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:write`.
     *
     * @tags Rubrics
     * @name CreateRubric
     * @summary Make a rubric. Its criteria come as versions: post a draft, then publish it.
     * @request POST:/api/v1/rubrics
     * @secure
     */
    createRubric: (data: RubricInput, params: RequestParams = {}) =>
      this.request<
        Rubric,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:read`.
     *
     * @tags Rubrics
     * @name GetRubric
     * @summary Read a rubric with all its versions.
     * @request GET:/api/v1/rubrics/{id}
     * @secure
     */
    getRubric: (id: string, params: RequestParams = {}) =>
      this.request<
        Rubric,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:write`.
     *
     * @tags Rubrics
     * @name DraftRubricVersion
     * @summary Add a draft, numbered after the rubric's last version.
     * @request POST:/api/v1/rubrics/{id}/versions
     * @secure
     */
    draftRubricVersion: (
      id: string,
      data: RubricContent,
      params: RequestParams = {},
    ) =>
      this.request<
        RubricVersion,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:read`.
     *
     * @tags Rubrics
     * @name GetRubricVersion
     * @summary Read one version of a rubric. `ETag` is its revision.
     * @request GET:/api/v1/rubrics/{id}/versions/{n}
     * @secure
     */
    getRubricVersion: (id: string, n: string, params: RequestParams = {}) =>
      this.request<
        RubricVersion,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND" | "RUBRIC_VERSION_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions/${n}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:write` and `rubrics:read`.
     *
     * @tags Rubrics
     * @name ChangeRubricDraft
     * @summary Change what a JSON Merge Patch names of a draft, `criteria` as a whole. `If-Match` refuses (412) a revision that was overtaken; a published version never changes.
     * @request PATCH:/api/v1/rubrics/{id}/versions/{n}
     * @secure
     */
    changeRubricDraft: (
      id: string,
      n: string,
      data: RubricDraftPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        RubricVersion,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND" | "RUBRIC_VERSION_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_VERSION_PUBLISHED";
          })
        | (Problem & {
            /** Which of them. */
            code: "PRECONDITION_FAILED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions/${n}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:write`.
     *
     * @tags Rubrics
     * @name DeleteRubricDraft
     * @summary Delete a draft that no job has used.
     * @request DELETE:/api/v1/rubrics/{id}/versions/{n}
     * @secure
     */
    deleteRubricDraft: (id: string, n: string, params: RequestParams = {}) =>
      this.request<
        void,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND" | "RUBRIC_VERSION_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_VERSION_PUBLISHED" | "RUBRIC_VERSION_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "PRECONDITION_FAILED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions/${n}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `rubrics:write` and `rubrics:read`.
     *
     * @tags Rubrics
     * @name PublishRubricVersion
     * @summary Publish a version: new scores use it. A role has one published rubric; a second is refused, unless `replace` is true.
     * @request POST:/api/v1/rubrics/{id}/versions/{n}/publish
     * @secure
     */
    publishRubricVersion: (
      id: string,
      n: string,
      data?: PublishRequest,
      params: RequestParams = {},
    ) =>
      this.request<
        RubricVersion,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_NOT_FOUND" | "RUBRIC_VERSION_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "ROLE_ALREADY_HAS_RUBRIC" | "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "PRECONDITION_FAILED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions/${n}/publish`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `rubrics:write` and `scores:read`.
     *
     * @tags Rubrics
     * @name RecordConsistencyRun
     * @summary Measure how far repeated scores of the same inputs lie apart. Later scores of this version and model get a measured stability.
     * @request POST:/api/v1/rubrics/{id}/versions/{n}/consistency-runs
     * @secure
     */
    recordConsistencyRun: (
      id: string,
      n: string,
      data: ConsistencyRunInput,
      params: RequestParams = {},
    ) =>
      this.request<
        ConsistencyRun,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RUBRIC_VERSION_NOT_FOUND";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/rubrics/${id}/versions/${n}/consistency-runs`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs credentials, and no scope.
     *
     * @tags Workspace
     * @name GetWorkspace
     * @summary Read the workspace's settings: how long it keeps what, which models it allows, what it may spend.
     * @request GET:/api/v1/workspace
     * @secure
     */
    getWorkspace: (params: RequestParams = {}) =>
      this.request<
        Workspace,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/workspace`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Workspace
     * @name UpdateWorkspace
     * @summary Change the workspace's settings. What is kept too long by then is deleted within the hour; a budget that is lowered below what is spent and reserved stops further calls.
     * @request PATCH:/api/v1/workspace
     * @secure
     */
    updateWorkspace: (data: WorkspacePatch, params: RequestParams = {}) =>
      this.request<
        Workspace,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/workspace`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Usage
     * @name GetUsage
     * @summary What the workspace and the calling key have spent today and this month, and how their budgets stand.
     * @request GET:/api/v1/usage
     * @secure
     */
    getUsage: (params: RequestParams = {}) =>
      this.request<
        Usage,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/usage`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Models
     * @name ListModels
     * @summary List the models of the provider, the default first: which are allowed, what they cost, when they end.
     * @request GET:/api/v1/models
     * @secure
     */
    listModels: (params: RequestParams = {}) =>
      this.request<
        ModelList,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/models`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `scores:read`.
     *
     * @tags Provider
     * @name GetProvider
     * @summary Who answers for the models, and whom it refuses at present.
     * @request GET:/api/v1/provider
     * @secure
     */
    getProvider: (params: RequestParams = {}) =>
      this.request<
        Provider,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/provider`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `admin`.
     *
     * @tags Provider
     * @name ResumeProvider
     * @summary Say that the provider answers again: what waits is sent at once.
     * @request POST:/api/v1/provider/resume
     * @secure
     */
    resumeProvider: (data?: ResumeRequest, params: RequestParams = {}) =>
      this.request<
        ResumeResult,
        | (Problem & {
            /** Which of them. */
            code: "INVALID_REQUEST";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNAUTHENTICATED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INSUFFICIENT_SCOPE" | "ORIGIN_REFUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_IN_USE";
          })
        | (Problem & {
            /** Which of them. */
            code: "BODY_TOO_LARGE";
          })
        | (Problem & {
            /** Which of them. */
            code: "UNSUPPORTED_MEDIA_TYPE";
          })
        | (Problem & {
            /** Which of them. */
            code: "IDEMPOTENCY_KEY_REUSED";
          })
        | (Problem & {
            /** Which of them. */
            code: "RATE_LIMITED";
          })
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | (Problem & {
            /** Which of them. */
            code: "SERVICE_UNAVAILABLE";
          })
      >({
        path: `/api/v1/provider/resume`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Service
     * @name GetHealth
     * @summary The process is up. The one for load balancers.
     * @request GET:/api/health
     */
    getHealth: (params: RequestParams = {}) =>
      this.request<
        {
          /** The commit that runs. */
          commit: string;
          /** true: it can be reached. */
          ok: true;
          /** The version that runs. */
          version: string;
        },
        Problem & {
          /** Which of them. */
          code: "INTERNAL_ERROR";
        }
      >({
        path: `/api/health`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Service
     * @name GetReadiness
     * @summary Whether database, engine and provider can be reached; 503 without one of the first two.
     * @request GET:/api/ready
     */
    getReadiness: (params: RequestParams = {}) =>
      this.request<
        {
          /** The database. */
          database: {
            /** true: it can be reached. */
            ok: boolean;
          };
          /** The engine that runs jobs. */
          engine: {
            /** Milliseconds since the engine last took work; null where it doesn't tell. */
            lag_ms: number | null;
            /** true: it can be reached. */
            ok: boolean;
            /** Work that waits; null where the engine doesn't tell. */
            queue_depth: number | null;
          };
          /** true: it can be reached. */
          ok: boolean;
          /** Who answers for the models. */
          provider: {
            /** true: it can be reached. */
            ok: boolean;
            /** Why not, in a sentence; null where all is well. */
            reason: string | null;
          };
        },
        | (Problem & {
            /** Which of them. */
            code: "INTERNAL_ERROR";
          })
        | {
            /** The database. */
            database: {
              /** true: it can be reached. */
              ok: boolean;
            };
            /** The engine that runs jobs. */
            engine: {
              /** Milliseconds since the engine last took work; null where it doesn't tell. */
              lag_ms: number | null;
              /** true: it can be reached. */
              ok: boolean;
              /** Work that waits; null where the engine doesn't tell. */
              queue_depth: number | null;
            };
            /** true: it can be reached. */
            ok: boolean;
            /** Who answers for the models. */
            provider: {
              /** true: it can be reached. */
              ok: boolean;
              /** Why not, in a sentence; null where all is well. */
              reason: string | null;
            };
          }
      >({
        path: `/api/ready`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs no credentials.
     *
     * @tags Service
     * @name GetOpenApi
     * @summary This document.
     * @request GET:/api/openapi.json
     */
    getOpenApi: (params: RequestParams = {}) =>
      this.request<
        Record<string, unknown>,
        Problem & {
          /** Which of them. */
          code: "INTERNAL_ERROR";
        }
      >({
        path: `/api/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
}

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
