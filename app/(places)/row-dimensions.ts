/** What rows of money can be told apart by, in the order in which they are offered. */
export const rowDimensions = [
  "category",
  "cost-centre",
  "vendor",
  "source",
  "nature",
  "service",
  "team",
  "initiative",
] as const;
export type RowDimension = (typeof rowDimensions)[number];

export const dimensionNames: Readonly<Record<RowDimension, string>> = {
  category: "Category",
  "cost-centre": "Cost centre",
  vendor: "Vendor",
  source: "Source",
  nature: "Nature",
  service: "Service",
  team: "Team",
  initiative: "Initiative",
};
