/** True of the files (URIs as strings) that are one of these, or lie in one of them; in the time of their own length. */
export function insideOf(places: ReadonlySet<string>): (file: string) => boolean {
  return (file) => {
    for (let path = file; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf("/")))) {
      if (places.has(path)) return true;
    }
    return false;
  };
}
