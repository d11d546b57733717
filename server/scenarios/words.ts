import { saysMoney } from "../access/without-salaries";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { type Query, reading } from "../database/query";
import type { Assume, Change, RecordKind } from "../planning/change";
import type { Kept } from "../planning/facts";
import { layRecord } from "../planning/laid-record";
import { printMonth } from "../planning/month";
import { changesOf, type KeptChange } from "./changes-store";
import { storeOf } from "./stores";

/** A change of a scenario as a person reads it. */
export interface ChangeInWords {
  readonly id: string;
  readonly off: boolean;
  readonly byName: string;
  readonly at: Date;
  readonly act: Change["act"];
  /** "contracts/C-17"; null: an assumption. */
  readonly record: string | null;
  readonly title: string;
  /** Field by field as text; of what may not be seen there is none. */
  readonly fields: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** The sentence, where it has no fields: "moved by +6 months", "removed". */
  readonly text: string;
}

/** All changes of a scenario in words. */
export async function changesInWords(
  scenario: string,
  viewer: Pick<Viewer, "role">,
  query: Query = reading,
): Promise<ChangeInWords[]> {
  const changes = await changesOf(query, scenario);
  const stored = await storedOf(query, changes);
  return changes.map((kept) => inWords(kept, stored, viewer));
}

type Stored = ReadonlyMap<string, Kept>;

async function storedOf(query: Query, changes: readonly KeptChange[]): Promise<Stored> {
  const ids = new Map<RecordKind, Set<string>>();
  for (const { change } of changes)
    if (change.act !== "assume") ids.set(change.kind, (ids.get(change.kind) ?? new Set()).add(change.record));
  const stored = new Map<string, Kept>();
  for (const [kind, own] of ids)
    for (const fact of await storeOf(kind).find(query, [...own])) stored.set(`${kind}/${fact.id}`, fact);
  return stored;
}

function inWords(
  { change, ...kept }: KeptChange,
  stored: Stored,
  viewer: Pick<Viewer, "role">,
): ChangeInWords {
  const about = { id: change.id, off: kept.off, byName: kept.byName, at: kept.at, act: change.act };
  if (change.act === "assume")
    return {
      ...about,
      record: null,
      title: assumptionNames[change.what],
      fields: [],
      text: assumption(change),
    };
  const record = `${change.kind}/${change.record}`;
  const before = stored.get(record);
  const after = layRecord(change.kind, change.record, before, [change]).record;
  const title = titleOf(after ?? before) || change.record;
  // What is added and has no name, a rate, is known by its values only.
  const says = change.act === "amend" || change.act === "move" || (change.act === "add" && !titleOf(after));
  const fields = says ? fieldsOf(change.kind, before, after, viewer) : [];
  return { ...about, record, title, fields, text: textOf(change) };
}

const titleOf = (record: Kept | null | undefined): string => {
  const { title, name } = (record ?? {}) as { title?: unknown; name?: unknown };
  return [title, name].find((text): text is string => typeof text === "string") ?? "";
};

function fieldsOf(
  kind: RecordKind,
  before: Kept | undefined,
  after: Kept | null,
  viewer: Pick<Viewer, "role">,
) {
  if (!after) return [];
  const { texts } = storeOf(kind);
  const [was, will] = [before ? texts(before) : new Map<string, string>(), texts(after)];
  return [...new Set([...was.keys(), ...will.keys()])]
    .filter((field) => may(viewer, "see-salaries") || kind !== "positions" || !saysMoney(field))
    .map((field) => ({ field, from: was.get(field) ?? null, to: will.get(field) ?? null }))
    .filter(({ from, to }) => from !== to);
}

const signed = (count: number): string => `${count < 0 ? "−" : "+"}${Math.abs(count)}`;

function textOf(change: Exclude<Change, Assume>): string {
  if (change.act === "add") return "added";
  if (change.act === "remove") return "removed";
  if (change.act === "amend") return "changed";
  const parts = [
    change.months === 0
      ? ""
      : `${signed(change.months)} ${Math.abs(change.months) === 1 ? "month" : "months"}`,
    change.days === 0 ? "" : `${signed(change.days)} ${Math.abs(change.days) === 1 ? "day" : "days"}`,
  ].filter(Boolean);
  return `${change.path.join(" ")} moved by ${parts.join(" and ") || "nothing"}`;
}

const assumptionNames: Readonly<Record<Assume["what"], string>> = {
  raise: "Raise of salaries",
  inflation: "Inflation",
  "renewal-uplift": "Renewals cost more",
  growth: "Growth of measured costs",
  "rate-shock": "Exchange rate",
  "vacancy-probability": "Probability of open positions",
  deflection: "Contacts answered by automation",
};

const assumption = ({ of, pct, from, what }: Assume): string => {
  const sign = Number(pct) > 0 && what !== "vacancy-probability" && what !== "deflection" ? "+" : "";
  const size = `${sign}${pct.replace("-", "−")} %`;
  return `${of ? `${of} ` : ""}${size}${from === null ? "" : ` from ${printMonth(from)}`}`;
};
