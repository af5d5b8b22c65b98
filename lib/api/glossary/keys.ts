import type { Glossary } from "../describe-fields";

/** Fields of API keys and service accounts. */
export const KEYS = {
  "ApiKey.name": ["What the key is for.", "ATS"],
  "NewApiKey.name": ["What the key is for.", "ATS"],
  "ApiKeyInput.name": ["What the key is for, so that people can tell keys apart.", "ATS"],
  "ServiceAccount.name": ["Who calls.", "ATS"],
  "service_account.id": "Identifier of the service account.",
  "service_account.name": ["Who calls.", "ATS"],
  overlap_seconds: ["How long the old key stays valid.", 86_400],
  own_jobs_only: "true: of all jobs it sees its service account's alone.",
  prefix: ["The key's first characters, by which a person knows it again.", "assay_4fGhT2"],
  secret: ["The key itself, shown only now.", "assay_4fGhT2nUWq8sYd0aLxR3vKzB6mPcE1jHtN9iOoSg5Q0Wx2Ab"],
} satisfies Glossary;
