"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Column } from "../../../_parts/column";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { OnCallTabs } from "../on-call/on-call-tabs";
import { gapsIn, NoRotas, type RotaRow, rotasFinding } from "../on-call/words";
import { base } from "./rota-kind";

const columns: readonly Column<RotaRow>[] = [
  { id: "name", title: "Rota", value: (row) => row.name },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "service", title: "Service", value: (row) => row.service, spare: true },
  { id: "people", title: "People", number: true, value: (row) => row.people.length },
  { id: "needed", title: "Needed", number: true, value: (row) => row.needed },
  {
    id: "hours",
    title: "A week",
    unit: "hours",
    number: true,
    value: (row) => Number(row.hoursPerWeek),
    spare: true,
  },
  {
    id: "gaps",
    title: "Weeks with a gap",
    number: true,
    value: (row) => gapsIn(row).length,
    show: (row) => (gapsIn(row).length > 0 ? <StatusMark tone="bad">{gapsIn(row).length}</StatusMark> : "0"),
  },
];

/** Who takes turns in what. */
export function RotaPlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.rotas.queryOptions({}));
  return (
    <RegisterPlace
      base={base}
      word="rota"
      plural="rotas"
      tabs={<OnCallTabs />}
      rows={data?.rotas}
      error={error}
      columns={columns}
      usual={{ column: "name", descending: false }}
      finding={rotasFinding}
      mayAdd={mayAdd}
      closeFirst="Rotas are"
      empty={<NoRotas />}
    >
      {children}
    </RegisterPlace>
  );
}
