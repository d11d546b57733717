/**
 * A column's name without what tools write differently: case, spaces, slashes, dots, underscores. Where a translated name carries
 * the English one in brackets, that counts: "Ressourcengruppe (ResourceGroup)" → "resourcegroup".
 */
export function plainName(name: string): string {
  const [, english] = /\(([^()]*)\)\s*$/.exec(name) ?? [];
  return (english ?? name).toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The header of a bill: columns are found by their plain names. */
export class BillHeader {
  readonly names: readonly string[];
  private readonly places = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.trim());
    for (const [at, name] of this.names.map(plainName).entries())
      if (!this.places.has(name)) this.places.set(name, at);
  }

  /** Where the columns of these names stand; those the file lacks are left out. */
  find(names: readonly string[]): number[] {
    return names.flatMap((name) => this.places.get(plainName(name)) ?? []);
  }

  has(...names: readonly string[]): boolean {
    return this.find(names).length > 0;
  }
}

/** What a cell of a bill is called in SQL. */
export const cellAt = (at: number): string => `c${at}`;
