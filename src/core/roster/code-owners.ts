/** The people whom a `CODEOWNERS` file names, each once: `@anna` and `anna@example.com`, but no teams (`@example/payments`). */
export function codeOwners(text: string): readonly string[] {
  const names = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
    // A section of GitLab: its default owners stand behind the brackets.
    .flatMap((line) =>
      line
        .replace(/^\^?\[[^\]]*\](?:\[\d+\])?/, "x")
        .split(/\s+/)
        .slice(1),
    )
    .filter((word) => /^@[A-Za-z0-9][\w.-]*$/.test(word) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word));
  return [...new Set(names)];
}

/** Where the file may lie, below the root of a repository. The first one that is there counts, as on the services that read it. */
export const CODE_OWNERS_PLACES: readonly string[] = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
