/** Keeps the memory from growing with every strange word of a long session. */
const MOST = 20_000;

/** `read`, asked once for each word. `read`: true to its argument alone. */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = read(word);
      if (known.size >= MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
