/** What the overview's money can be stacked by. */
export const bys = ["category", "source", "cost-centre", "vendor"] as const;
export type By = (typeof bys)[number];

/** What the address asks to stack by. */
export const byIn = (address: URLSearchParams): By =>
  bys.find((by) => by === address.get("by")) ?? "category";

export const byNames: Readonly<Record<By, string>> = {
  category: "category",
  source: "source",
  "cost-centre": "cost centre",
  vendor: "vendor",
};
