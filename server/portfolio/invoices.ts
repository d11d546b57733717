import { reading } from "../database/query";
import { readInvoices } from "../ledger/invoice-store";
import type { Posted } from "../planning/facts";
import type { Invoice } from "../planning/invoice";
import type { Month } from "../planning/month";

const remembered = new WeakMap<readonly Posted[], Map<string, Promise<readonly Invoice[]>>>();

/** The postings of some months that name a vendor or a contract; read once for each state of the ledger. */
export function invoicesOf(
  posted: readonly Posted[],
  basis: "accrual" | "cash",
  from: Month,
  to: Month,
): Promise<readonly Invoice[]> {
  const known = remembered.get(posted) ?? new Map<string, Promise<readonly Invoice[]>>();
  remembered.set(posted, known);
  const key = [basis, from, to].join("/");
  const read = known.get(key) ?? readInvoices(reading, basis, from, to);
  known.set(key, read);
  read.catch(() => known.delete(key));
  return read;
}
