import type { Vendor } from "./vendor";

/** What a firm's form is called: it says nothing about which firm it is. */
const legalForms: ReadonlySet<string> = new Set(
  (
    "ab ag as aps asa bv bvba co company corp corporation eg eurl gbr gmbh inc incorporated kft kg kgaa limited llc llp " +
    "ltd ltda mbh nv ohg oy oyj plc pte pty sa sarl sas se spa sprl srl ug"
  ).split(" "),
);

/**
 * A vendor's name as it can be compared: small letters, without accents, signs and legal forms. "Northgate Hosting Ltd." and
 * "NORTHGATE-HOSTING LIMITED" are "northgate hosting". Where nothing else is left, the legal form stays.
 */
export function plainName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, "")
    .replace(/&|\+/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word, at) => at === 0 || !legalForms.has(word));
  return telling.join(" ");
}

/** Two vendors that may be one; a person decides. */
export interface LikelySame {
  readonly ids: readonly [string, string];
  /** `same` name but for spelling and legal form · `alias`: one is called by a name of the other · `near`: a letter or two apart. */
  readonly because: "same" | "alias" | "near";
}

/** How many letters two names may differ by: none below six letters, one below twelve, then two. */
const slack = (name: string): number => (name.length < 6 ? 0 : name.length < 12 ? 1 : 2);

/** Whether at most so many letters must be put in, taken out or changed. */
function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}

const strength = { same: 0, alias: 1, near: 2 } as const;

/** Pairs of vendors whose names are nearly alike, the likeliest first. Nothing is merged by this. */
export function likelySame(vendors: Iterable<Pick<Vendor, "id" | "name" | "aliases">>): LikelySame[] {
  const found = new Map<string, LikelySame>();
  const note = (a: string, b: string, because: LikelySame["because"]) => {
    if (a === b) return;
    const ids: [string, string] = a < b ? [a, b] : [b, a];
    const known = found.get(ids.join("\0"));
    if (!known || strength[because] < strength[known.because]) found.set(ids.join("\0"), { ids, because });
  };
  const all = [...vendors].map(({ id, name, aliases }) => ({
    id,
    name: plainName(name || id),
    others: [...new Set(aliases.map(plainName))].filter(Boolean),
  }));
  const byName = new Map<string, { readonly id: string; readonly isAlias: boolean }[]>();
  for (const { id, name, others } of all)
    for (const called of [name, ...others]) {
      const known = byName.get(called) ?? [];
      byName.set(called, [...known, { id, isAlias: called !== name }]);
      for (const other of known) note(id, other.id, other.isAlias || called !== name ? "alias" : "same");
    }
  for (const [a, b] of nearNames(all.map(({ name }) => name)))
    for (const { id } of byName.get(a) ?? [])
      for (const other of byName.get(b) ?? []) note(id, other.id, "near");
  return [...found.values()].sort(
    (a, b) => strength[a.because] - strength[b.because] || (a.ids.join("\0") < b.ids.join("\0") ? -1 : 1),
  );
}

/** Names a letter or two apart; only those with the same first or the same last three letters are looked at. */
function* nearNames(names: readonly string[]): Generator<[string, string]> {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names))
    for (const key of [`^${name.slice(0, 3)}`, `${name.slice(-3)}$`])
      groups.set(key, [...(groups.get(key) ?? []), name]);
  for (const group of groups.values())
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const most = Math.min(slack(a), slack(b));
        if (most > 0 && isNear(a, b, most)) yield [a, b];
      }
}

/**
 * Which vendor an id stands for now: itself, or the one that took its name as an alias when the two were merged. What was approved
 * keeps the id it was said with.
 */
export function vendorNow(vendors: ReadonlyMap<string, Vendor>): (id: string) => string {
  let byAlias: Map<string, string> | null = null;
  return (id) => {
    if (id === "" || vendors.has(id)) return id;
    byAlias ??= new Map([...vendors.values()].flatMap((one) => one.aliases.map((alias) => [alias, one.id])));
    return byAlias.get(id) ?? id;
  };
}
