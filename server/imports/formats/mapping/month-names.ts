/** The months of a year in the languages files are written in: January first; short forms beside the long ones. */
const languages: readonly (readonly string[])[] = [
  ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sep sept", "october oct", "november nov", "december dec"],
  ["januar janner jan", "februar feber feb", "marz maerz mrz", "april apr", "mai", "juni jun", "juli jul", "august aug",
    "september sep sept", "oktober okt", "november nov", "dezember dez"],
  ["janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
    "septembre sept sep", "octobre oct", "novembre nov", "decembre dec"],
  ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
    "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"],
  ["januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
    "september sep sept", "oktober okt", "november nov", "december dec"],
]; // biome-ignore format: a year in two lines

const byName = new Map<string, number>();
for (const months of languages)
  for (const [at, names] of months.entries()) for (const name of names.split(" ")) byName.set(name, at + 1);

/** 1 to 12 for a month's name in English, German, French, Spanish or Dutch, long or short; null for any other word. */
export const monthNamed = (word: string): number | null =>
  byName.get(word.normalize("NFD").replace(/\p{M}/gu, "").replace(/\.$/, "").toLowerCase()) ?? null;
