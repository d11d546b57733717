"use client";
import type { VendorContact, VendorReview } from "@/server/planning/vendor";
import { showDay } from "../../../_parts/dates";
import { useTRPCClient } from "../../../_trpc/client";
import {
  type Field,
  note,
  optionalChoice,
  optionalCount,
  optionalText,
  text,
  texts,
} from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { ContactsField } from "./contacts-field";
import { ReviewsField } from "./reviews-field";
import { methodWords, riskWords, tierWords, type VendorFields } from "./words";

const contacts: Field<readonly VendorContact[]> = {
  label: "Contacts",
  wide: true,
  show: (value) => value.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join("; ") || "–",
  edit: (field) => <ContactsField {...field} />,
};

const reviews: Field<readonly VendorReview[]> = {
  label: "Reviews",
  wide: true,
  show: (value) => value.map(({ day, by }) => `${showDay(day)} by ${by}`).join("; ") || "–",
  edit: (field) => <ReviewsField {...field} />,
};

/** The fields of a vendor. */
export const description: Description<VendorFields> = {
  name: text("Name"),
  aliases: texts({ label: "Also called", description: "How bills and ledgers spell it; Enter adds a name" }),
  tier: optionalChoice("Tier", tierWords, "not said yet"),
  risk: optionalChoice(
    { label: "Risk", description: "What it would mean if it failed us" },
    riskWords,
    "not said yet",
  ),
  noticeAddress: optionalText("Notice is sent to"),
  noticeMethod: optionalChoice("Notice is given by", methodWords, "not said yet"),
  exitEffortDays: optionalCount("Effort to leave", "working days"),
  exitNote: note("What leaving takes"),
  note: note("Note"),
  contacts,
  reviews,
};

export const groups: readonly Group<VendorFields>[] = [
  { legend: "The vendor", fields: ["name", "aliases", "tier", "risk"] },
  { legend: "Whom to call", fields: ["contacts"] },
  { legend: "How it was judged", fields: ["reviews"] },
  { legend: "The way out", fields: ["noticeAddress", "noticeMethod", "exitEffortDays", "exitNote"] },
  { legend: "Else", fields: ["note"] },
];

/** The fields as they are sent: lists that may be changed. */
const sent = ({ aliases, contacts: called, reviews: judged, ...fields }: Partial<VendorFields>) => ({
  ...fields,
  ...(aliases && { aliases: [...aliases] }),
  ...(called && { contacts: [...called] }),
  ...(judged && { reviews: judged.map((review) => ({ ...review, scores: [...review.scores] })) }),
});

/** How vendors are asked for and written. */
export function useVendorKind(): RecordKind<VendorFields> {
  const { vendors } = useTRPCClient();
  const procedures = {
    get: vendors.get,
    history: vendors.history,
    remove: vendors.remove,
    create: {
      mutate: ({ id, fields }: { id?: string; fields: Partial<VendorFields> }) =>
        vendors.create.mutate({ id, fields: sent(fields) }),
    },
    update: {
      mutate: ({ id, version, fields }: { id: string; version: number; fields: Partial<VendorFields> }) =>
        vendors.update.mutate({ id, version, fields: sent(fields) }),
    },
  };
  const refresh = useRefresh("vendors", "vendorMerge");
  return describedKind({
    word: "vendor",
    description,
    nameOf: ({ name }, id) => name || id,
    procedures,
    refresh,
  });
}
