#!/usr/bin/env bash
# Scores one profile and prints its overall. Needs URL, KEY, curl and jq.
set -euo pipefail

ask() { curl --fail-with-body --silent --show-error --retry 3 --retry-all-errors \
  -H "x-api-key: $KEY" -H 'content-type: application/json' "$@"; }

# By external_id the same person is stored once, whoever sends them again.
PROFILE=$(ask "$URL/api/v1/profiles" -d @"${1:-examples/profiles/cto.json}" | jq -r .id)

# One Idempotency-Key for all tries of one request: a retry after a lost answer makes no second job.
REQUEST=$(cat /proc/sys/kernel/random/uuid)
JOB=$(ask "$URL/api/v1/profiles/$PROFILE/score" -H "idempotency-key: $REQUEST" -d '{"role": "CTO"}' | jq -r .job_id)

# A read that waits: answers when the job has settled, or after 25 seconds.
until ask "$URL/api/v1/scoring-jobs/$JOB?wait=25" > job.json && jq -e 'has("completed_at") or has("failed_at") or has("cancelled_at")' job.json > /dev/null; do :; done

jq -r 'if .status == "completed"
  then "\(.result.parsed_score.overall.score // "no overall") (\(.result.parsed_score.coverage * 100 | round) % covered), job \(.job_id)"
  else "\(.status): \(.error.code // "") \(.error.message // "")" end' job.json
rm job.json
