/**
 * What core asks of the world outside. Each program (command line, desktop editor, web editor)
 * passes in its own implementation; core itself reads no clock, no disk and no network.
 */

/** A result that the caller must look at: expected failures are values, never exceptions. */
export type Result<T, E = Failure> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Why something could not be done, in a sentence that can be shown to a person. */
export interface Failure {
  readonly code: "not-found" | "unreadable" | "not-text" | "too-large" | "exists" | "outside" | "write-failed" | "cancelled";
  readonly message: string;
}

/** Files by path. Paths use `/`; what they are relative to is the implementation's own. */
export interface Files {
  /** The text of a file, decoded as UTF-8 with any byte order mark kept; refuses binary and over-large files. */
  readText(path: string): Promise<Result<string>>;
  /** Writes whole or not at all: what stood there before stays until the new text is complete. */
  writeText(path: string, text: string, options: { readonly overwrite: boolean }): Promise<Result<void>>;
  exists(path: string): Promise<boolean>;
}

/** The present, in milliseconds since 1970-01-01T00:00:00Z. */
export interface Clock {
  now(): number;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failed(code: Failure["code"], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
