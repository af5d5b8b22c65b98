#!/usr/bin/env bash
# Scores one profile and prints its overall. Needs URL, KEY, curl, and Node to read JSON (jq does as well).
set -euo pipefail
[ -n "${URL:-}" ] && [ -n "${KEY:-}" ] || { echo "Set URL to the app's address and KEY to an API key: docs/recipes.md says how." >&2; exit 1; }

BODY=$(mktemp)
trap 'rm -f "$BODY"' EXIT

# Prints the answer; of a refusal says what the API said. Sends again what passes by itself.
ask() {
  for _ in 1 2 3 4 5; do
    : > "$BODY"
    # curl tries 429 and 503 again, when Retry-After says. Into a file, which it empties before each try.
    curl --fail-with-body --silent --show-error --retry 3 -o "$BODY" \
      -H "x-api-key: $KEY" -H 'content-type: application/json' "$@" && { cat "$BODY"; return; }
    # 22 is a refusal, all else a lost answer. This 409 says that an earlier try is still being answered.
    [ $? -ne 22 ] || grep -q '"IDEMPOTENCY_KEY_IN_USE"' "$BODY" || break
    sleep 1
  done
  cat "$BODY" >&2
  return 1
}
field() { node -p "const it = JSON.parse(require('fs').readFileSync(0)); $1"; }

# By external_id the same person is stored once, whoever sends them again.
ANSWER=$(ask "$URL/api/v1/profiles" -d @"${1:-examples/profiles/cto.json}")
PROFILE=$(field 'it.id' <<< "$ANSWER")

# One Idempotency-Key for all tries of one request: a retry after a lost answer makes no second job.
ONCE="idempotency-key: $(node -p 'crypto.randomUUID()')"
ANSWER=$(ask "$URL/api/v1/profiles/$PROFILE/score" -H "$ONCE" -d '{"role": "CTO"}')
JOB=$(field 'it.job_id' <<< "$ANSWER")

# A read that waits: it answers when the job has settled, or after 25 seconds.
STATUS=pending
while [ "$STATUS" = pending ] || [ "$STATUS" = processing ]; do
  ANSWER=$(ask "$URL/api/v1/scoring-jobs/$JOB?wait=25")
  STATUS=$(field 'it.status' <<< "$ANSWER")
done

# No overall is an answer: too little is known, and overall_reason says what is missing.
field 'it.error?.message ?? it.result?.parsed_score.overall?.score ?? it.result?.parsed_score.overall_reason ?? it.status' <<< "$ANSWER"
