"use client";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconFlask, IconPlus, IconX } from "@tabler/icons-react";
import Link from "next/link";
import type { Act } from "../_parts/finder";
import classes from "./scenario-bar.module.css";
import { useScenario } from "./scenario-context";

/** How many are offered at once; the place Scenarios has all. */
const most = 8;

/** Whose numbers one looks at: the records', or a scenario's, with the way to another. */
export function ScenarioMenu({ mayMake }: { mayMake: boolean }) {
  const { all, open, isOpening, openOne, askNew } = useScenario();
  const others = all.filter(({ id, status }) => id !== open?.id && status === "open").slice(0, most);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton
          className={classes.menu}
          data-open={open !== null || undefined}
          disabled={isOpening}
          aria-label={open ? `Scenario ${open.name} is open` : "The records are shown, no scenario is open"}
        >
          <IconFlask size={15} stroke={1.6} aria-hidden />
          <span className={classes.menuName}>{open?.name ?? "Records"}</span>
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {open && (
          <Menu.Item leftSection={<IconX size={15} />} onClick={() => openOne(null)}>
            Close {open.name}
          </Menu.Item>
        )}
        {others.length > 0 && <Menu.Label>Open a scenario</Menu.Label>}
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => openOne(id)}>
            {name}
          </Menu.Item>
        ))}
        {mayMake && (
          <Menu.Item leftSection={<IconPlus size={15} />} onClick={askNew}>
            New scenario …
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/scenarios">
          All scenarios
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same for the command palette. */
export function useScenarioActs(mayMake: boolean): Act[] {
  const { all, open, openOne, askNew } = useScenario();
  const sign = <IconFlask size={18} stroke={1.6} />;
  const others = all.filter(({ id, status }) => id !== open?.id && status === "open");
  return [
    ...(open
      ? [
          {
            id: "close-scenario",
            label: `Close the scenario ${open.name}`,
            sign,
            onDo: () => openOne(null),
          },
        ]
      : []),
    ...(mayMake ? [{ id: "new-scenario", label: "New scenario …", sign, onDo: askNew }] : []),
    ...others.slice(0, most).map(({ id, name }) => ({
      id: `scenario/${id}`,
      label: `Open the scenario ${name}`,
      sign,
      onDo: () => openOne(id),
    })),
  ];
}
