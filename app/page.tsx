import { redirect } from "next/navigation";

/** The product opens on the profiles, until there is an overview. */
export default function HomePage() {
  redirect("/profiles");
}
