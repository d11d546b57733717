"use client";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printMonth } from "@/server/planning/month";
import { ExpiryCalendar } from "../../../_charts/expiry-calendar";
import { useAddress } from "../../../_parts/address";
import { showSpan } from "../../../_parts/dates";
import { Figures } from "../../../_parts/figures";
import { Panel } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useHere, useMay } from "../../organisation";
import { TrainingTabs } from "../training-tabs";
import { certificateColumns, NoCertificates } from "./certificate-columns";
import { finding } from "./finding";
import { type CertificateRow, type CertificatesAnswer, isCurrent, whenWord } from "./words";

/** All certificates with the calendar of their last days, the open one beside the list. */
export function CertificatePlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.certificates.queryOptions());
  const [whose, choose] = useWhose(data?.ownTeams ?? []);
  const rows = data?.rows.filter(({ team }) => whose === "all" || data.ownTeams.includes(team));
  return (
    <RegisterPlace
      base="/training/certifications"
      word="certificate"
      plural="certificates"
      tabs={<TrainingTabs />}
      rows={rows}
      error={error}
      columns={certificateColumns}
      usual={{ column: "last", descending: false }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Certificates are"
      empty={<NoCertificates />}
      actions={
        data &&
        data.ownTeams.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label="Whose certificates"
            value={whose}
            onChange={choose}
            data={[
              { value: "own", label: "My people" },
              { value: "all", label: "Everybody" },
            ]}
          />
        )
      }
      above={data && rows && rows.length > 0 && <Above answer={data} rows={rows} />}
    >
      {children}
    </RegisterPlace>
  );
}

/** A lead begins with their own people; the address says whose. */
function useWhose(ownTeams: readonly string[]): ["own" | "all", (whose: string) => void] {
  const { address, set } = useAddress();
  const { role } = useHere();
  const usual = role === "lead" && ownTeams.length > 0 ? "own" : "all";
  const asked = address.get("whose");
  const whose = asked === "own" || asked === "all" ? asked : usual;
  return [whose, (next) => set({ whose: next === usual ? null : next, page: null })];
}

const words = ["expired", "within 30 days", "in 31 to 60 days", "in 61 to 90 days"] as const;

function Above({ answer, rows }: { answer: CertificatesAnswer; rows: readonly CertificateRow[] }) {
  const { address, set } = useAddress();
  const { name } = useHere();
  const current = rows.filter(isCurrent);
  const [first, last] = [answer.months[0], answer.months.at(-1)];
  const whose = address.get("whose");
  return (
    <>
      <Figures
        figures={words.map((word) => ({
          label: word === "expired" ? "Expired" : `Expire ${word}`,
          value: String(current.filter((row) => whenWord(row) === word).length),
          href: `?${new URLSearchParams({ ...(whose && { whose }), when: word })}`,
        }))}
      />
      <Panel>
        <ExpiryCalendar
          title={{
            who: name,
            what: "certificates by the month of their last valid day",
            period: first === undefined || last === undefined ? "" : showSpan(first, last),
          }}
          months={answer.months}
          today={answer.today}
          expiries={current.flatMap(({ lastDay, personName, certificationName }) =>
            lastDay === null ? [] : [{ day: lastDay, name: `${personName}, ${certificationName}` }],
          )}
          onMonth={(month) => set({ month: printMonth(month), when: null, page: null })}
          onExpired={() => set({ when: "expired", month: null, page: null })}
        />
      </Panel>
    </>
  );
}
