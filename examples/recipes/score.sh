#!/usr/bin/env bash
# Scores one profile and prints its overall. Needs URL, KEY, curl, and Node to read JSON (jq does as well).
set -euo pipefail

# Prints the answer; of a refusal says what the API said.
ask() {
  local answer
  answer=$(curl --fail-with-body --silent --show-error --retry 3 -H "x-api-key: $KEY" -H 'content-type: application/json' "$@") \
    || { echo "$answer" >&2; return 1; }
  echo "$answer"
}
field() { node -p "const it = JSON.parse(require('fs').readFileSync(0)); $1"; }

# By external_id the same person is stored once, whoever sends them again.
PROFILE=$(ask "$URL/api/v1/profiles" -d @"${1:-examples/profiles/cto.json}" | field 'it.id')

# One Idempotency-Key for all tries of one request: a retry after a lost answer makes no second job.
ONCE="idempotency-key: $(node -p 'crypto.randomUUID()')"
JOB=$(ask "$URL/api/v1/profiles/$PROFILE/score" -H "$ONCE" -d '{"role": "CTO"}' | field 'it.job_id')

# A read that waits: it answers when the job has settled, or after 25 seconds.
STATUS=pending
while [ "$STATUS" = pending ] || [ "$STATUS" = processing ]; do
  ANSWER=$(ask "$URL/api/v1/scoring-jobs/$JOB?wait=25")
  STATUS=$(field 'it.status' <<< "$ANSWER")
done

# No overall is an answer: too little is known, and overall_reason says what is missing.
field 'it.error?.message ?? it.result?.parsed_score.overall?.score ?? it.result?.parsed_score.overall_reason ?? it.status' <<< "$ANSWER"
