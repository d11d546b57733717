"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Panel } from "../../../_parts/page";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { useSay } from "../../scenario-say";
import { useRoleChoices } from "../role-choices";
import classes from "../team.module.css";
import type { RolesAnswer } from "./words";

type Unknown = RolesAnswer["unknown"][number];

/** What people and seats call their role that is none: each with the roles it may mean. Nothing is merged unless somebody says so. */
export function UnknownRoles({ unknown }: { unknown: readonly Unknown[] }) {
  if (unknown.length === 0) return null;
  return (
    <Panel>
      <h2>Spellings that stand for no role</h2>
      <p className={classes.soft}>
        Say which role each means, or make it a role of its own. Until then what a role asks for does not
        count for them.
      </p>
      <ul className={classes.steps}>
        {unknown.map((one) => (
          <Spelling key={one.text} {...one} />
        ))}
      </ul>
    </Panel>
  );
}

const counted = ({ people, positions }: Unknown): string =>
  [
    people > 0 && `${people} ${people === 1 ? "person" : "people"}`,
    positions > 0 && `${positions} ${positions === 1 ? "position" : "positions"}`,
  ]
    .filter(Boolean)
    .join(", ");

function Spelling(one: Unknown) {
  const { text, like } = one;
  const [role, setRole] = useState(like[0]?.id ?? "");
  const [failed, setFailed] = useState<string | null>(null);
  const roles = useRoleChoices();
  const client = useTRPCClient();
  const refresh = useRefresh("roles", "people", "positions");
  const say = useSay();
  const mayEdit = useMay("edit-records");
  const others = roles.filter(({ id }) => !like.some((candidate) => candidate.id === id));
  const adopt = async () => {
    setFailed(null);
    try {
      const { people, positions } = await client.roles.adopt.mutate({ text, role });
      await refresh();
      say.done(`“${text}” is that role now, for ${people} people and ${positions} positions.`);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : "The server could not be reached.");
    }
  };
  return (
    <li>
      <strong>{text}</strong> <span className={classes.soft}>{counted(one)}</span>
      {mayEdit ? (
        <div className={classes.row}>
          <NativeSelect
            size="xs"
            aria-label={`The role ${text} means`}
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value)}
            data={[
              { value: "", label: "Choose a role" },
              ...like.map(({ id, name }) => ({ value: id, label: `${name} (spelled alike)` })),
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button size="compact-sm" variant="default" disabled={role === ""} onClick={adopt}>
            It means this role
          </Button>
        </div>
      ) : (
        like.length > 0 && (
          <p className={classes.soft}>May mean {like.map(({ name }) => name).join(" or ")}.</p>
        )
      )}
      {failed && <p role="alert">{failed}</p>}
    </li>
  );
}
