"use client";
import { printDay } from "@/server/planning/day";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { RecordList } from "../../../_parts/record-list";
import { useView } from "../../use-view";
import classes from "../team.module.css";
import { type PeopleAnswer, type PersonRow, personHref, stateWords } from "./words";

/** A day that sorts as it is and reads as people write it. */
const dayColumn = (id: "startDate" | "endDate", title: string): Column<PersonRow> => ({
  id,
  title,
  value: (row) => (row[id] === null ? null : printDay(row[id])),
  show: (row) => <span className={classes.day}>{row[id] === null ? "–" : showDay(row[id])}</span>,
  spare: true,
});

const columns: readonly Column<PersonRow>[] = [
  { id: "name", title: "Name", value: (row) => row.name },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "role", title: "Role", value: (row) => row.roleName, choice: true },
  { id: "level", title: "Level", value: (row) => row.level, choice: true },
  { id: "location", title: "Location", value: (row) => row.location, choice: true, spare: true },
  { id: "kind", title: "Employed as", value: (row) => row.kind, choice: true, spare: true },
  { id: "seat", title: "Position", value: (row) => row.seats.map(({ title }) => title).join(", ") || null },
  { id: "manager", title: "Reports to", value: (row) => row.managerName, spare: true },
  { id: "email", title: "Mail", value: (row) => row.email, spare: true },
  dayColumn("startDate", "Since"),
  dayColumn("endDate", "To"),
  { id: "state", title: "State", value: (row) => stateWords[row.state], choice: true, spare: true },
];

/** Who works here, by team, role and support tier. */
export function PeopleList({ answer, openId }: { answer: PeopleAnswer; openId: string | null }) {
  const { address } = useView();
  return (
    <RecordList
      noun="people"
      caption="People with their team, role, support tier and position"
      columns={columns}
      rows={answer.rows}
      rowKey={(row) => row.id}
      href={(row) => `${personHref(row.id)}${changed(address, { edit: null })}`}
      openKey={openId}
      usual={{ column: "name", descending: false }}
      empty={<NoPeople />}
    />
  );
}

const NoPeople = () => (
  <EmptyState
    title="No people yet"
    template={<a href="/api/imports/template/people">Template of people (CSV)</a>}
  >
    Those who work here belong here: their team, role, support tier and whom they report to. Positions are
    filled with them; what they are paid stays with the positions.
  </EmptyState>
);
