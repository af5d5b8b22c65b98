import type { LimitState } from "@/lib/domain/rate-limit";

/** The fields of draft-ietf-httpapi-ratelimit-headers; none where nothing was limited. */
export function limitHeaders(states: readonly LimitState[]): Record<string, string> {
  if (states.length === 0) return {};
  const list = (item: (state: LimitState) => string) =>
    states.map((state) => `"${state.name}";${item(state)}`).join(", ");
  return {
    "ratelimit-policy": list(({ quota, windowSeconds }) => `q=${quota};w=${windowSeconds}`),
    ratelimit: list(({ remaining, resetSeconds }) => `r=${remaining};t=${resetSeconds}`),
  };
}
