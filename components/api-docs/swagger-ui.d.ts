/** The package brings no types; what we use of it. */
declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  interface Options {
    domNode: HTMLElement;
    spec: object;
    deepLinking: boolean;
    docExpansion: "list" | "full" | "none";
    /** -1 leaves the list of schemas out. */
    defaultModelsExpandDepth: number;
    displayRequestDuration: boolean;
    filter: boolean;
    syntaxHighlight: { activated: boolean };
    tryItOutEnabled: boolean;
    persistAuthorization: boolean;
    validatorUrl: string | null;
    onComplete(): void;
  }
  export default function SwaggerUI(options: Options): void;
}
