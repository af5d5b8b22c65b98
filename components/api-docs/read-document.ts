import { z } from "zod";

const Operation = z.looseObject({ security: z.array(z.record(z.string(), z.array(z.string()))) });
const Document = z.looseObject({
  components: z.looseObject({ securitySchemes: z.record(z.string(), z.unknown()) }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

/** The document, without the session's cookie as a way to authorize: no script can set it, and the browser sends it. */
export async function readDocument(): Promise<object> {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`The document answers ${answer.status}`);
  const document = Document.parse(await answer.json());
  delete document.components.securitySchemes.session;
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    operation.security = operation.security.filter((one) => !("session" in one));
  }
  return document;
}
