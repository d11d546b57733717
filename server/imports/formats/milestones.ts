import type { Kept } from "@/server/planning/facts";
import type { Milestone } from "@/server/planning/schedule";
import { hangs, type When } from "@/server/planning/when";
import { kept, optional, required } from "./column";
import { whenCell } from "./dates";
import { format, type Written } from "./format";
import { integerCell } from "./numbers";
import { idCell, referenceCell, textCell } from "./texts";

type KeptMilestone = Written<Milestone & Kept>;

interface Dated {
  readonly date: When | null;
  readonly after: string | null;
  readonly months: number | null;
}

const dateOf = ({ date, after, months }: Dated): When | null =>
  after === null ? date : { milestone: after, months: months ?? 0 };

function faultsOf({ date, after, months }: Dated) {
  if (date !== null && after !== null)
    return [{ column: "after", reason: "give a date, or a milestone it hangs on, not both" }];
  if (after === null && months !== null)
    return [{ column: "months", reason: "months after which milestone?" }];
  if (after !== null && months === null) return [{ column: "months", reason: "how many months after it?" }];
  return [];
}

export const milestones = format({
  name: "milestones",
  title: "Milestones: named moments on which dates can hang",
  columns: {
    id: required(idCell, "What dates name, as in dc-exit+3.", "racks-removed"),
    name: optional(textCell(), "The id where empty.", "Racks removed"),
    date: optional(whenCell, "Its day; or give after and months.", ""),
    after: optional(referenceCell("milestones"), "The milestone it hangs on.", "dc-exit"),
    months: optional(integerCell(-1200, 1200), "Months after that milestone.", "2"),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: faultsOf,
  merge: (row, stored: KeptMilestone | null): KeptMilestone => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    date: kept(dateOf(row), stored?.date, null),
  }),
  rows: ({ id, name, date }: KeptMilestone) => {
    if (date !== null && hangs(date))
      return [{ id, name, date: null, after: date.milestone, months: date.months }];
    return [{ id, name, date, after: null, months: null }];
  },
});
