"use client";
import type { Column } from "../../../_parts/column";
import { EmptyState } from "../../../_parts/empty-state";
import { printExact, printNumber } from "../../../_parts/money";
import { type RoleRow, levelWord } from "./words";

interface Said {
  readonly locale: string;
  readonly currency: string;
  readonly seesPay: boolean;
}

/** Roles with who is in them and what a hire costs a month; pay only for those who may see it. */
export function roleColumns({ locale, currency, seesPay }: Said): Column<RoleRow>[] {
  const money = (
    id: string,
    title: string,
    of: (row: RoleRow) => number | null,
    spare = false,
  ): Column<RoleRow> => ({
    id,
    title: `${title}, ${currency}`,
    number: true,
    value: of,
    show: (row) => {
      const amount = of(row);
      return amount === null ? "?" : printExact(amount, currency, locale);
    },
    spare,
  });
  return [
    { id: "name", title: "Role", value: (row) => row.name },
    { id: "family", title: "Family", value: (row) => row.family, choice: true },
    {
      id: "level",
      title: "Level",
      value: (row) => row.level,
      show: (row) => levelWord(row.level),
      choice: true,
    },
    { id: "next", title: "Next step", value: (row) => row.nextName, spare: true },
    { id: "people", title: "People", number: true, value: (row) => row.people },
    {
      id: "fte",
      title: "FTE",
      number: true,
      value: (row) => row.cost.fte,
      show: (row) => printNumber(row.cost.fte, locale, 2),
      spare: true,
    },
    { id: "vacancies", title: "Vacancies", number: true, value: (row) => row.cost.vacancies },
    ...(seesPay
      ? [
          money("actual", "Pay a month", (row) => row.cost.actual, true),
          money("band", "Middle of the band", (row) => row.cost.band, true),
          money("monthly", "With seats", (row) => row.cost.monthly),
          money("first", "First year, a month", (row) => row.cost.firstYear),
        ]
      : [money("seat", "Seats a month", (row) => row.cost.seat)]),
    money("equipment", "Equipment", (row) => row.cost.equipment, true),
    money("induction", "Induction", (row) => row.cost.induction, true),
    { id: "skills", title: "Skills", number: true, value: (row) => row.skills.length, spare: true },
  ];
}

/** Said where there is none. */
export const NoRoles = () => (
  <EmptyState
    title="No roles yet"
    template={<a href="/api/imports/template/roles">Template of roles (CSV)</a>}
  >
    What people do belongs here, step by step: the level, what comes next, the skills and certifications it
    asks for, and what somebody new brings along. People and positions name their role by it.
  </EmptyState>
);
