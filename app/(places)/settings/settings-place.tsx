"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useAddress } from "../../_parts/address";
import { useHere } from "../organisation";
import { AccountPart } from "./account-part";
import { AuditPart } from "./audit-part";
import { BudgetsPart } from "./budgets-part";
import { CategoriesPart } from "./categories-part";
import { ClosesPart } from "./closes-part";
import { CostCentresPart } from "./cost-centres-part";
import { DemoNotice } from "./demo-notice";
import { OrganisationPart } from "./organisation-part";
import { type PartId, partIn, partsFor } from "./parts";
import { RatesPart } from "./rates-part";
import { RemindersPart } from "./reminders-part";
import classes from "./settings.module.css";
import { UsersPart } from "./users-part";

export interface Currency {
  readonly id: string;
  readonly name: string;
}

/** The settings, one part at a time; which one stands in the address. */
export function SettingsPlace({ currencies }: { currencies: readonly Currency[] }) {
  const { rights } = useHere();
  const { address } = useAddress();
  const part = partIn(address, rights);
  const shown: Readonly<Record<PartId, () => ReactNode>> = {
    organisation: () => <OrganisationPart currencies={currencies} />,
    rates: () => <RatesPart currencies={currencies} />,
    "cost-centres": () => <CostCentresPart />,
    categories: () => <CategoriesPart />,
    closes: () => <ClosesPart />,
    budgets: () => <BudgetsPart />,
    reminders: () => <RemindersPart />,
    users: () => <UsersPart />,
    account: () => <AccountPart />,
    audit: () => <AuditPart />,
  };
  return (
    <div className={classes.place}>
      <nav aria-label="Parts of the settings" className={classes.parts}>
        {partsFor(rights).map(({ id, name }) => (
          <Link key={id} href={`/settings?part=${id}`} aria-current={id === part ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <div className={classes.part}>
        <DemoNotice />
        {shown[part]()}
      </div>
    </div>
  );
}
