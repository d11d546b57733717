import { type CloudSeries, seriesMethods } from "@/server/planning/sources/cost-series";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { choiceCell, currencyCell, idCell, referenceCell, textCell } from "./texts";

type Series = Written<CloudSeries>;

/** Where the money of cloud bills belongs; what is billed comes with the bills. */
export const cloudSeries = format({
  name: "cloud-series",
  title: "Where cloud bills belong, by provider, service, account and currency",
  columns: {
    id: required(idCell, "What the series is known by.", "nimbus.virtual-machines.prod-1.usd"),
    provider: required(textCell(), "As the bill says it.", "Nimbus"),
    service: optional(
      textCell(),
      "As the bill says it; empty for what belongs to no service.",
      "Virtual Machines",
    ),
    account: required(textCell(), "The account or subscription money is spent in.", "prod-1"),
    account_name: optional(textCell(), "What the account is called.", "Production"),
    currency: required(currencyCell, "The currency it is billed in.", "USD"),
    cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
    category: optional(referenceCell("cost-categories"), "cloud where empty.", "cloud"),
    vendor: optional(referenceCell("vendors"), "Who is paid."),
    method: optional(choiceCell(seriesMethods), "How it is carried on; auto where empty.", "auto"),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Series | null): Series | string => {
    const series: Series = {
      id: row.id,
      provider: row.provider,
      service: row.service ?? "",
      account: row.account,
      accountName: kept(row.account_name, stored?.accountName, ""),
      currency: row.currency,
      costCentre: row.cost_centre,
      category: kept(row.category, stored?.category, "cloud"),
      vendor: kept(row.vendor, stored?.vendor, null),
      method: kept(row.method, stored?.method, "auto"),
      records: stored?.records ?? [],
    };
    const moved = stored && identity.some((field) => stored[field] !== series[field]);
    return moved ? "it is stored for another provider, service, account or currency" : series;
  },
  rows: ({
    id,
    provider,
    service,
    account,
    accountName,
    currency,
    costCentre,
    category,
    vendor,
    method,
  }: Series) => [
    {
      id,
      provider,
      service: service || null,
      account,
      account_name: accountName || null,
      currency,
      cost_centre: costCentre,
      category,
      vendor,
      method,
    },
  ],
});

const identity = ["provider", "service", "account", "currency"] as const;
