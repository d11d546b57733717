"use client";
import { Badge, Menu, NativeSelect, UnstyledButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconUser } from "@tabler/icons-react";
import { signOut } from "next-auth/react";
import { usePathname } from "next/navigation";
import { type ReactNode, useCallback } from "react";
import type { Found } from "../_parts/finder";
import { type PlaceId, placeAt } from "../_parts/places";
import { Shell } from "../_parts/shell";
import { type Outputs, Questions, useTRPC, useTRPCClient } from "../_trpc/client";
import { BroughtProvider } from "./brought";
import { DropAnywhere } from "./drop-anywhere";
import { useImporting } from "./importing";
import { NotificationBell } from "./notification-bell";
import { HereProvider } from "./organisation";
import { placesFor, recordHref, recordKind } from "./records";
import { ScenarioBar } from "./scenario-bar";
import { ScenarioProvider, useScenario } from "./scenario-context";
import { ScenarioMenu, useScenarioActs } from "./scenario-menu";

type Me = NonNullable<Outputs["access"]["me"]>;

interface FrameProps {
  me: Me;
  period: Outputs["budget"]["period"];
  scenarios: Outputs["scenarios"]["list"];
  folded: boolean;
  children: ReactNode;
}

/** The frame of every place, with the procedures of the server below it. */
export function Frame(props: FrameProps) {
  return (
    <Questions>
      <BroughtProvider>
        <ScenarioProvider first={props.scenarios}>
          <FrameInside {...props} />
        </ScenarioProvider>
      </BroughtProvider>
    </Questions>
  );
}

/** Places that are not of one plan: their titles name no scenario. */
const ofRecords: readonly PlaceId[] = ["scenarios", "imports", "settings"];

function FrameInside({ me, period, folded, children }: Omit<FrameProps, "scenarios">) {
  const client = useTRPCClient();
  const find = useCallback(
    async (text: string): Promise<Found[]> =>
      (await client.budget.search.query({ text })).map(({ kind, id, title, detail }) => ({
        id: `${kind}/${id}`,
        title: detail ? `${title} · ${detail}` : title,
        kind: recordKind(kind),
        href: recordHref(`${kind}/${id}`) ?? "/overview",
      })),
    [client],
  );
  const { mayImport, onFiles, acts } = useImporting(me.rights);
  const mayMake = me.rights.includes("edit-records");
  const { open } = useScenario();
  const place = placeAt(usePathname());
  const scenarioActs = useScenarioActs(mayMake);
  const { name, reportingCurrency: currency, ...calendar } = me.organisation;
  const { teams, role } = me.viewer;
  const here = {
    // Every title says whose numbers these are.
    name: open && !ofRecords.some((id) => id === place?.id) ? `${name}, scenario ${open.name}` : name,
    currency,
    ...calendar,
    rights: me.rights,
    teams,
    role,
    currentYear: period.currentYear,
  };
  return (
    <Shell
      organisation={{ ...me.organisation, locale: "en-GB" }}
      years={period.years}
      currentYear={period.currentYear}
      visible={placesFor(me.rights)}
      scenario={<ScenarioMenu mayMake={mayMake} />}
      demo={me.demo && <DemoMark me={me} />}
      notifications={<NotificationBell />}
      account={<Account name={me.viewer.name} role={me.viewer.role} />}
      find={find}
      acts={[...scenarioActs, ...(open ? [] : acts)]}
      folded={folded}
    >
      <HereProvider here={here}>
        <ScenarioBar />
        {children}
        <DropAnywhere may={mayImport} closeFirst={open !== null} onFiles={onFiles} />
      </HereProvider>
    </Shell>
  );
}

const demoRoles = [
  { value: "director", label: "as director" },
  { value: "finance", label: "as finance reviewer" },
  { value: "lead", label: "as team lead" },
];

/** Always there while the demo organisation is: what one sees is invented, and whose eyes one sees it with. */
function DemoMark({ me }: { me: Me }) {
  const trpc = useTRPC();
  const change = useMutation(
    trpc.access.switchDemoRole.mutationOptions({ onSuccess: () => window.location.reload() }),
  );
  return (
    <>
      <Badge variant="outline" radius="sm" tt="none">
        Demo
      </Badge>
      {me.demoUser && (
        <NativeSelect
          size="xs"
          aria-label="Look at the demo organisation as"
          value={me.viewer.role}
          disabled={change.isPending}
          data={demoRoles}
          onChange={({ currentTarget: { value } }) => {
            if (value === "director" || value === "finance" || value === "lead")
              change.mutate({ role: value });
          }}
        />
      )}
    </>
  );
}

function Account({ name, role }: { name: string; role: string }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={`Account of ${name}`} title={name}>
          <IconUser size={18} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name} · {role}
        </Menu.Label>
        <Menu.Item onClick={() => void signOut({ callbackUrl: "/sign-in" })}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
