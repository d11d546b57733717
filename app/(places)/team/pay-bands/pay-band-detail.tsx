"use client";
import { useQuery } from "@tanstack/react-query";
import { zero } from "@/server/planning/decimal";
import { Facts } from "../../../_parts/detail-panel";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { description, groups, useBandKind } from "./pay-band-kind";
import { stateWords } from "./words";

const base = "/team/pay-bands";

/** One pay band beside the list. */
export function PayBandDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-records");
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useBandKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      more={() => <More id={id} />}
    />
  );
}

function More({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.payBand.queryOptions({ id }));
  if (!data) return null;
  return (
    <Facts
      facts={[
        ["State", stateWords[data.row.state]],
        ["Seats it pays today", String(data.row.seats)],
      ]}
    />
  );
}

/** The form of a pay band that is not there yet. */
export function NewPayBand() {
  const mayAdd = useMay("edit-records");
  const { currency } = useHere();
  const blank = {
    ...{ name: "", role: null, level: null, location: null, currency },
    ...{ minimum: zero, maximum: zero, validFrom: null, validTo: null },
  };
  return (
    <NewInRegister
      base={base}
      kind={useBandKind()}
      description={description}
      groups={groups}
      blank={blank}
      mayAdd={mayAdd}
    />
  );
}
