"use client";
import { useQuery } from "@tanstack/react-query";
import { PercentField } from "../../_parts/money-field";
import { useTRPC } from "../../_trpc/client";
import form from "../editing/form.module.css";
import type { SettingsFields } from "./organisation-words";

type Uplifts = SettingsFields["renewalUplifts"];

/** What renewals of each cost category cost more, in per cent; empty: nothing is assumed. */
export function UpliftsField({
  uplifts,
  onChange,
}: {
  uplifts: Uplifts;
  onChange: (uplifts: Uplifts) => void;
}) {
  const { data: categories } = useQuery(useTRPC().costCategories.list.queryOptions());
  const of = (category: string) => uplifts.find((uplift) => uplift.category === category)?.pct ?? null;
  return (
    <div className={form.fields}>
      {(categories ?? []).map(({ id, name }) => (
        <PercentField
          key={id}
          size="xs"
          label={name}
          placeholder="nothing"
          value={of(id)}
          onChange={(pct) => {
            const others = uplifts.filter(({ category }) => category !== id);
            onChange(pct === null ? others : [...others, { category: id, pct }]);
          }}
        />
      ))}
    </div>
  );
}
