"""Scores one profile and prints its overall. Needs URL and KEY; nothing but Python's own library."""
import http.client
import json
import os
import time
import urllib.error
import urllib.request
import uuid

URL, KEY = os.environ.get("URL"), os.environ.get("KEY")
if not URL or not KEY:
    raise SystemExit("Set URL to the app's address and KEY to an API key: docs/recipes.md says how.")


def ask(method, path, body=None, once=None):
    """Sends a request, and again what passes by itself; `once` names it, so that it is done once."""
    headers = {"x-api-key": KEY, "content-type": "application/json"}
    if once:
        headers["idempotency-key"] = once
    data = None if body is None else json.dumps(body).encode()
    for tries in range(1, 6):
        request = urllib.request.Request(URL + path, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            problem = problem_of(refusal)
            # This 409 says that an earlier try is still being answered.
            passes = refusal.code in (429, 502, 503, 504) or problem["code"] == "IDEMPOTENCY_KEY_IN_USE"
            if not passes or tries == 5:
                raise SystemExit(f"{problem['code']}: {problem['detail']}")
            time.sleep(int(refusal.headers.get("retry-after", 2**tries)))
        except (OSError, http.client.HTTPException):  # No answer, or half of one.
            if tries == 5:
                raise
            time.sleep(2**tries)


def problem_of(refusal):
    """What the API says of a refusal; a proxy before it may say nothing that can be read."""
    try:
        return json.load(refusal)
    except ValueError:
        return {"code": f"HTTP_{refusal.code}", "detail": refusal.reason}


with open("examples/profiles/cto.json", encoding="utf-8") as file:
    profile = ask("POST", "/api/v1/profiles", json.load(file), once=str(uuid.uuid4()))
accepted = ask("POST", f"/api/v1/profiles/{profile['id']}/score", {"role": "CTO"}, once=str(uuid.uuid4()))
job = accepted
while job["status"] in ("pending", "processing") or "calls" not in job:
    job = ask("GET", f"/api/v1/scoring-jobs/{accepted['job_id']}?wait=25")
if job["status"] != "completed":
    raise SystemExit(f"The job is {job['status']}: {job.get('error')}")
overall = job["result"]["parsed_score"]["overall"]
print(overall["score"] if overall else "no overall", "job", job["job_id"])
