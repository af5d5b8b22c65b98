import { redirect } from "next/navigation";

/** The product opens on the overview. */
export default function HomePage() {
  redirect("/overview");
}
