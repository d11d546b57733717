import { rule } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, nameIn, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const posted = ["Posting Date", "Pstng Date", "Buchungsdatum", "Buch.dat."];
const account = ["Cost Element", "G/L Account", "Account", "Kostenart", "Sachkonto", "Konto"];
const centre = ["Cost Center", "Cost Ctr", "CO Object", "Kostenstelle"];
/** Each amount with the column that names its currency. */
const amountsIn = [
  {
    amount: ["Val.in rep.cur.", "Val/RepCur", "Value in report currency"],
    currency: ["Report currency", "RepCurr", "Rep. currency"],
  },
  {
    amount: ["Amount in local currency", "Amount in LC", "Betrag in Hauswährung", "Betrag in HW"],
    currency: ["Local Currency", "LCurr", "Hauswährung"],
  },
  {
    amount: ["Value in Obj. Crcy", "Val.in obj.crcy", "Wert/KWähr", "Wert in Objektwährung"],
    currency: ["Object Currency", "Objektwährung"],
  },
  {
    amount: ["Value TranCurr", "Amount in doc. curr.", "Betrag in Belegwährung"],
    currency: ["Transaction Currency", "Document currency", "Belegwährung"],
  },
];

const amountOf = (header: readonly string[]) =>
  amountsIn.find(({ amount }) => nameIn(header, amount) !== null);

/**
 * Line items of SAP, as the lists of KSB1 (cost centres) and FBL3N (accounts) are exported; English or German.
 *
 * - The amount is the first of those in report, local, object and transaction currency that the list shows, with that currency's
 *   column; without one the currency is left open. A trailing minus is a credit.
 * - Decimal sign and order of days follow the user's settings in SAP: they are taken from the cells, and asked where these do not tell.
 * - The month is that of the posting date. Rows without a posting date are subtotals of the list: left out, counted.
 * - Account and document are kept as texts; the category is left open (your accounts → our categories).
 */
export const sapLineItems: Preset = {
  name: "sap-line-items",
  title: "SAP: line items (KSB1, FBL3N)",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, posted, account, [
      "Document Number",
      "Document No.",
      "DocumentNo",
      "Ref. document number",
      "Belegnummer",
    ]) && amountOf(header) !== undefined,
  mapping: (header) => {
    const amount = amountOf(header);
    const day = nameIn(header, posted) ?? "";
    return mappingOf(
      "actuals",
      {
        month: rule(day, days(null)),
        posting_date: rule(day, days(null)),
        cost_centre: take(header, centre),
        currency: amount ? take(header, amount.currency) : null,
        amount: amount ? take(header, amount.amount, amounts({ decimal: null })) : null,
        account: take(header, account),
        document: take(header, [
          "Document Number",
          "Document No.",
          "DocumentNo",
          "Ref. document number",
          "Belegnummer",
        ]),
        text: takeFirst(header, ["Name", "Text", "Cost element name", "Bezeichnung"]),
      },
      { leaveOut: [{ column: day, is: [""] }] },
    );
  },
};
