import { useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { readDocument } from "./read-document";

const OPTIONS = {
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  filter: true,
  // Its colours lack contrast.
  syntaxHighlight: { activated: false },
  tryItOutEnabled: true,
  persistAuthorization: false,
  // The badge would be asked of another origin.
  validatorUrl: null,
} as const;

/** Swagger UI over the served document; its megabyte comes after the page. */
export function SwaggerView({ onFailed }: { onFailed(error: unknown): void }) {
  const place = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let isLeft = false;
    const show = async () => {
      const [{ default: SwaggerUI }, spec] = await Promise.all([
        import("swagger-ui-dist/swagger-ui-es-bundle.js"),
        readDocument(),
      ]);
      if (isLeft || !place.current) return;
      SwaggerUI({ ...OPTIONS, domNode: place.current, spec, onComplete: () => setShown(true) });
    };
    show().catch(onFailed);
    return () => {
      isLeft = true;
    };
  }, [onFailed]);
  return (
    <>
      {isShown ? null : <Skeleton className="h-dvh w-full" />}
      <div ref={place} />
    </>
  );
}
