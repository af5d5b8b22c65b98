import {
  ComparisonShareInput,
  ComparisonShareResource,
  ComparisonToken,
  ComparisonViewResource,
  NewComparisonShareResource,
} from "./contracts/comparison-shares";
import { IdParams, ListQuery, listOf } from "./contracts/shared";
import { SharedComparison } from "./contracts/shared-comparison";
import type { Operation } from "./openapi-operation";

export const COMPARISON_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/comparison-shares",
    id: "listComparisonShares",
    summary: "List the comparisons that were shared by a link, the newest first; ended ones for 90 days.",
    scope: ["scores:read", "profiles:read"],
    query: ListQuery,
    answers: { 200: listOf(ComparisonShareResource.meta({ id: "ComparisonShare" })) },
  },
  {
    method: "post",
    path: "/api/v1/comparison-shares",
    id: "shareComparison",
    holdsSecret: true,
    peopleOnly: true,
    summary: "Share scores of some people side by side: a link that needs no sign-in, for 7, 30 or 90 days.",
    scope: "scores:write",
    body: ComparisonShareInput.meta({ id: "ComparisonShareInput" }),
    answers: { 201: NewComparisonShareResource.meta({ id: "NewComparisonShare" }) },
    refusals: { 404: ["JOB_NOT_FOUND"], 409: ["CONFLICT"] },
  },
  {
    method: "delete",
    path: "/api/v1/comparison-shares/{id}",
    id: "revokeComparisonShare",
    summary: "Revoke a shared comparison: its link opens nothing from now on. One that has ended stays as it is.",
    scope: "scores:write",
    params: IdParams,
    answers: { 204: null },
    refusals: { 404: ["NOT_FOUND"] },
  },
  {
    method: "get",
    path: "/api/v1/comparison-shares/{id}/views",
    id: "listComparisonViews",
    summary: "List when a shared comparison was opened, the latest first: the last 1,000 times. By whom is not kept.",
    scope: ["scores:read", "profiles:read"],
    params: IdParams,
    query: ListQuery,
    answers: { 200: listOf(ComparisonViewResource.meta({ id: "ComparisonView" })) },
    refusals: { 404: ["NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/shared-comparisons/read",
    id: "readSharedComparison",
    summary: "Read a shared comparison by the token of its link, as its page does. It counts as a view.",
    scope: "open",
    body: ComparisonToken.meta({ id: "ComparisonToken" }),
    answers: { 200: SharedComparison.meta({ id: "SharedComparison" }) },
    refusals: { 400: ["INVALID_REQUEST"], 410: ["LINK_INVALID"], 429: ["RATE_LIMITED"] },
  },
];
