import { z } from "zod";
import { EXPORT_TYPES, ExportedFile, ProfileExportQuery } from "./contracts/profile-export";
import {
  ProfileAlike,
  ProfileCount,
  ProfileCountQuery,
  ProfileInput,
  ProfileListQuery,
  ProfilePatch,
  ProfileResource,
  ProfileSummary,
  ProfilesAlikeQuery,
} from "./contracts/profiles";
import { IdParams, IfMatch, listOf } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

const ProfileAnswer = ProfileResource.meta({ id: "Profile" });

export const PROFILE_OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/profiles",
    id: "saveProfile",
    summary: "Store a profile (201), or replace the one with its `external_id` or LinkedIn page (200).",
    scope: "profiles:write",
    body: ProfileInput.meta({ id: "ProfileInput" }),
    answers: { 200: ProfileAnswer, 201: ProfileAnswer },
    refusals: { 409: ["CONFLICT"], 410: ["INPUT_ERASED"] },
  },
  {
    method: "get",
    path: "/api/v1/profiles",
    id: "listProfiles",
    summary: "List profiles, each with its latest score.",
    scope: "profiles:read",
    query: ProfileListQuery,
    answers: { 200: listOf(ProfileSummary.meta({ id: "ProfileSummary" })) },
  },
  {
    method: "get",
    path: "/api/v1/profiles/count",
    id: "countProfiles",
    summary: "Count the profiles that a filter fits, up to 100,000.",
    scope: "profiles:read",
    query: ProfileCountQuery,
    answers: { 200: ProfileCount.meta({ id: "ProfileCount" }) },
  },
  {
    method: "get",
    path: "/api/v1/profiles/alike",
    id: "findProfilesAlike",
    summary: "Find up to five profiles whose names are much like what was typed, the most alike first.",
    scope: "profiles:read",
    query: ProfilesAlikeQuery,
    answers: { 200: z.object({ data: z.array(ProfileAlike.meta({ id: "ProfileAlike" })) }) },
  },
  {
    method: "get",
    path: "/api/v1/profiles/export",
    id: "exportProfiles",
    summary:
      "Download what a filter fits as CSV, JSON Lines or XLSX. Text that a spreadsheet would run as a formula has an apostrophe before it.",
    scope: "profiles:read",
    query: ProfileExportQuery,
    answers: { 200: ExportedFile },
    files: Object.values(EXPORT_TYPES).map((type) => type.replace(/;.*/, "")),
  },
  {
    method: "get",
    path: "/api/v1/profiles/{id}",
    id: "getProfile",
    summary: "Read a profile. `ETag` is its version.",
    scope: "profiles:read",
    params: IdParams,
    answers: { 200: ProfileAnswer },
    refusals: { 404: ["PROFILE_NOT_FOUND"] },
  },
  {
    method: "patch",
    path: "/api/v1/profiles/{id}",
    id: "updateProfile",
    summary:
      "Change what a JSON Merge Patch names; scores stay. `If-Match` refuses (412) a version that was overtaken; without it the last write wins.",
    scope: ["profiles:write", "profiles:read"],
    params: IdParams,
    headers: IfMatch,
    body: ProfilePatch.meta({ id: "ProfilePatch" }),
    answers: { 200: ProfileAnswer },
    refusals: { 404: ["PROFILE_NOT_FOUND"], 409: ["CONFLICT"], 412: ["PRECONDITION_FAILED"] },
  },
  {
    method: "delete",
    path: "/api/v1/profiles/{id}",
    id: "eraseProfile",
    summary:
      "Erase a person for good: profile, scored texts, scores, model replies. The jobs stay, with what they cost.",
    scope: "profiles:write",
    params: IdParams,
    headers: IfMatch,
    answers: { 204: null },
    refusals: { 404: ["PROFILE_NOT_FOUND"], 412: ["PRECONDITION_FAILED"] },
  },
];
