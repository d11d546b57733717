import { sql, type Transaction } from "./transaction";

/** Whatever can be asked: a transaction, or the database outside of one. */
export type Query = Pick<Transaction, "query">;

/** Asks outside any transaction; each question sees what is committed at its own moment. */
export const reading: Query = { query: sql };
