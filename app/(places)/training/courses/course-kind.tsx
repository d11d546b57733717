"use client";
import { everybody, trainingKinds } from "@/server/planning/sources/training";
import { levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import type { When } from "@/server/planning/when";
import { DayField } from "../../../_parts/day-field";
import { useTRPCClient } from "../../../_trpc/client";
import { useCostChoices, useMilestoneChoices, useVendorChoices } from "../../editing/choices";
import {
  choice,
  decimal,
  type Field,
  optionalChoice,
  optionalCount,
  text,
} from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { optionalRecord, record, recordOrText, records } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useWhenWords } from "../../editing/when-words";
import { useCertifications, useInitiatives, usePeople, useRoles, useSkills } from "../training-choices";
import { type CourseFields, kindWords, statusWords } from "./words";

const useCentres = () => useCostChoices().centres;
const useCategories = () => useCostChoices().categories;
const useRolesAndAll = () => [{ id: everybody, name: "Everybody" }, ...useRoles()];

interface DateEditProps {
  label: string;
  description?: string;
  value: When | null;
  error: string | undefined;
  onChange: (value: When | null) => void;
}

function DateEdit(field: DateEditProps) {
  return <DayField {...field} milestones={useMilestoneChoices()} />;
}

const date: Field<When | null> = {
  label: "When",
  description: "A day, or months after a milestone; without a date it is in no plan",
  wide: true,
  show: (value) => (value === null ? "–" : <WhenShown value={value} />),
  edit: ({ required: _, ...field }) => <DateEdit {...field} />,
};

function WhenShown({ value }: { value: When }) {
  return useWhenWords()(value);
}

/** Said with "Completed" beside the names; the form leaves it alone. */
const completions: Field<CourseFields["completions"]> = {
  label: "Completed by",
  show: (all) => String(all.length),
  edit: () => null,
};

/** The fields of a course. */
export const description: Description<CourseFields> = {
  title: text("Title"),
  kind: choice("Kind", new Map(trainingKinds.map((kind) => [kind, kindWords.get(kind) ?? kind]))),
  status: choice("Status", statusWords),
  date,
  people: records({ label: "Who takes part" }, usePeople),
  places: optionalCount({ label: "Places", description: "Where not everybody is named" }),
  fee: decimal("Fee for each"),
  travel: decimal({ label: "Travel", description: "For all together", required: true }),
  currency: text("Currency"),
  costCentre: optionalRecord(
    { label: "Cost centre", description: "Empty: those of who takes part" },
    useCentres,
  ),
  category: record({ label: "Category" }, useCategories),
  vendor: optionalRecord({ label: "Given by" }, useVendorChoices),
  certification: optionalRecord({ label: "Leads to" }, useCertifications),
  skill: optionalRecord({ label: "Teaches" }, useSkills),
  level: optionalChoice(
    "Up to level",
    new Map(levels.map((level) => [level, `${level} ${levelWords[level]}`])),
  ),
  mandatoryFor: recordOrText({ label: "Mandatory for", description: "A role, or everybody" }, useRolesAndAll),
  initiative: optionalRecord({ label: "For the initiative" }, useInitiatives),
  completions,
};

export const groups: readonly Group<CourseFields>[] = [
  { legend: "What and when", fields: ["title", "kind", "date", "status"] },
  { legend: "Who", fields: ["people", "places", "mandatoryFor"] },
  { legend: "What it costs", fields: ["fee", "travel", "currency", "costCentre", "category", "vendor"] },
  { legend: "What it leads to", fields: ["certification", "skill", "level", "initiative"] },
];

/** How courses are asked for and written. */
export function useCourseKind(): RecordKind<CourseFields> {
  const { trainings: procedures } = useTRPCClient();
  const refresh = useRefresh("trainings");
  return describedKind({ word: "course", description, nameOf: ({ title }) => title, procedures, refresh });
}
