"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { NewUser } from "./new-user";
import { useOpenRecord } from "./open-record";
import { Tokens } from "./tokens";
import { UserDetail } from "./user-detail";

export type User = Outputs["users"]["list"][number];

/** Who may sign in, and the keys of programs: for administrators. */
export function UsersPart() {
  const here = useHere();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.users.list.queryOptions());
  const teams = useQuery(trpc.teams.list.queryOptions());
  const { openId, isNew, href, newHref } = useOpenRecord("users");
  if (error) return <ErrorState happened="The users could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={6} what="users" />;
  const nameOf = (id: string) => teams.data?.find((team) => team.id === id)?.name ?? id;
  const columns: Column<User>[] = [
    { id: "name", title: "Name", value: ({ name }) => name },
    { id: "email", title: "E-mail", value: ({ email }) => email },
    { id: "role", title: "Role", value: ({ role }) => role },
    { id: "teams", title: "Teams", value: (user) => user.teams.map(nameOf).join(", ") || null, spare: true },
    {
      id: "state",
      title: "State",
      value: ({ disabled }) => (disabled ? "disabled" : "active"),
      show: ({ disabled, hasPassword }) =>
        disabled ? (
          <StatusMark tone="bad">disabled</StatusMark>
        ) : hasPassword ? (
          "active"
        ) : (
          "single sign-on only"
        ),
    },
  ];
  const open = data.find(({ id }) => id === openId) ?? null;
  const active = data.filter(({ disabled }) => !disabled).length;
  const list = (
    <>
      <PageHeader
        finding={`${active} ${active === 1 ? "person" : "people"} may sign in`}
        title={[here.name, "users and access tokens"]}
        actions={
          <Button component={Link} href={newHref} leftSection={<IconPlus size={16} />} scroll={false}>
            New user
          </Button>
        }
      />
      <Panel title="Users">
        <DataTable
          caption="Users by name"
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          href={({ id }) => href(id)}
          openKey={openId}
        />
      </Panel>
      <Tokens />
    </>
  );
  const detail = open ? <UserDetail key={open.id} user={open} /> : isNew ? <NewUser /> : null;
  return <WithDetail list={list} detail={detail} />;
}
