/** Pairs of letters of a text, words apart; what two spellings share of them says how alike they are. */
function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 1 < padded.length && word; at++) found.add(padded.slice(at, at + 2));
  }
  return found;
}

const LEAST = 0.35;
const MOST = 5;

/** Twice what two sets share over what both have: 1 where they are the same. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Finds what is spelled like a text; each candidate's spelling is looked at once. */
export class Spellings<Item> {
  private readonly known: { readonly item: Item; readonly pairs: ReadonlySet<string> }[] = [];

  add(spelling: string, item: Item): void {
    this.known.push({ item, pairs: pairs(spelling) });
  }

  /** At most five, the likeliest first; each item once. */
  like(spelling: string): Item[] {
    const wanted = pairs(spelling);
    const scored = this.known
      .map(({ item, pairs: of }) => ({ item, score: alike(wanted, of) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score);
    return [...new Set(scored.map(({ item }) => item))].slice(0, MOST);
  }
}
