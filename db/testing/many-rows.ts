import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { env } from "@/lib/env";

/** Rows that a test may ask for, of the workspace that `fillTables` filled. */
export interface ManyRows {
  workspaceId: string;
  profileId: string;
  jobId: string;
  rubricId: string;
  versionId: string;
  accountId: string;
  userId: string;
  endpointId: string;
  deliveryId: string;
}

/** Fills a workspace with `count` rows a table and another with half as many, in seconds: in SQL, and no trigger runs. */
export async function fillTables(count: number): Promise<ManyRows> {
  const sql = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const workspaceId = randomUUID();
  try {
    await sql`set session_replication_role = replica`;
    for (const [workspace, size] of [
      [randomUUID(), count / 2],
      [workspaceId, count],
    ] as const) {
      await sql`insert into workspaces (id, name) values (${workspace}, 'Big')`;
      for (const statement of STATEMENTS) {
        await sql.unsafe(statement.replaceAll("$1", workspace).replaceAll("$2", String(size)));
      }
    }
    await sql`vacuum analyze`;
    const [found] = await sql<Omit<ManyRows, "workspaceId">[]>`
      select j.profile_id as "profileId", j.id as "jobId", j.rubric_id as "rubricId", j.rubric_version_id as "versionId",
        j.created_by_account as "accountId", m.user_id as "userId", d.endpoint_id as "endpointId", d.id as "deliveryId"
      from scoring_jobs j, memberships m, webhook_deliveries d
      where j.workspace_id = ${workspaceId} and m.workspace_id = ${workspaceId} and d.workspace_id = ${workspaceId}
        and j.status = 'completed' and d.status = 'pending' limit 1`;
    if (!found) throw new Error("The tables were not filled.");
    return { workspaceId, ...found };
  } finally {
    await sql.end();
  }
}

/** The n-th id of a kind in a workspace, so that tables can name each other's rows. */
const id = (kind: string, number = "g") => `md5('$1' || '${kind}' || (${number})::text)::uuid`;
const each = "from generate_series(1, $2) g";
const someRubric = "1 + g % ($2 / 100)";

