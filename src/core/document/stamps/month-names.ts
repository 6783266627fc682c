/** The names of months and weekdays as data: a language is one line. */

/** Twelve names each, January first; forms of one month are separated by `|`. No form may be another word of the language. */
const LANGUAGES: readonly (readonly string[])[] = [
  ["january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"],
  ["januar|jänner", "februar", "märz|maerz|mär|mrz", "april", "mai", "juni", "juli", "august", "september", "oktober|okt", "november", "dezember|dez"],
  ["janvier|janv", "février|fevrier|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août|aout", "septembre", "octobre", "novembre", "décembre|decembre|déc"],
  ["enero", "febrero", "marzo", "abril|abr", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre|dic"],
  ["janeiro", "fevereiro|fev", "março|marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
  ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
]; // prettier-ignore

const NUMBERS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((months) => months.flatMap((names, index) => names.split("|").map((name) => [name, index + 1] as const))),
);

/** The number of a month by its name in any case; 0 for what is no month. */
export function monthNumber(name: string): number {
  return NUMBERS.get(name.toLowerCase()) ?? 0;
}

/** A group that matches a month's name as a whole word; longer names come first. */
export const MONTH_NAME = `(${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])`;

/** Weekdays in other languages, which lead a date: `Mittwoch, 4. März`. */
export const FOREIGN_WEEKDAY =
  "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)";
