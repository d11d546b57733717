import type { Outputs } from "../../../_trpc/client";

/** How a file would be read, and what is open. */
export type Proposal = Outputs["imports"]["propose"];

/** What cannot be known from a file, with the choices a person has. */
export type Question = Proposal["questions"][number];

/** How the rows of a file become rows of ours. */
export type Mapping = NonNullable<Proposal["mapping"]>;
export type ColumnRule = Mapping["columns"][string];
export type NumberRule = NonNullable<ColumnRule["number"]>;

/** How the table lies in its file, as far as it is said. */
export type Layout = Mapping["layout"];
