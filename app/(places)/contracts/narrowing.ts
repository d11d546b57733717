import type { ContractRow } from "./words";

/** The lists people ask for most; each is a word in the address (?show=due). */
export const narrowings = {
  due: "Due in 90 days",
  missed: "Deadline missed",
  unfollowed: "Ends without successor",
  ownerless: "Without owner",
} as const;

export type Narrowing = keyof typeof narrowings;

export const narrowingIn = (address: URLSearchParams): Narrowing | null => {
  const asked = address.get("show");
  return asked !== null && asked in narrowings ? (asked as Narrowing) : null;
};

const alive = ({ state }: ContractRow) => state !== "over";

/** Something has to be decided, or notice given, within so many days. */
export const isDueWithin = ({ due }: Pick<ContractRow, "due">, days: number): boolean =>
  due !== null && due.what !== "missed" && due.daysLeft >= 0 && due.daysLeft <= days;

const meets: Readonly<Record<Narrowing, (row: ContractRow) => boolean>> = {
  due: (row) => isDueWithin(row, 90),
  missed: (row) => alive(row) && row.missed !== null,
  unfollowed: (row) => alive(row) && row.endsWithoutSuccessor,
  ownerless: (row) => alive(row) && row.owner === null,
};

export const narrowed = (rows: readonly ContractRow[], by: Narrowing | null): readonly ContractRow[] =>
  by === null ? rows : rows.filter(meets[by]);
