"use client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { description, groups, useCertificationKind } from "./certification-kind";
import type { CertificationFields } from "./words";

const base = "/training/catalogue";

/** One certification beside the catalogue. */
export function CertificationDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-people");
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useCertificationKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      subtitle={({ checkedOn, retired }) =>
        retired
          ? "granted no more"
          : checkedOn === null
            ? "needs a check: nobody compared these facts with what the issuer says"
            : ""
      }
    />
  );
}

const blank = (currency: string): CertificationFields => ({
  name: "",
  issuer: "",
  validMonths: 36,
  renewal: null,
  creditUnit: null,
  creditsNeeded: null,
  creditsPerYear: null,
  graceDays: 0,
  fee: null,
  annualFee: null,
  currency,
  retired: false,
  renews: [],
  checkedOn: null,
});

/** The form of a certification that is not there yet. */
export function NewCertification() {
  const mayAdd = useMay("edit-people");
  const blankOne = blank(useHere().currency);
  return (
    <NewInRegister
      base={base}
      kind={useCertificationKind()}
      description={description}
      groups={groups}
      blank={blankOne}
      mayAdd={mayAdd}
    />
  );
}
