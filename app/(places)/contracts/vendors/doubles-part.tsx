"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { DataTable } from "../../../_parts/data-table";
import { ErrorState } from "../../../_parts/empty-state";
import { WaitingTable } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";

type Pair = Outputs["vendorMerge"]["candidates"][number];

const reasons: Readonly<Record<Pair["because"], string>> = {
  same: "the same name but for spelling and legal form",
  alias: "one is called by a name of the other",
  near: "a letter or two apart",
};

const hrefOf = (id: string, into: string) =>
  `/contracts/vendors/${encodeURIComponent(id)}?merge=${encodeURIComponent(into)}&part=doubles`;

/** Vendors whose names are nearly alike: a person decides which are one. */
export function DoublesPart() {
  const { data, error } = useQuery(useTRPC().vendorMerge.candidates.queryOptions());
  if (error) return <ErrorState happened="Names could not be compared" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="names" />;
  return (
    <DataTable
      caption="Vendors whose names are nearly alike"
      columns={[
        { id: "one", title: "Vendor", value: ({ one }: Pair) => one.name },
        { id: "other", title: "And", value: ({ other }) => other.name },
        { id: "because", title: "Why", value: ({ because }) => reasons[because] },
        {
          id: "merge",
          title: "If they are one",
          value: () => null,
          show: ({ one, other }) => (
            <>
              <Link href={hrefOf(other.id, one.id)} scroll={false}>
                keep {one.name}
              </Link>
              {" or "}
              <Link href={hrefOf(one.id, other.id)} scroll={false}>
                keep {other.name}
              </Link>
            </>
          ),
        },
      ]}
      rows={data}
      rowKey={({ one, other }) => `${one.id}/${other.id}`}
      empty={
        <p>
          No two vendors are called nearly the same. Any vendor can be merged into another from its own page.
        </p>
      }
    />
  );
}
