"use client";
import type { OurColumn } from "./cells";
import { useRecordsOf } from "../use-records-of";
import type { Suggest } from "./source-choice";

const targets = ["cost-centres", "cost-categories", "vendors", "milestones"] as const;
type Target = (typeof targets)[number];

const targetOf = ({ kind }: OurColumn): Target | undefined =>
  targets.find((target) => kind.startsWith(`one of the ${target}`));

/** Words a column takes, as its description lists them: "ends, renews, option, open". */
const wordsOf = ({ kind }: OurColumn): readonly string[] =>
  /^[a-z-]+(, [a-z-]+)+$/.test(kind) ? kind.split(", ") : [];

/** What a column may say in every row: the names that are here already, or the words it takes. */
export function useSuggestions(columns: readonly OurColumn[]): Suggest {
  const asked = new Set(columns.map(targetOf));
  const wanted = (target: Target) => (asked.has(target) ? target : "");
  const names = new Map([
    ["cost-centres", useRecordsOf(wanted("cost-centres"))],
    ["cost-categories", useRecordsOf(wanted("cost-categories"))],
    ["vendors", useRecordsOf(wanted("vendors"))],
    ["milestones", useRecordsOf(wanted("milestones"))],
  ]);
  return (column) => {
    const target = targetOf(column);
    const records = target ? names.get(target) : undefined;
    return records ? [...new Set(records.map(({ id, name }) => name || id))] : wordsOf(column);
  };
}
