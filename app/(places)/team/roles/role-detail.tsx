"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { zero } from "@/server/planning/decimal";
import { showMonth } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import classes from "../team.module.css";
import { Contractors } from "./contractors";
import { description, groups, useRoleKind } from "./role-kind";
import { type RoleFields, roleHref } from "./words";

const base = "/team/roles";

/** One role beside the list: what a hire costs, against a contractor, and who is in it. */
export function RoleDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-records");
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useRoleKind()}
      description={description}
      groups={groups}
      subtitle={({ family, level }) => [family, level].filter(Boolean).join(" · ")}
      mayEdit={() => mayEdit}
      more={() => <More id={id} />}
    />
  );
}

function More({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.role.queryOptions({ id }));
  const sees = useMay("see-salaries");
  if (!data) return null;
  return (
    <>
      <h3>What somebody in it costs, for one FTE in {showMonth(data.month)}</h3>
      <Cost answer={data} sees={sees} />
      {sees && <Contractors answer={data} />}
      <Ladder answer={data} />
      <h3>Who is in it</h3>
      {data.people.length === 0 ? (
        <p>Nobody.</p>
      ) : (
        <ul>
          {data.people.map(({ id: person, name }) => (
            <li key={person}>
              <Link href={`/team/people/${encodeURIComponent(person)}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Answer = Outputs["budget"]["role"];

function Cost({ answer: { row, currency }, sees }: { answer: Answer; sees: boolean }) {
  const locale = useLocale();
  const { actual, band, seat, equipment, induction, monthly, firstYear, fte } = row.cost;
  const money = (amount: number | null) =>
    amount === null ? "?" : amount === 0 ? "–" : `${printExact(amount, currency, locale)} ${currency}`;
  const comes = [
    ["Subscriptions a month", money(seat)],
    ["Equipment, once", money(equipment)],
    ["Induction, once", money(induction)],
  ] as const;
  if (!sees)
    return (
      <>
        <Facts facts={comes} />
        <p className={classes.soft}>What people in it are paid is told to director and finance.</p>
      </>
    );
  return (
    <Facts
      facts={[
        [`Pay a month, mean of ${fte} FTE`, money(actual)],
        ["Pay a month, middle of the band", money(band)],
        ...comes,
        ["A month, loaded", money(monthly)],
        ["A month of the first year", money(firstYear)],
      ]}
    />
  );
}

function Ladder({ answer: { row, before } }: { answer: Answer }) {
  if (before.length === 0 && row.next === null) return null;
  return (
    <Facts
      facts={[
        [
          "Comes from",
          before.length === 0
            ? null
            : before.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && ", "}
                  <Link href={roleHref(id)}>{name}</Link>
                </span>
              )),
        ],
        [
          "Leads to",
          row.next === null ? null : (
            <Link key="next" href={roleHref(row.next)}>
              {row.nextName}
            </Link>
          ),
        ],
      ]}
    />
  );
}

const blank = (currency: string): RoleFields => ({
  name: "",
  family: null,
  level: null,
  next: null,
  skills: [],
  certifications: [],
  induction: [],
  equipmentCost: zero,
  seatCostPerMonth: zero,
  currency,
});

/** The form of a role that is not there yet. */
export function NewRole() {
  const mayAdd = useMay("edit-records");
  return (
    <NewInRegister
      base={base}
      kind={useRoleKind()}
      description={description}
      groups={groups}
      blank={blank(useHere().currency)}
      mayAdd={mayAdd}
    />
  );
}
