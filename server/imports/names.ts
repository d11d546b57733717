import { categoryId } from "@/server/planning/category";
import type { ReferenceTarget, Resolve } from "./formats/column";
import { Spellings } from "@/server/planning/spelled-alike";

/** A record as other records can name it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Spellings that mean the same: composed or not, in any case, with any number of spaces. */
const spelling = (target: ReferenceTarget, text: string): string =>
  target === "cost-categories"
    ? categoryId(text)
    : text.normalize("NFKC").toLowerCase().replace(/ +/g, " ").replace(/^ | $/g, "");

const controlCharacters = /\p{Cc}/gu;

/** The records of one kind by id and by every spelling; a name two records share stands for none of them. */
class Index {
  private readonly ids = new Set<string>();
  private readonly bySpelling = new Map<string, string | null>();
  private readonly called: Named[] = [];
  private spellings: Spellings<Named> | null = null;

  constructor(private readonly target: ReferenceTarget) {}

  add({ id, names }: Named): void {
    if (this.ids.has(id)) return;
    this.ids.add(id);
    this.called.push({ id, names });
    this.bySpelling.set(spelling(this.target, id), id);
    for (const name of names) {
      const key = spelling(this.target, name);
      const known = this.bySpelling.get(key);
      if (known === undefined) this.bySpelling.set(key, id);
      else if (known !== id && !this.isOwnId(known, key)) this.bySpelling.set(key, null);
    }
  }

  /** An id goes before a name spelled like it. */
  private isOwnId(id: string | null, key: string): boolean {
    return id !== null && spelling(this.target, id) === key;
  }

  /** What is spelled like a text; worked out when it is first asked for. */
  like(text: string): { id: string; name: string }[] {
    if (!this.spellings) {
      this.spellings = new Spellings();
      for (const named of this.called)
        for (const each of [named.id, ...named.names]) this.spellings.add(spelling(this.target, each), named);
    }
    return this.spellings
      .like(spelling(this.target, text))
      .map(({ id, names }) => ({ id, name: names[0] ?? id }));
  }

  /** The id; null: two records have this name; undefined: none has. */
  find(text: string): string | null | undefined {
    return this.ids.has(text) ? text : this.bySpelling.get(spelling(this.target, text));
  }
}

const words: Readonly<Record<ReferenceTarget, string>> = {
  "cost-centres": "cost centre",
  "cost-categories": "cost category",
  vendors: "vendor",
  teams: "team",
  people: "person",
  roles: "role",
  "pay-bands": "pay band",
  "skill-catalogue": "skill",
  certifications: "certification",
  milestones: "milestone",
  contracts: "contract",
  positions: "position",
  initiatives: "initiative",
  series: "series",
};

/** Kinds that are made when a file names what is not there yet: always, or when it was asked for. */
export type Creating = ReadonlySet<ReferenceTarget>;

/** A name that stands for no record, or for two. */
export class UnknownName extends Error {
  constructor(
    readonly target: ReferenceTarget,
    readonly text: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** What records of other kinds are called, and which must be made because a file names them first. */
export class Names {
  private readonly indices = new Map<ReferenceTarget, Index>();
  private readonly made = new Map<ReferenceTarget, Map<string, string>>();

  /** Names of records that may come later, as "kind/name". */
  readonly awaited = new Set<string>();

  constructor(private readonly creating: Creating) {}

  add(target: ReferenceTarget, named: Named): void {
    this.index(target).add(named);
  }

  /** Records whose id or name is spelled like a text, the likeliest first. */
  like(target: ReferenceTarget, text: string): readonly { readonly id: string; readonly name: string }[] {
    return this.index(target).like(text);
  }

  private index(target: ReferenceTarget): Index {
    const index = this.indices.get(target) ?? new Index(target);
    this.indices.set(target, index);
    return index;
  }

  /** Throws UnknownName where a name stands for nothing that is there or may be made. */
  readonly resolve: Resolve = (target, name, otherwise) => {
    const id = this.index(target).find(name);
    if (typeof id === "string") return id;
    if (otherwise === "text") return name;
    if (id === null)
      throw new UnknownName(target, name, `more than one ${words[target]} is called so; give the id`);
    if (otherwise === "later") return this.keep(target, name);
    if (!this.creating.has(target)) throw new UnknownName(target, name, `there is no such ${words[target]}`);
    return this.make(target, name);
  };

  private keep(target: ReferenceTarget, name: string): string {
    this.awaited.add(`${target}/${name}`);
    return name;
  }

  private make(target: ReferenceTarget, name: string): string {
    const id = this.newId(target, name);
    this.index(target).add({ id, names: [name] });
    const made = this.made.get(target) ?? new Map<string, string>();
    this.made.set(target, made.set(id, name));
    return id;
  }

  private newId(target: ReferenceTarget, name: string): string {
    if (target === "cost-categories") return categoryId(name);
    const id = name.normalize("NFC").replace(controlCharacters, "-").trim();
    return this.index(target).find(id) === undefined ? id : `${id}-2`;
  }

  /** What must be made, by kind: id and name. */
  missing(target: ReferenceTarget): readonly { readonly id: string; readonly name: string }[] {
    return [...(this.made.get(target) ?? [])].map(([id, name]) => ({ id, name }));
  }
}
