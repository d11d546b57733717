"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { CreditStanding } from "@/server/planning/certificate-credits";
import { showDay } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { StatusMark } from "../../../_parts/status-mark";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { Documents } from "../../editing/documents";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useMay } from "../../organisation";
import classes from "../training.module.css";
import { useMayTeams, useToday } from "../training-choices";
import { description, groups, useCertificateKind } from "./certificate-kind";
import { Renew } from "./renew";
import { type CertificateFields, daysWords, statusTones, statusWords } from "./words";

const base = "/training/certifications";
type Answer = Outputs["budget"]["certificate"];

/** One certificate beside the list: how it stands, what keeps it, its file, and "renewed" in a few seconds. */
export function CertificateDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.budget.certificate.queryOptions({ id }));
  const { data: all } = useQuery(trpc.budget.certificates.queryOptions());
  const may = useMayTeams();
  const mayEdit = data !== undefined && may([data.row.team], all?.ownTeams ?? []);
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useCertificateKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      subtitle={() => (data ? [data.row.teamName, statusWords[data.row.status]].join(" · ") : "")}
      more={() => data && <More answer={data} mayEdit={mayEdit} />}
    />
  );
}

function More({ answer, mayEdit }: { answer: Answer; mayEdit: boolean }) {
  const { row, others, certification } = answer;
  return (
    <>
      <Facts
        facts={[
          [
            "Status",
            <StatusMark key="s" tone={statusTones[row.status]}>
              {statusWords[row.status]}
            </StatusMark>,
          ],
          [
            "Runs out",
            row.lastDay === null ? "for life" : `${showDay(row.lastDay)}, ${daysWords(row.daysLeft)}`,
          ],
          [
            "Can be renewed until",
            row.renewBy === null || row.renewBy === row.lastDay ? null : showDay(row.renewBy),
          ],
          [
            "Carried on by",
            row.carriedBy && (
              <Link key="c" href={`${base}/${encodeURIComponent(row.carriedBy)}`}>
                another certificate
              </Link>
            ),
          ],
          ["Renewed by", certification?.renewal],
          ["Renewal planned", row.renewalPlanned === null ? null : showDay(row.renewalPlanned)],
        ]}
      />
      {row.retired && <p className={classes.soft}>The issuer grants this no more: it cannot be renewed.</p>}
      {row.credits && <Credits credits={row.credits} />}
      {mayEdit && !row.retired && <Renew row={row} />}
      <Documents kind="certificates" record={row.id} purpose="certificate" title="The certificate itself" />
      {others.length > 0 && (
        <>
          <h3>Held before and after</h3>
          <ul className={classes.list}>
            {others.map((other) => (
              <li key={other.id}>
                <Link href={`${base}/${encodeURIComponent(other.id)}`}>Issued {showDay(other.issued)}</Link>
                {other.lastDay !== null && `, valid to ${showDay(other.lastDay)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Credits({ credits }: { credits: CreditStanding }) {
  return (
    <>
      <h3>Continuing education</h3>
      <p>
        {credits.earned} of {credits.needed} {credits.unit} earned
        {Number(credits.missing) > 0 && <span className={classes.bad}>, {credits.missing} missing</span>}
      </p>
      {credits.years.length > 0 && (
        <ul className={classes.list}>
          {credits.years.map((year) => (
            <li key={year.from}>
              {showDay(year.from)} to {showDay(year.to)}: {year.earned} {credits.unit}
              {Number(year.missing) > 0 && <span className={classes.bad}>, {year.missing} missing</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The form of a certificate that is not there yet. */
export function NewCertificate() {
  const mayAdd = useMay("edit-people");
  const today = useToday();
  const kind = useCertificateKind();
  if (today === null) return null;
  const blank: CertificateFields = {
    person: "",
    certification: "",
    issued: today,
    expires: null,
    number: null,
    credits: [],
  };
  return (
    <NewInRegister
      base={base}
      kind={kind}
      description={description}
      groups={groups}
      blank={blank}
      mayAdd={mayAdd}
    />
  );
}
