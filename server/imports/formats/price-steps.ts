import { printMonth } from "@/server/planning/month";
import type { Contract, ContractItem, PriceStep } from "@/server/planning/sources/contract";
import { optional, required } from "./column";
import { monthCell } from "./dates";
import { format, type Written } from "./format";
import { onlyItem } from "./contract-rows";
import { decimalCell } from "./numbers";
import { itemCell, referenceCell } from "./texts";

type Stored = Written<Contract>;

const itemOf = ({ items }: Stored, item: string | null): ContractItem | undefined =>
  item === null && items.length === 1 ? items[0] : items.find(({ id }) => id === (item ?? onlyItem));

function withStep(steps: readonly PriceStep[], step: PriceStep): readonly PriceStep[] {
  return [...steps.filter(({ from }) => from !== step.from), step].sort((a, b) => a.from - b.from);
}

export const priceSteps = format({
  name: "price-steps",
  title: "New yearly prices of contracts from a month on",
  columns: {
    contract: required(referenceCell("contracts"), "The contract, by id or title.", "C-0042"),
    from_month: required(monthCell, "The month from which the price counts.", "2028-01"),
    annual_price: required(decimalCell, "The new price of a year.", "402000"),
    item: optional(itemCell, "Which of its priced items; needed only where it has several."),
  },
  key: ({ contract, from_month, item }) =>
    `${contract} ${printMonth(from_month)}${item === null ? "" : ` ${item}`}`,
  record: ({ contract }) => contract,
  path: ({ from_month, item }, fact: Stored) =>
    `items/${itemOf(fact, item)?.id ?? ""}/priceSteps/${printMonth(from_month)}`,
  holds: ({ from_month, item }, stored: Stored) =>
    itemOf(stored, item)?.priceSteps.some(({ from }) => from === from_month) ?? false,
  merge: (row, stored: Stored | null): Stored | string => {
    if (!stored) return `there is no contract ${row.contract}`;
    const item = itemOf(stored, row.item);
    if (!item) return `the contract has ${stored.items.length} items; name one in the column item`;
    const step = { from: row.from_month, annualPrice: row.annual_price };
    const priced = { ...item, priceSteps: withStep(item.priceSteps, step) };
    return { ...stored, items: stored.items.map((other) => (other === item ? priced : other)) };
  },
  amount: ({ annual_price }, { currency }) => ({ currency, amount: annual_price }),
  rows: ({ id, items }) =>
    items.flatMap((item) =>
      item.priceSteps.map(({ from, annualPrice }) => ({
        contract: id,
        from_month: from,
        annual_price: annualPrice,
        item: items.length > 1 || item.id !== onlyItem ? item.id : null,
      })),
    ),
});