/** `$1` stands for the workspace, `$2` for how many. One profile in five is an engineer, one in a hundred has a name of its own. */
const STATEMENTS = [
  `insert into users (id, email, name, password_hash) select ${id("user")}, md5('$1' || g) || '@example.org', 'U', 'x' ${each}`,
  `insert into memberships (workspace_id, user_id, role) select '$1'::uuid, ${id("user")}, 'viewer' ${each}`,
  `insert into service_accounts (id, workspace_id, name) select ${id("account")}, '$1'::uuid, 'S' ${each}`,
  `insert into api_keys (id, workspace_id, service_account_id, name, prefix, hash, scopes)
    select ${id("key")}, '$1'::uuid, ${id("account")}, 'K', 'assay_', md5('$1' || g) || md5(g::text), '{admin}' ${each}`,
  `insert into rubrics (id, workspace_id, name, published_version_id)
    select ${id("rubric")}, '$1'::uuid, md5(g::text), ${id("version")} ${each}`,
  `insert into rubric_versions (id, workspace_id, rubric_id, number, content, published_at)
    select ${id("version")}, '$1'::uuid, ${id("rubric")}, 1, '{}', now() ${each}`,
  `insert into profiles (id, workspace_id, document, full_name, sort_name, external_id, linkedin_url, search_words,
      title_words, location_words, created_at)
    select ${id("profile")}, '$1'::uuid, '{}', 'Person', md5(g::text), 'e' || g, 'linkedin.com/in/' || g,
      array_to_tsvector(array['person', 'w' || g % 997, 'rare' || g / 100, (array['engineer', 'nurse', 'pilot', 'cook', 'judge'])[1 + g % 5]]),
      array_to_tsvector(array['chief', 'title' || g / 100]), array_to_tsvector(array['austria', 'town' || g / 100]), now() - g * interval '1 minute' ${each}`,
  `insert into scored_texts (workspace_id, profile_id, sha256, text, segments, redactions, flagged_spans, shortened, tokens, freeze_key)
    select '$1'::uuid, ${id("profile")}, md5(g::text) || md5(g::text), 't', '[]', '[]', '[]', false, 1, 'f' ${each}`,
  `insert into scoring_jobs (id, workspace_id, profile_id, kind, status, rubric_id, rubric_version_id, model, input_sha256, as_of,
      redaction, prompt_template, scorer_version, provider_base_url, sandbox, created_by_account, estimated_seconds, created_at,
      completed_at, failed_at, cancelled_at, error_code, run_owner, lease_until, started_at, overall_thousandths)
    select ${id("job")}, '$1'::uuid, ${id("profile", "1 + g % ($2 / 2)")}, 'rubric', status, ${id("rubric", someRubric)}, ${id("version", someRubric)},
      'm', 'x', '2026-01', true, 't', '1', 'http://p', true, ${id("account", "1 + g % 50")}, 1, now() - g * interval '1 minute', now(), now(), now(),
      case status when 'failed' then case when g % 1000 = 3 then 'WORKER_LOST' else 'PROVIDER_TIMEOUT' end end,
      'r', now(), now(), g % 10000
    from (select g, case when g % 1000 = 0 then 'pending' when g % 1000 = 1 then 'processing' when g % 20 = 3 then 'failed'
      when g % 500 = 4 then 'cancelled' else 'completed' end as status ${each}) jobs`,
  `insert into latest_scores (workspace_id, profile_id, sandbox, job_id, overall_thousandths, completed_at, rubric_id, requested_at, criteria)
    select distinct on (profile_id) workspace_id, profile_id, sandbox, id, overall_thousandths, completed_at, rubric_id, created_at,
      jsonb_build_object('security', overall_thousandths, 'strategy', 5000)
    from scoring_jobs where workspace_id = '$1'::uuid and status = 'completed'`,
  `insert into score_decisions (workspace_id, job_id, number, by_name, created_at, outcome, reason)
    select workspace_id, job_id, number, 'P', now(), case number when 1 then 'hold' else 'withdrawn' end,
      case number when 1 then 'other' end
    from latest_scores, generate_series(1, 2) number
    where workspace_id = '$1'::uuid and overall_thousandths % 3 = 0 and (number = 1 or overall_thousandths % 5 = 0)`,
  `insert into score_overrides (workspace_id, job_id, number, by_name, created_at, criterion_id, entry, reason)
    select workspace_id, job_id, 1, 'P', now(), 'security', 'unknown', 'r' from latest_scores where workspace_id = '$1'::uuid`,
  `insert into comparison_shares (id, workspace_id, rubric_id, token_hash, names, shared_by_name, views, created_at, expires_at)
    select ${id("share")}, '$1'::uuid, ${id("rubric")}, md5('$1' || g) || md5(g::text), 'hidden', 'P', 1, now() - g * interval '1 minute',
      now() + g * interval '1 minute' ${each}`,
  `insert into comparison_share_scores (workspace_id, share_id, place, job_id) select '$1'::uuid, ${id("share")}, 1, ${id("job")} ${each}`,
  `insert into comparison_share_views (workspace_id, share_id, number, viewed_at) select '$1'::uuid, ${id("share")}, 1, now() ${each}`,
  `insert into model_calls (workspace_id, job_id, run, number, step_key, purpose, model, boundary, sandbox, started_at, ended_at, outcome)
    select '$1'::uuid, ${id("job")}, 1, 1, '1', 'score', 'm', 'b', true, now() - g * interval '1 minute',
      case when g % 1000 > 0 then now() end, case when g % 1000 > 0 then 'succeeded' end ${each}`,
  `insert into outbox (workspace_id, event, subject_id, processed_at)
    select '$1'::uuid, 'scoring_job.completed', ${id("job")}, case when g % 1000 > 0 then now() end ${each}`,
  `insert into webhook_endpoints (id, workspace_id, url, events, secret, created_at)
    select ${id("endpoint")}, '$1'::uuid, 'https://example.org/', '{scoring_job.completed}', 's', now() - g * interval '1 minute' ${each}`,
  `insert into webhook_deliveries (id, workspace_id, endpoint_id, outbox_id, event, body, status, created_at, next_attempt_at, settled_at)
    select ${id("delivery")}, '$1'::uuid, ${id("endpoint", "1 + g % 50")}, g, 'scoring_job.completed', '{}',
      case when g % 1000 = 0 then 'pending' when g % 20 = 3 then 'failed' else 'succeeded' end, now() - g * interval '1 minute',
      case when g % 1000 = 0 then now() - interval '1 hour' end, case when g % 1000 > 0 then now() end ${each}`,
  `insert into webhook_attempts (workspace_id, delivery_id, number, started_at, ended_at, succeeded, http_status)
    select '$1'::uuid, ${id("delivery")}, 1, now(), now(), true, 200 ${each}`,
  `insert into erasures (workspace_id, profile_id) select '$1'::uuid, ${id("erased")} ${each}`,
];
