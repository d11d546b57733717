const longest = 200;

/** A number that differs wherever texts differ, as far as chance goes (FNV-1a, twice). */
function digest(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (one >>> 13);
  }
  return [one, two].map((part) => (part >>> 0).toString(36)).join("");
}

/** The id of a record that is known by several values: the values, and where they are too long their digest at the end. */
export function idOfValues(values: readonly string[]): string {
  const text = values
    .filter(Boolean)
    .join(" ")
    .replace(/\p{Cc}/gu, " ");
  if (text.length <= longest) return text;
  const end = `~${digest(values.join("\u0001"))}`;
  return text.slice(0, longest - end.length) + end;
}
