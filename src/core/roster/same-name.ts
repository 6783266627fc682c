/** What two spellings of one name have in common: `José  Pérez` and `jose perez`. */
export function sameName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();
}
