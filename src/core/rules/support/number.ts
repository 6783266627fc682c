const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count within a sentence: in words up to ten. */
export function number(value: number): string {
  return NUMBERS[value] ?? String(value);
}
