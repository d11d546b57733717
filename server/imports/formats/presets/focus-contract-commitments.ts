import { addDays, printDay } from "@/server/planning/day";
import type { Currency } from "@/server/planning/money";
import { printGrouped } from "@/server/planning/worth";
import { readDay } from "../mapping/date-text";
import { constant, rule } from "../mapping/mapping";
import { type CellOf, cellsOf } from "./adding";
import { amounts, days, hasAll, mappingOf, nameIn } from "./making";
import type { Preset, PresetRow } from "./preset";

const contractId = "ContractId";
const commitmentId = "ContractCommitmentId";
const providers = ["ServiceProviderName", "ProviderName", "InvoiceIssuerName", "PublisherName"];

/** What each of our rows says, in this order. */
const made = ["Id", "Title", "Order of", "Begins", "Ends", "Currency", "Vendor", "Minimum", "Note"] as const;
type Made = Readonly<Record<(typeof made)[number], string>>;

const beginning = (text: string): string => text.slice(0, 10);

/** FOCUS's periods end before their end: midnight of a day is the end of the day before; any other time lies in its day. */
function lastDay(text: string): string {
  const day = readDay(beginning(text), "YMD");
  if ("reason" in day) return text;
  return /[T ](?!00:00)\d/.test(text) ? beginning(text) : printDay(addDays(day.value, -1));
}

const isSpend = (cell: CellOf): boolean => cell("ContractCommitmentCategory").toLowerCase() === "spend";

function noteOf(cell: CellOf): string {
  const [quantity, unit, cost] = [
    cell("ContractCommitmentQuantity"),
    cell("ContractCommitmentUnit"),
    cell("ContractCommitmentCost"),
  ];
  const kind = `${cell("ContractCommitmentType")}, ${cell("ContractCommitmentCategory")}`;
  const promised = quantity === "" ? [] : [`${quantity} ${unit}`.trim()];
  const worth =
    cost === "" || isSpend(cell) ? [] : [`worth ${printGrouped(cost)} ${cell("BillingCurrency")}`];
  return `Commitment (${kind})${[...promised, ...worth].map((one) => `: ${one}`).join("")}`;
}

const providerOf = (cell: CellOf): string => providers.map((name) => cell(name)).find(Boolean) ?? "";

function commitment(cell: CellOf, isOrder: boolean): Made {
  return {
    Id: cell(commitmentId),
    Title: cell("ContractCommitmentDescription") || `${cell("ContractCommitmentType")} ${cell(commitmentId)}`,
    "Order of": isOrder ? cell(contractId) : "",
    Begins: beginning(cell("ContractCommitmentPeriodStart")),
    Ends: lastDay(cell("ContractCommitmentPeriodEnd")),
    Currency: cell("BillingCurrency"),
    Vendor: providerOf(cell),
    Minimum:
      isSpend(cell) && /[1-9]/.test(cell("ContractCommitmentCost")) ? cell("ContractCommitmentCost") : "",
    Note: noteOf(cell),
  };
}

const framework = (cell: CellOf): Made => ({
  Id: cell(contractId),
  Title: `Contract ${cell(contractId)}`,
  "Order of": "",
  Begins: beginning(cell("ContractPeriodStart")),
  Ends: lastDay(cell("ContractPeriodEnd")),
  Currency: cell("BillingCurrency"),
  Vendor: providerOf(cell),
  Minimum: "",
  Note: "Its commitments are orders below it.",
});

/** Cells with nothing where the file writes NULL; what has no money has the currency that is planned in. */
function cellReader(header: readonly string[], reporting: Currency): (row: PresetRow) => CellOf {
  const cellOf = cellsOf(header);
  return (row) => {
    const cell = cellOf(row);
    const plain: CellOf = (name) => (cell(name).toUpperCase() === "NULL" ? "" : cell(name));
    return (name) =>
      name === "BillingCurrency" && plain("ContractCommitmentCost") === ""
        ? plain(name) || reporting
        : plain(name);
  };
}

function rearranged(header: readonly string[], rows: readonly PresetRow[], reporting: Currency) {
  const cellOf = cellReader(header, reporting);
  const byContract = new Map<string, PresetRow[]>();
  for (const row of rows) {
    const id = cellOf(row)(contractId);
    byContract.set(id, [...(byContract.get(id) ?? []), row]);
  }
  const said = (row: PresetRow, what: Made) => ({ line: row.line, cells: made.map((name) => what[name]) });
  return [...byContract].flatMap(([id, own]) => {
    const isFramework =
      id !== "" && (own.length > 1 || cellOf(own[0] ?? { line: 0, cells: [] })(commitmentId) === "");
    const orders = own.filter((row) => cellOf(row)(commitmentId) !== "");
    const above = isFramework ? own.slice(0, 1).map((row) => said(row, framework(cellOf(row)))) : [];
    return [...above, ...orders.map((row) => said(row, commitment(cellOf(row), isFramework)))];
  });
}

/**
 * FOCUS's list of contract commitments (1.3 and later).
 *
 * - A commitment is a contract known by its own id. Several of one contract become orders below it; a single one stands alone.
 * - A commitment to spend is the minimum spend of its period; one to use so much says so in its note. It costs nothing by itself:
 *   what is used comes with bills, and what is missing of a minimum is planned from both.
 * - Periods end before their end: the last day is the day before. Who provides it is said by later versions only, and left open
 *   otherwise, as the cost centre is.
 */
export const focusContractCommitments: Preset = {
  name: "focus-contract-commitments",
  title: "FOCUS: contract commitments",
  kind: "contracts",
  recognises: (header) =>
    hasAll(header, commitmentId, contractId, "ContractCommitmentCategory", "ContractCommitmentPeriodStart"),
  rearrange: (header, rows, { reportingCurrency }) => ({
    header: made,
    rows: rearranged(header, rows, reportingCurrency),
  }),
  mapping: (header) => {
    const hasProvider = providers.some((name) => nameIn(header, name) !== null) || header.includes("Vendor");
    return mappingOf(
      "contracts",
      {
        id: rule("Id"),
        title: rule("Title"),
        vendor: hasProvider ? rule("Vendor") : null,
        category: constant("cloud"),
        currency: rule("Currency"),
        start_date: rule("Begins", days("YMD")),
        end_date: rule("Ends", days("YMD")),
        annual_price: constant("0"),
        renewal: constant("ends"),
        parent: rule("Order of"),
        minimum_spend: rule("Minimum", amounts()),
        note: rule("Note"),
      },
      { rearrangedBy: "focus-contract-commitments" },
    );
  },
};
