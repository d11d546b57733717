/** The default list of cost categories: id and name. Security and network are towers, not categories. */
export const defaultCategories = [
  { id: "internal-labour", name: "Internal labour" },
  { id: "external-labour", name: "External labour" },
  { id: "outside-services", name: "Outside services" },
  { id: "cloud", name: "Cloud" },
  { id: "saas", name: "SaaS" },
  { id: "software", name: "Software" },
  { id: "hardware", name: "Hardware" },
  { id: "facilities", name: "Facilities" },
  { id: "telecom", name: "Telecom" },
  { id: "training", name: "Training" },
  { id: "travel-other", name: "Travel and other" },
  { id: "internal-charges", name: "Internal charges" },
  { id: "contingency", name: "Contingency" },
  { id: "unassigned", name: "Unassigned" },
] as const;

/** The category of what came without one; it must be empty before a month is closed. */
export const unassigned = "unassigned";

/**
 * The id of a category as it was spelled: any case, with spaces, underscores or hyphens. "Internal Labour" and
 * "INTERNAL_LABOUR" are "internal-labour". What is not in the list of the organisation is for the caller to refuse.
 */
export const categoryId = (spelled: string): string =>
  spelled
    .trim()
    .toLowerCase()
    .replace(/[\s_\-‐-―]+/g, "-");

/** Whether amounts of a category are the money of people, which only some may see one by one. */
export const isPeopleCategory = (category: string): boolean =>
  category === "internal-labour" || category === "external-labour";
