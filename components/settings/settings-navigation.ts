interface SettingsPlace {
  href: `/settings/${"members" | "api-keys" | "webhooks" | "account" | "models" | "shared-links" | "retention"}`;
  label: string;
  /** For administrators alone. */
  admin: boolean;
}

/** The pages of the settings, in the order of their tabs. */
export const SETTINGS_PLACES: readonly SettingsPlace[] = [
  { href: "/settings/account", label: "Account", admin: false },
  { href: "/settings/members", label: "Members", admin: true },
  { href: "/settings/api-keys", label: "API keys", admin: true },
  { href: "/settings/webhooks", label: "Webhooks", admin: true },
  { href: "/settings/models", label: "Models and budget", admin: false },
  { href: "/settings/shared-links", label: "Shared links", admin: false },
  { href: "/settings/retention", label: "Retention", admin: false },
];
