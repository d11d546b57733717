import { z } from "zod";
import type { Format } from "./formats/format";
import { finder } from "./formats/mapping/header-key";
import { Mapper } from "./formats/mapping/mapper";
import type { ColumnRule, Mapping } from "./formats/mapping/mapping";
import { mappingSchema } from "./formats/mapping/schema";
import { limits } from "./limits";

const MOST_ROWS = 20;

const cells = z.array(z.string().max(limits.cellCharacters)).max(limits.columns);

/** A mapping, and the first rows of a file it is tried on. */
export const trialInput = z.strictObject({
  mapping: mappingSchema,
  header: cells,
  rows: z.array(z.strictObject({ line: z.number().int().min(0), cells })).max(MOST_ROWS),
});

type TrialRow = z.infer<typeof trialInput>["rows"][number];

/** What becomes of one cell: what the file says, what is made of it, and why it would be refused. */
export interface TriedCell {
  readonly line: number;
  readonly said: string;
  readonly becomes: string;
  readonly reason: string | null;
}

/** What a rule needs besides its own column: the days it reckons with. */
const neededBy = ({ reckoned }: ColumnRule): string[] => {
  if (!reckoned) return [];
  return reckoned.as === "price-of-a-year" ? [reckoned.first, reckoned.last] : [reckoned.first];
};

/** The mapping with nothing but what one column needs, so that a fault elsewhere in the row does not hide it. */
function onlyOf(mapping: Mapping, name: string, rule: ColumnRule | undefined): Mapping {
  const wanted = new Set([name, ...(rule ? neededBy(rule) : [])]);
  const columns = Object.entries(mapping.columns).filter(([column]) => wanted.has(column));
  const isAcross = name === mapping.across?.name || name === mapping.across?.value;
  return { ...mapping, columns: Object.fromEntries(columns), across: isAcross ? mapping.across : null };
}

/** What a mapping makes of the first rows of a file, column by column of ours. */
export function tryMapping(
  format: Pick<Format, "columns">,
  mapping: Mapping,
  header: readonly string[],
  rows: readonly TrialRow[],
): Record<string, TriedCell[]> {
  const { across } = mapping;
  const names = [...Object.keys(mapping.columns), ...(across ? [across.name, across.value] : [])];
  const ours = [...new Set(names)].filter((name) => Object.hasOwn(format.columns, name));
  const find = finder(header);
  const isThere = (name: string) => find(name) >= 0;
  return Object.fromEntries(
    ours.flatMap((name) => {
      const rule = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined;
      const one = onlyOf(mapping, name, rule);
      const reads = [
        ...Object.values(one.columns).flatMap(({ from }) => from),
        ...(one.across?.columns ?? []),
      ];
      if (!reads.every(isThere)) return [];
      const mapper = new Mapper(
        format,
        { ...one, leaveOut: one.leaveOut.filter(({ column }) => isThere(column)) },
        header,
      );
      return [[name, rows.flatMap((row) => tried(format, mapper, name, row))]];
    }),
  );
}

function tried(
  format: Pick<Format, "columns">,
  mapper: Mapper,
  name: string,
  { line, cells: texts }: TrialRow,
): TriedCell[] {
  const { rows, refused, leftOut } = mapper.map(texts);
  if (leftOut) return [];
  const [row] = rows;
  const said = mapper.sourceOf(name, texts, row?.across ?? null).value;
  const [fault] = refused;
  if (fault || !row)
    return [{ line, said: fault?.value || said, becomes: "", reason: fault?.reason ?? null }];
  const becomes = row.cells[mapper.header.indexOf(name)] ?? "";
  return [{ line, said, becomes, reason: becomes.trim() === "" ? null : reasonOf(format, name, becomes) }];
}

function reasonOf({ columns }: Pick<Format, "columns">, name: string, text: string): string | null {
  const read = columns[name]?.read(text.trim());
  return read && "reason" in read ? read.reason : null;
}
