"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { RecordPast } from "../../editing/record-past";
import { useView } from "../../use-view";
import classes from "../team.module.css";
import { Acts } from "./acts";
import { ageWords, type RequestPage, stageWords, waitsWords } from "./words";

/** One request beside the board: where it stands, who has to act, and what the viewer can do about it. */
export function RequestDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().budget.request.queryOptions({ id }));
  const { address } = useView();
  const row = data?.row;
  return (
    <DetailPanel
      title={row?.title ?? "Request"}
      subtitle={row && [stageWords[row.stage], row.teamName].join(" · ")}
      closeHref={`/team/requests${changed(address, { edit: null })}`}
    >
      {error && <ErrorState happened="This request could not be shown" remedy={error.message} />}
      {!data && !error && <WaitingTable rows={8} what="request" />}
      {data && <Shown answer={data} />}
    </DetailPanel>
  );
}

function Shown({ answer }: { answer: RequestPage }) {
  const { row } = answer;
  const { data: history } = useQuery(useTRPC().requisitions.history.queryOptions({ id: row.id }));
  return (
    <>
      <Acts key={row.version} answer={answer} />
      <Facts
        facts={[
          ["Stage", `${stageWords[row.stage]}, since ${showDay(row.stageSince)} (${ageWords(row.age)})`],
          ["Waits for", waitsWords(row)],
          ["In the plan", row.position === null ? "no" : `at ${row.probabilityPct} %`],
          ["Vacancy", row.position === null ? null : <Seat key="seat" id={row.position} />],
          ["Team", row.teamName],
          ["Role", row.roleName],
          ["Cost centre", row.costCentreName],
          ["Pay band", row.bandName ?? "the one of its role"],
          ["Place", row.location],
          ["As", row.kind],
          ["FTE", row.fte],
          ["From", showDay(row.start)],
          ["Filled by", row.personName],
          ["Asked by", `${row.askedBy}, ${showDay(row.askedOn)}`],
          ["Why", row.reason],
          ["Declined", row.declined],
        ]}
      />
      <h3>Approvals</h3>
      <ul>
        {(["director", "finance"] as const).map((as) => {
          const given = row.approvals.find((approval) => approval.as === as);
          return (
            <li key={as}>
              {as === "director" ? "Director" : "Finance"}:{" "}
              {given ? `${given.by}, ${showDay(given.on)}` : <span className={classes.soft}>not yet</span>}
            </li>
          );
        })}
      </ul>
      <Matches answer={answer} />
      <RecordPast entries={history} />
    </>
  );
}

const Seat = ({ id }: { id: string }) => <Link href={`/team/${encodeURIComponent(id)}`}>the position</Link>;

/** Those inside who already do part of what the role asks for. */
function Matches({ answer: { matches, row } }: { answer: RequestPage }) {
  if (matches.length === 0 || row.stage === "filled" || row.stage === "declined") return null;
  return (
    <>
      <h3>Already here</h3>
      <p className={classes.soft}>Who has most of the skills the role asks for, in another role today.</p>
      <ul>
        {matches.map(({ id, name, met, of }) => (
          <li key={id}>
            <Link href={`/team/people/${encodeURIComponent(id)}`}>{name}</Link>: {met} of {of} skills
          </li>
        ))}
      </ul>
    </>
  );
}
