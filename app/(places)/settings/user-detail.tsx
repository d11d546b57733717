"use client";
import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { DetailPanel } from "../../_parts/detail-panel";
import { useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { useEditing } from "../editing/use-editing";
import { useOpenRecord } from "./open-record";
import { ResetPassword } from "./reset-password";
import { roleChoices, roleOf } from "./roles";
import { TeamSelect } from "./team-select";
import { useSaid } from "./use-said";
import { UserSessions } from "./user-sessions";
import type { User } from "./users-part";

interface Fields extends Pick<User, "name" | "role" | "disabled"> {
  readonly teams: string[];
}

const labels: Readonly<Record<keyof Fields, string>> = {
  name: "Name",
  role: "Role",
  teams: "Own teams",
  disabled: "Disabled",
};

const fieldsOf = ({ name, role, teams, disabled }: User): Fields => ({
  name,
  role,
  teams: [...teams],
  disabled,
});

/** One user: name, role, teams and state, another password, and their sessions. What is changed acts at once. */
export function UserDetail({ user }: { user: User }) {
  const { closeHref } = useOpenRecord("users");
  return (
    <DetailPanel title={user.name} subtitle={user.email} closeHref={closeHref}>
      <UserForm key={user.version} user={user} />
      <h3>Another password</h3>
      {user.demo ? <p>Users of the demo organisation have no password.</p> : <ResetPassword id={user.id} />}
      <h3>Open sessions</h3>
      <UserSessions id={user.id} />
    </DetailPanel>
  );
}

function UserForm({ user }: { user: User }) {
  const client = useTRPCClient();
  const said = useSaid();
  const { close } = useOpenRecord("users");
  const editing = useEditing<Fields>({
    stored: { fields: fieldsOf(user), version: user.version },
    save: (fields, version) => client.users.change.mutate({ id: user.id, version, fields }),
    reload: async () => {
      const now = await client.users.get.query({ id: user.id });
      return { fields: fieldsOf(now), version: now.version, by: "Another administrator" };
    },
    onSaved: () => said(`${user.name} is saved; it acts at once.`),
    label: (field) => labels[field],
    show: (field, fields) => String(fields[field]),
  });
  const { draft, set, error } = editing;
  return (
    <RecordForm label={`User ${user.name}`} editing={editing} onCancel={close}>
      <FieldGroup legend="The user">
        <Wide>
          <TextInput
            label={labels.name}
            required
            value={draft.name}
            onChange={({ currentTarget: { value } }) => set({ name: value })}
            error={error("name")}
          />
        </Wide>
        <Wide>
          <NativeSelect
            label={labels.role}
            data={[...roleChoices]}
            value={draft.role}
            onChange={({ currentTarget: { value } }) => set({ role: roleOf(value) })}
            error={error("role")}
          />
        </Wide>
        <Wide>
          <TeamSelect value={draft.teams} onChange={(teams) => set({ teams })} />
        </Wide>
        <Wide>
          <Switch
            label="Disabled: cannot sign in, and all sessions end"
            checked={draft.disabled}
            onChange={({ currentTarget: { checked } }) => set({ disabled: checked })}
          />
        </Wide>
      </FieldGroup>
    </RecordForm>
  );
}
