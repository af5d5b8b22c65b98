import { type APIResponse, expect } from "@playwright/test";
import { Problem } from "@/lib/api/contracts/shared";

/** Holds an answer to a refusal as the API documents it: status, code, problem+json, request id. */
export async function expectRefusal(response: APIResponse, status: number, code: string): Promise<Problem> {
  const text = await response.text();
  expect({ status: response.status(), text }).toMatchObject({ status });
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  const problem = Problem.parse(JSON.parse(text));
  expect(problem).toMatchObject({ status, code, request_id: response.headers()["x-request-id"] });
  return problem;
}
