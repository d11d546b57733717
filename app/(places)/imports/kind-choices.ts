import { isBill, kindName, kindOrder } from "./kinds";
import { type Candidate, readBy } from "./recognised";
import type { Sheet } from "./sheets";

/** What a table may be taken as. */
export interface KindOption extends Pick<Sheet, "kind" | "use"> {
  readonly value: string;
  readonly label: string;
}

const option = (kind: string, use: string | null, label: string): KindOption => ({
  value: JSON.stringify([kind, use]),
  label,
  kind,
  use,
});

/** "Contracts: its own columns", "Contracts: Snipe-IT: licences". */
function labelOf({ kind, how, mapping }: Candidate, titles: ReadonlyMap<string, string>): string {
  const name = kindName(kind);
  if (how === "own" || how === "bill") return `${name}, by its own columns`;
  if (how === "guess" || mapping === null) return `${name}, a guess`;
  return how === "preset"
    ? `${name}, as ${titles.get(mapping) ?? mapping}`
    : `${name}, as saved in “${mapping}”`;
}

/** What was recognised and every other kind; each once, and what is chosen among them. */
export function kindChoices(
  { candidates, kind, use }: Pick<Sheet, "candidates" | "kind" | "use">,
  titles: ReadonlyMap<string, string>,
) {
  const recognised = candidates.map((one) => option(one.kind, readBy(one), labelOf(one, titles)));
  // Its own columns and a known layout are read strictly: another decimal sign is said in a mapping.
  const kinds = [...new Set(candidates.map((one) => one.kind))].filter((one) => !isBill(one));
  const mapped = kinds.map((one) => option(one, "guess", `${kindName(one)}, mapped here`));
  const others = kindOrder.map((one) => option(one, null, kindName(one)));
  const now = kind === null ? [] : [option(kind, use, `${kindName(kind)}${use ? `, as “${use}”` : ""}`)];
  const likely = once([...recognised, ...mapped]);
  const rest = others.filter((other) => !candidates.some((one) => one.kind === other.kind));
  return {
    likely,
    others: once([...rest, ...now]).filter((one) => !likely.some((other) => other.value === one.value)),
  };
}

const once = (options: readonly KindOption[]): KindOption[] =>
  options.filter((one, at) => options.findIndex((other) => other.value === one.value) === at);

/** The value of what is chosen. */
export const chosenKind = ({ kind, use }: Pick<Sheet, "kind" | "use">): string =>
  kind === null ? "" : JSON.stringify([kind, use]);
