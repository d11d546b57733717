import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, joined, mappingOf, take } from "./making";
import type { Preset } from "./preset";

const day = ["Date", "Datum"];
const amount = ["Amount", "Bedrag"];
const account = ["Account", "Rekening"];
const name = ["Name", "Naam"];
const text = ["Description", "Omschrijving"];

/**
 * A statement of bunq, in English or Dutch: days year first, decimal commas, spending negative.
 *
 * What leaves the account is a cost, what comes in a credit; the basis is cash. bunq keeps accounts in euros. Who was paid stands in
 * the text, since a bank spells names in many ways. Cost centre and category are left open.
 */
export const bunqStatement: Preset = {
  name: "bunq-statement",
  title: "bunq: bank statement",
  kind: "actuals",
  recognises: (header) => hasAll(header, day, amount, account, ["Counterparty", "Tegenrekening"], name, text),
  mapping: (header) =>
    mappingOf("actuals", {
      month: take(header, day, days("YMD")),
      posting_date: take(header, day, days("YMD")),
      currency: constant("EUR"),
      amount: take(header, amount, amounts({ decimal: ",", negate: true })),
      account: take(header, account),
      basis: constant("cash"),
      text: joined(header, [name, text], " – "),
    }),
};
