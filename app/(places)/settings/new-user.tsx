"use client";
import { NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { DetailPanel } from "../../_parts/detail-panel";
import { useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { useEditing } from "../editing/use-editing";
import { useOpenRecord } from "./open-record";
import { roleChoices, roleOf } from "./roles";
import { TeamSelect } from "./team-select";
import { useSaid } from "./use-said";
import type { User } from "./users-part";

interface Fields extends Pick<User, "name" | "email" | "role"> {
  readonly teams: string[];
  /** Empty: single sign-on only. */
  readonly password: string;
}

const blank: Fields = { name: "", email: "", role: "viewer", teams: [], password: "" };

/** Makes a user, with a first password or for single sign-on only. */
export function NewUser() {
  const client = useTRPCClient();
  const said = useSaid();
  const { close, closeHref } = useOpenRecord("users");
  const editing = useEditing<Fields>({
    stored: { fields: blank, version: 0 },
    save: (fields) => {
      const { password, ...wish } = { ...blank, ...fields };
      return client.users.add.mutate({ ...wish, password: password || null });
    },
    reload: () => Promise.reject(new Error("There is no such user yet.")),
    onSaved: () => {
      said("The user may sign in now.");
      close();
    },
    label: (field) => field,
    show: (field, fields) => String(fields[field]),
  });
  const { draft, set, error } = editing;
  return (
    <DetailPanel title="New user" closeHref={closeHref}>
      <RecordForm label="New user" editing={editing} saveWord="Add user" onCancel={close}>
        <FieldGroup legend="Who">
          <TextInput
            label="Name"
            required
            autoComplete="off"
            value={draft.name}
            onChange={({ currentTarget: { value } }) => set({ name: value })}
            error={error("name")}
          />
          <TextInput
            label="E-mail"
            type="email"
            required
            autoComplete="off"
            value={draft.email}
            onChange={({ currentTarget: { value } }) => set({ email: value })}
            error={error("email")}
          />
          <Wide>
            <PasswordInput
              label="First password"
              description="At least 10 characters; empty where they sign in through single sign-on only."
              autoComplete="new-password"
              value={draft.password}
              onChange={({ currentTarget: { value } }) => set({ password: value })}
              error={error("password")}
            />
          </Wide>
        </FieldGroup>
        <FieldGroup legend="What they may">
          <Wide>
            <NativeSelect
              label="Role"
              data={[...roleChoices]}
              value={draft.role}
              onChange={({ currentTarget: { value } }) => set({ role: roleOf(value) })}
              error={error("role")}
            />
          </Wide>
          <Wide>
            <TeamSelect value={draft.teams} onChange={(teams) => set({ teams })} />
          </Wide>
        </FieldGroup>
      </RecordForm>
    </DetailPanel>
  );
}
