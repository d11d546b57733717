/** A name nobody took: with a number where it is taken. */
export function unused(name: string, all: readonly { readonly name: string }[]): string {
  const taken = new Set(all.map((one) => one.name.toLowerCase()));
  let n = 1;
  while (taken.has((n === 1 ? name : `${name} (${n})`).toLowerCase())) n++;
  return n === 1 ? name : `${name} (${n})`;
}
