"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocale } from "../../../_parts/locale";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { RoleTabs } from "./role-tabs";
import { finding } from "./finding";
import { NoRoles, roleColumns } from "./role-columns";
import { UnknownRoles } from "./unknown-roles";

/** All roles, with the open one beside the list. */
export function RolesPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [mayAdd, seesPay] = [useMay("edit-records"), useMay("see-salaries")];
  const { data, error } = useQuery(useTRPC().budget.roles.queryOptions());
  return (
    <RegisterPlace
      base="/team/roles"
      word="role"
      plural="roles"
      tabs={<RoleTabs />}
      rows={data?.rows}
      error={error}
      columns={roleColumns({ locale, seesPay, currency: data?.currency ?? "" })}
      usual={{ column: "family", descending: false }}
      finding={(rows) => finding({ rows, unknown: data?.unknown ?? [] })}
      mayAdd={mayAdd}
      closeFirst="Roles are"
      above={data && <UnknownRoles unknown={data.unknown} />}
      empty={<NoRoles />}
    >
      {children}
    </RegisterPlace>
  );
}
