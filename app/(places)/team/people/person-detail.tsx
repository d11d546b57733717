"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { EditRecord, NewRecord } from "../../editing/record-edit";
import { RecordPanel } from "../../editing/record-panel";
import { RecordPast } from "../../editing/record-past";
import { useMay } from "../../organisation";
import { PersonDevelopment } from "../../joined/person/person-part";
import { useView } from "../../use-view";
import { LeaverPart } from "./leaver-part";
import { PersonForm } from "./person-form";
import { useEditableTeams, usePersonKind } from "./use-people";
import { type PersonFields, personHref, stateWords } from "./words";

const useCloseHref = () => `/team/people${changed(useView().address, { edit: null })}`;

/** Somebody beside the list: team, role, tier, seat, whom they report to and who reports to them. */
export function PersonDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().budget.person.queryOptions({ id }));
  const kind = usePersonKind();
  const teams = useEditableTeams();
  const closeHref = useCloseHref();
  const row = data?.row;
  return (
    <RecordPanel
      word="person"
      title={row?.name ?? null}
      subtitle={
        row && [row.roleName, row.teamName, row.level, stateWords[row.state]].filter(Boolean).join(" · ")
      }
      closeHref={closeHref}
      error={error}
      mayEdit={row !== undefined && (teams === null || teams.includes(row.team))}
      shown={() => data && <Shown answer={data} mayEdit={teams === null || teams.includes(data.row.team)} />}
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <PersonForm editing={editing} self={id} among={teams} />}
        />
      )}
    />
  );
}

interface ShownProps {
  answer: Outputs["budget"]["person"];
  mayEdit: boolean;
}

function Shown({ answer: { row, reports, mentees, today }, mayEdit }: ShownProps) {
  const { data: history } = useQuery(useTRPC().people.history.queryOptions({ id: row.id }));
  return (
    <>
      <Facts
        facts={[
          ["Mail", row.email && <a href={`mailto:${row.email}`}>{row.email}</a>],
          ["Team", row.teamName],
          ["Role", row.roleName],
          ["Employed as", row.kind],
          ["Location", row.location],
          ["Support tier", row.supportTier],
          ["First day", row.startDate && showDay(row.startDate)],
          ["Last day", row.endDate && showDay(row.endDate)],
          ["Reports to", row.manager && <Person id={row.manager} name={row.managerName ?? row.manager} />],
          ["Mentor", row.mentor && <Person id={row.mentor} name={row.mentorName ?? row.mentor} />],
          ["Known as", row.id],
        ]}
      />
      {row.state !== "left" && (
        <LeaverPart id={row.id} endDate={row.endDate} today={today} mayEdit={mayEdit} />
      )}
      <h3>Positions</h3>
      <Links
        empty="No position names them."
        links={row.seats.map(({ id, title }) => ({ name: title, href: `/team/${encodeURIComponent(id)}` }))}
      />
      {reports.length > 0 && (
        <>
          <h3>Reporting to them</h3>
          <Links empty="" links={reports.map(({ id, name }) => ({ name, href: personHref(id) }))} />
        </>
      )}
      <PersonDevelopment id={row.id} />
      {mentees.length > 0 && (
        <>
          <h3>Whom they mentor</h3>
          <Links empty="" links={mentees.map(({ id, name }) => ({ name, href: personHref(id) }))} />
        </>
      )}
      <RecordPast entries={history} />
    </>
  );
}

const Person = ({ id, name }: { id: string; name: string }) => <Link href={personHref(id)}>{name}</Link>;

function Links({ links, empty }: { links: readonly { name: string; href: string }[]; empty: string }) {
  if (links.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {links.map(({ name, href }) => (
        <li key={href}>
          <Link href={href}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

const blank: PersonFields = {
  name: "",
  email: null,
  team: "",
  role: null,
  supportTier: null,
  startDate: null,
  endDate: null,
  manager: null,
  location: null,
  kind: "employee",
  mentor: null,
};

/** The form of somebody who is not there yet. */
export function NewPerson() {
  const mayEdit = useMay("edit-people");
  const kind = usePersonKind();
  const teams = useEditableTeams();
  const closeHref = useCloseHref();
  return (
    <DetailPanel title="New person" closeHref={closeHref} subtitle="Somebody who works here">
      {mayEdit ? (
        <NewRecord
          kind={kind}
          blank={{ ...blank, team: teams?.[0] ?? "" }}
          closeHref={closeHref}
          hrefOf={personHref}
          fields={(editing) => <PersonForm editing={editing} self={null} among={teams} />}
        />
      ) : (
        <ErrorState
          happened="Your role may not add people"
          remedy="Ask a director, finance or a team lead."
        />
      )}
    </DetailPanel>
  );
}
