import { expect, test } from "vitest";
import { Profile } from "./profile";

const PLACES: Record<string, (url: string) => object> = {
  linkedin_url: (url) => ({ linkedin_url: url }),
  links: (url) => ({ links: [url] }),
  "company.url": (url) => ({ experiences: [{ company: { name: "A", url } }] }),
  "source.url": (url) => ({ source: { kind: "web", url } }),
};

test.each(Object.entries(PLACES))("%s holds addresses of the web alone: a page makes a link of it", (_, given) => {
  const takes = (url: string) => Profile.safeParse({ full_name: "A", ...given(url) }).success;
  for (const url of ["https://a.example/x?y#z", "http://a.example:8080"])
    expect([url, takes(url)]).toEqual([url, true]);
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "a.example",
  ])
    expect([url, takes(url)]).toEqual([url, false]);
});
