"use client";
import { useQuery } from "@tanstack/react-query";
import { showDay } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import classes from "../training.module.css";
import { useMayTeams } from "../training-choices";
import { description, groups, useRequirementKind } from "./requirement-kind";
import { type RequirementFields, type RequirementRow, stateOf } from "./words";

const base = "/training/requirements";

/** One requirement beside the list: when it falls short, what is at risk, and who counts until when. */
export function RequirementDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.requirements.queryOptions());
  const may = useMayTeams();
  const { role } = useHere();
  const row = data?.rows.find((one) => one.id === id);
  const teamsOf = ({ subject, subjectId }: RequirementFields) =>
    subject === "team" ? [subjectId] : role === "lead" ? [] : [""];
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useRequirementKind()}
      description={description}
      groups={groups}
      mayEdit={(fields) => may(teamsOf(fields), data?.ownTeams ?? [])}
      subtitle={() => (row && data ? stateOf(row, data.today) : "")}
      more={() => row && data && <More row={row} currency={data.currency} />}
    />
  );
}

function More({ row, currency }: { row: RequirementRow; currency: string }) {
  const locale = useLocale();
  return (
    <>
      <Facts
        facts={[
          ["Short from", row.shortFrom === null ? "not in the months ahead" : showDay(row.shortFrom)],
          [
            "With planned courses",
            row.shortFromPlanned === null ? "covered" : `short from ${showDay(row.shortFromPlanned)}`,
          ],
          [
            "At risk",
            row.risk === null ? "nobody said" : `${printExact(row.risk, currency, locale)} ${currency}`,
          ],
        ]}
      />
      <h3>Who counts</h3>
      {row.people.length === 0 ? (
        <p className={classes.soft}>Nobody.</p>
      ) : (
        <ul className={classes.list}>
          {row.people.map(({ id, name, to, from, isPlanned }, at) => (
            <li key={`${id} ${at}`}>
              {name}
              {isPlanned && from !== null && `, from ${showDay(from)} if the planned course is taken`}
              {to !== null && `, until ${showDay(to)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const blank: RequirementFields = {
  subject: "service",
  subjectId: "",
  certification: null,
  skill: null,
  level: null,
  holders: 1,
  from: null,
  to: null,
  amountAtRisk: null,
  currency: null,
  note: null,
};

/** The form of a requirement that is not there yet. */
export function NewRequirement() {
  const mayAdd = useMay("edit-people");
  const { currency, role } = useHere();
  return (
    <NewInRegister
      base={base}
      kind={useRequirementKind()}
      description={description}
      groups={groups}
      blank={{ ...blank, currency, subject: role === "lead" ? "team" : "service" }}
      mayAdd={mayAdd}
    />
  );
}
