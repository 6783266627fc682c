/** Operating-system errors as sentences for people. The message does not name the path: the caller knows how to show it. */
import type { Failure, Result } from "../core/ports";
import { failed } from "../core/ports";

const READING: Readonly<Record<string, readonly [Failure["code"], string]>> = {
  ENOENT: ["not-found", "There is no such file or folder."],
  ENOTDIR: ["not-found", "A part of the path is a file, not a folder."],
  EACCES: ["unreadable", "Permission to read it was denied."],
  EPERM: ["unreadable", "Permission to read it was denied."],
  EISDIR: ["unreadable", "It is a folder, not a file."],
  ELOOP: ["unreadable", "The link leads in a circle."],
  EMFILE: ["unreadable", "Too many files are open at once."],
  ENAMETOOLONG: ["not-found", "The name is too long."],
};

const WRITING: Readonly<Record<string, readonly [Failure["code"], string]>> = {
  EEXIST: ["exists", "It is already there; it is not overwritten."],
  ENOENT: ["write-failed", "The folder to write into does not exist."],
  ENOTDIR: ["write-failed", "A part of the path is a file, not a folder."],
  EISDIR: ["write-failed", "It is a folder; a file cannot take its place."],
  EACCES: ["write-failed", "Permission to write there was denied."],
  EPERM: ["write-failed", "Permission to write there was denied."],
  EROFS: ["write-failed", "The file system is read-only."],
  ENOSPC: ["write-failed", "The disk is full."],
  EDQUOT: ["write-failed", "The disk quota is used up."],
  ENAMETOOLONG: ["write-failed", "The name is too long."],
};

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

export function cannotRead(error: unknown): Result<never> {
  const [code, message] = READING[errorCode(error)] ?? ["unreadable", `It cannot be read: ${reason(error)}.`];
  return failed(code, message);
}

export function cannotWrite(error: unknown): Result<never> {
  const [code, message] = WRITING[errorCode(error)] ?? ["write-failed", `It cannot be written: ${reason(error)}.`];
  return failed(code, message);
}

function reason(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error));
}
