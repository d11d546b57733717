import type { BillCells } from "./cells";
import { cellAt } from "./header";
import { always, type BillLayout } from "./layout";

const charges = {
  regular: "usage",
  tax: "tax",
  credit: "credit",
  adjustment: "adjustment",
  rounding_error: "adjustment",
};

const AMOUNT = '"amount"\\s*:\\s*"?(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)';
const LIST = "\\s*\\[.*\\]\\s*";

/** Credits of a row: a column of their own, or a list of them in JSON whose amounts are read as text, exactly. */
function credits(cells: BillCells): string {
  if (cells.header.has("credits.amount")) return cells.amount("credits.amount");
  const [at] = cells.header.find(["credits"]);
  if (at === undefined) return "NULL";
  const cell = cellAt(at);
  const found = `regexp_extract_all(${cell}, '${AMOUNT}', 1)`;
  const names = `regexp_extract_all(${cell}, '"amount"\\s*:')`;
  const sum = `list_sum(list_transform(${found}, lambda x: TRY_CAST(x AS DECIMAL(38, 18))))`;
  cells.also(
    "credits",
    () => `NOT regexp_full_match(${cell}, '${LIST}', 's') OR len(${names}) <> len(${found})`,
    (text) =>
      new RegExp(`^${LIST}$`, "s").test(text) &&
      text.match(new RegExp(AMOUNT, "g"))?.length === text.match(/"amount"\s*:/g)?.length
        ? null
        : "not a list of credits in JSON, each with its amount",
  );
  return sum;
}

/** Google Cloud's usage cost export, standard or detailed: columns of the table with dots or underscores between their parts. */
export const googleBilling: BillLayout = {
  name: "google-billing",
  title: () => "Google Cloud billing export",
  marks: [["service.description"], ["sku.id", "sku.description"], ["cost"], ["usage_start_time"]],
  columns(cells) {
    const cost = cells.amount("cost");
    const net = `${cost} + coalesce(${credits(cells)}, CAST(0 AS DECIMAL(38, 18)))`;
    cells.need("currency");
    cells.need("usage_start_time");
    cells.need("billing_account_id");
    return {
      ProviderName: always("Google Cloud"),
      ServiceName: cells.text("service.description", "service.id"),
      BillingAccountId: cells.text("billing_account_id"),
      SubAccountId: cells.text("project.id", "billing_account_id"),
      SubAccountName: cells.text("project.name"),
      RegionId: cells.text("location.region", "location.location"),
      ChargeCategory: cells.header.has("cost_type")
        ? `coalesce(${cells.word(charges, "cost_type")}, 'usage')`
        : always("usage"),
      CommitmentDiscountId: cells.text("subscription.instance_id"),
      BillingCurrency: cells.currency("currency"),
      BillingPeriodStart: `coalesce(${cells.month(["YM"], "invoice.month")}, ${cells.month(["iso"], "usage_start_time")})`,
      ChargePeriodStart: cells.month(["iso"], "usage_start_time"),
      BilledCost: net,
      EffectiveCost: net,
      ListCost: cells.amount("cost_at_list"),
      ContractedCost: cost,
      ConsumedQuantity: cells.amount("usage.amount"),
    };
  },
};
