import {
  ApiKeyInput,
  ApiKeyPatch,
  ApiKeyResource,
  ApiKeyRotation,
  NewApiKeyResource,
  ServiceAccountResource,
} from "./contracts/api-keys";
import { IdParams, ListQuery, listOf } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

const Key = ApiKeyResource.meta({ id: "ApiKey" });
const NewKey = NewApiKeyResource.meta({ id: "NewApiKey" });

export const KEY_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/api-keys",
    id: "listApiKeys",
    summary: "List the workspace's API keys, the newest first, the ended ones too.",
    scope: "admin",
    query: ListQuery,
    answers: { 200: listOf(Key) },
  },
  {
    method: "post",
    path: "/api/v1/api-keys",
    id: "createApiKey",
    holdsSecret: true,
    summary: "Make an API key. Its secret is in this answer and nowhere else.",
    scope: "admin",
    body: ApiKeyInput.meta({ id: "ApiKeyInput" }),
    answers: { 201: NewKey },
  },
  {
    method: "get",
    path: "/api/v1/api-keys/{id}",
    id: "getApiKey",
    summary: "Read an API key: what it may do, when it was last used, when it ends.",
    scope: "admin",
    params: IdParams,
    answers: { 200: Key },
    refusals: { 404: ["NOT_FOUND"] },
  },
  {
    method: "patch",
    path: "/api/v1/api-keys/{id}",
    id: "changeApiKey",
    summary: "Change what an API key may spend. Its successors by rotation share its budget.",
    scope: "admin",
    params: IdParams,
    body: ApiKeyPatch.meta({ id: "ApiKeyPatch" }),
    answers: { 200: Key },
    refusals: { 404: ["NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/api-keys/{id}/rotate",
    id: "rotateApiKey",
    holdsSecret: true,
    summary: "Make a key that takes the place of this one, which stays valid for the overlap. It can be rotated once.",
    scope: "admin",
    params: IdParams,
    body: ApiKeyRotation.meta({ id: "ApiKeyRotation" }),
    bodyOptional: true,
    answers: { 201: NewKey },
    refusals: { 404: ["NOT_FOUND"], 409: ["CONFLICT"] },
  },
  {
    method: "delete",
    path: "/api/v1/api-keys/{id}",
    id: "revokeApiKey",
    summary: "Revoke an API key at once and for good. It stays in the list; its jobs stay its account's.",
    scope: "admin",
    params: IdParams,
    answers: { 204: null },
    refusals: { 404: ["NOT_FOUND"] },
  },
  {
    method: "get",
    path: "/api/v1/service-accounts",
    id: "listServiceAccounts",
    summary: "List the service accounts, which own the API keys and what was made with them.",
    scope: "admin",
    query: ListQuery,
    answers: { 200: listOf(ServiceAccountResource.meta({ id: "ServiceAccount" })) },
  },
];
