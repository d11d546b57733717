import { day, decimals, months, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { SavedKind, Saving, SavingKind, SavingStatus } from "../planning/saving";

const savings: RecordTable<Saving> = {
  kind: "savings",
  word: "saving",
  subject: "savings",
  table: "saving",
  fields: {
    title: text(),
    status: text<SavingStatus>(),
    kind: text<SavingKind>(),
    aboutKind: optional(text<SavedKind>()),
    aboutId: optional(text()),
    amount: decimals(),
    currency: text(),
    fromMonth: optional(months()),
    decideBy: optional(day()),
    owner: optional(text()),
    note: optional(text()),
    scenario: optional(text()),
    realisedAmount: optional(decimals()),
  },
};

/** The register of savings: idea → committed → realised. */
export const savingStore = recordStore(savings);
