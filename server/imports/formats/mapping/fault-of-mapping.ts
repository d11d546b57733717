import type { Format } from "../format";
import { finder } from "./header-key";
import type { Mapping } from "./mapping";

/** The columns of the source a mapping reads. */
export const readBy = ({ columns, across, leaveOut }: Mapping): string[] => [
  ...Object.values(columns).flatMap(({ from, number }) => [
    ...from,
    ...(number?.negateWhen ? [number.negateWhen.column] : []),
  ]),
  ...(across?.columns ?? []),
  ...leaveOut.map(({ column }) => column),
];

/** Why a mapping cannot read a file of a kind with this header; null when it can. */
export function faultOfMapping(
  { name, columns }: Pick<Format, "name" | "columns">,
  mapping: Mapping,
  header: readonly string[],
): string | null {
  if (mapping.kind !== name) return `The mapping is for ${mapping.kind}, not for ${name}.`;
  const { across } = mapping;
  const ours = [...Object.keys(mapping.columns), ...(across ? [across.name, across.value] : [])];
  const unknown = ours.find((column) => !Object.hasOwn(columns, column));
  if (unknown !== undefined) return `${name} has no column "${unknown}".`;
  const find = finder(header);
  const missing = [...new Set(readBy(mapping).filter((column) => find(column) < 0))];
  if (missing.length)
    return `The mapping reads ${missing.map((column) => `"${column}"`).join(", ")}, which this header lacks.`;
  const open = Object.keys(columns).filter((column) => columns[column]?.required && !ours.includes(column));
  return open.length ? `The mapping does not say where ${open.join(", ")} comes from.` : null;
}
