import type { ContractList } from "./words";

export type Narrowing = keyof ContractList["counts"];

/** The lists people ask for most; each is a word in the address (?show=due). */
export const narrowings: Readonly<Record<Narrowing, string>> = {
  due: "Due in 90 days",
  missed: "Deadline missed",
  unfollowed: "Ends without successor",
  ownerless: "Without owner",
};

const isNarrowing = (text: string): text is Narrowing => text in narrowings;

export const narrowingIn = (address: URLSearchParams): Narrowing | null => {
  const asked = address.get("show");
  return asked !== null && isNarrowing(asked) ? asked : null;
};
