declare module "@jsonresume/schema" {
  interface SchemaError {
    path: (string | number)[];
    message: string;
  }
  /** Calls back synchronously: the errors, or null. */
  export function validate(document: unknown, callback: (errors: SchemaError[] | null) => void): void;
}
