import { redirect } from "next/navigation";

/** Everybody has an account; the other settings are administrators'. */
export default function SettingsPage() {
  redirect("/settings/account");
}
