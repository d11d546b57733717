"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Facts } from "../../_parts/detail-panel";
import { recordHref } from "../records";
import type { ContractAnswer } from "./words";

type Links = ContractAnswer["links"];
type Named = Links["orders"][number];

const names = (kind: "contracts" | "initiatives", records: readonly Named[]): ReactNode =>
  records.map(({ id, title }, at) => {
    const href = recordHref(`${kind}/${id}`);
    return (
      <span key={id}>
        {at > 0 && ", "}
        {href ? <Link href={href}>{title}</Link> : title}
      </span>
    );
  });

const some = (kind: "contracts" | "initiatives", record: Named | null) =>
  record === null ? null : names(kind, [record]);

/** What the contract hangs on, and what hangs on it. */
export function Linked({ links }: { links: Links }) {
  const { parent, orders, coTerm, endingWithIt, replacedBy } = links;
  const facts: [string, ReactNode][] = [
    ["Order of", some("contracts", parent)],
    [`Orders below it (${orders.length})`, orders.length ? names("contracts", orders) : null],
    ["Ends with", some("contracts", coTerm)],
    ["Ending with it", endingWithIt.length ? names("contracts", endingWithIt) : null],
    ["Replaced by", some("initiatives", replacedBy)],
  ];
  const said = facts.filter(([, value]) => value !== null);
  return said.length === 0 ? null : <Facts facts={said} />;
}
