import type { Query } from "../database/query";
import { Refusal } from "../errors";
import type { Assume, Change, RecordChange, RecordKind } from "../planning/change";
import type { Kept } from "../planning/facts";
import { equal, type FieldPath, valueAt, withValueAt } from "../planning/field-path";
import { layRecord } from "../planning/laid-record";
import { chainOf } from "./changes-store";
import { kindsInOrder, storeOf } from "./stores";

/** One record as approving a scenario would write it. */
export interface ApprovalRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly act: "create" | "update" | "remove";
  /** Field by field as text: "items/hall/annualPrice". */
  readonly changes: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A record that is not any more as it was when a change was made. */
export interface Moved {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly field: string;
  /** What the change was made on, and what is there now; as text. */
  readonly was: string;
  readonly now: string;
}

/** What approving a scenario would write, or what is in the way. */
export interface Approval {
  readonly rows: readonly ApprovalRow[];
  readonly assumptions: readonly Assume[];
  readonly moved: readonly Moved[];
}

/** A record before and after the changes that are about it. */
export interface Touched {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: Kept | undefined;
  readonly after: Kept | null;
  readonly changes: readonly RecordChange[];
}

const isOfRecord = (change: Change): change is RecordChange => change.act !== "assume";
const isAssume = (change: Change): change is Assume => change.act === "assume";

/** All records a scenario changes, kinds that others name first. */
export async function touchedBy(
  query: Query,
  scenario: string,
): Promise<{ touched: Touched[]; assumes: Assume[] }> {
  const changes = await chainOf(query, scenario);
  const touched: Touched[] = [];
  for (const kind of kindsInOrder) {
    const own = changes.filter(isOfRecord).filter((change) => change.kind === kind);
    const ids = [...new Set(own.map(({ record }) => record))];
    const stored = new Map(
      (ids.length ? await storeOf(kind).find(query, ids) : []).map((fact) => [fact.id, fact]),
    );
    for (const id of ids) {
      const about = own.filter(({ record }) => record === id);
      const before = stored.get(id);
      touched.push({ kind, id, before, after: layRecord(kind, id, before, about).record, changes: about });
    }
  }
  return { touched, assumes: changes.filter(isAssume) };
}

/** What approving a scenario would write. */
export async function approvalOf(query: Query, scenario: string): Promise<Approval> {
  const { touched, assumes } = await touchedBy(query, scenario);
  return {
    rows: touched.flatMap(rowOf),
    assumptions: assumes,
    moved: touched.flatMap(movedIn),
  };
}

const titleOf = (record: Kept): string => {
  const { title, name } = record as Kept & { title?: unknown; name?: unknown };
  return [title, name].find((text): text is string => typeof text === "string" && text !== "") ?? record.id;
};

function rowOf({ kind, id, before, after }: Touched): ApprovalRow[] {
  const record = after ?? before;
  if (!record) return [];
  const store = storeOf(kind);
  const [was, will] = [
    before ? store.texts(before) : new Map<string, string>(),
    after ? store.texts(after) : new Map<string, string>(),
  ];
  const fields = [...new Set([...was.keys(), ...will.keys()])];
  const changes = fields
    .map((field) => ({ field, from: was.get(field) ?? null, to: will.get(field) ?? null }))
    .filter(({ from, to }) => from !== to);
  const act = before === undefined ? "create" : after === null ? "remove" : "update";
  return changes.length === 0 ? [] : [{ kind, id, title: titleOf(record), act, changes }];
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? "" : JSON.stringify(value);

/** Both values of a field as text, as the audit trail says them. */
function bothTexts(
  kind: RecordKind,
  now: Kept,
  path: FieldPath,
  was: unknown,
): Pick<Moved, "field" | "was" | "now">[] {
  const { texts } = storeOf(kind);
  const [then, today] = [texts(withValueAt(now, path, was) as Kept), texts(now)];
  const differing = [...new Set([...then.keys(), ...today.keys()])].filter(
    (field) => then.get(field) !== today.get(field),
  );
  return differing.map((field) => ({ field, was: then.get(field) ?? "", now: today.get(field) ?? "" }));
}

/** Where the facts have moved under a scenario. */
function movedIn({ kind, id, before, after, changes }: Touched): Moved[] {
  const named = { kind, id, title: titleOf(after ?? before ?? { id, version: 0 }) };
  return changes.flatMap((change): Moved[] => {
    if (change.act === "add")
      return before ? [{ ...named, field: "", was: "not there", now: "there is one by now" }] : [];
    const isAdded = changes.some(({ act }) => act === "add");
    if (before === undefined)
      return isAdded ? [] : [{ ...named, field: "", was: "there", now: "not there any more" }];
    if (change.act !== "amend") return [];
    const now = valueAt(before, change.path);
    if (equal(now, change.was) || (isEmpty(now) && isEmpty(change.was))) return [];
    const both = bothTexts(kind, before, change.path, change.was);
    if (both.length > 0) return both.map((one) => ({ ...named, ...one }));
    return [{ ...named, field: change.path.join("/"), was: shown(change.was), now: shown(now) }];
  });
}

/** JSON knows no undefined: what was not there is kept as nothing. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined;

/** Refuses a scenario under which the facts have moved. */
export function refuseMoved({ moved }: Approval): void {
  const [first] = moved;
  if (!first) return;
  const field = first.field === "" ? "" : ` ${first.field.replaceAll("/", " ")}`;
  throw new Refusal(
    "conflict",
    `The records have moved under this scenario: ${first.title}${field} was ${first.was || "empty"} and is ${first.now || "empty"} now.`,
    { moved },
  );
}
