import { PlaceTabs } from "../../../_parts/place-tabs";
import { TeamTabs } from "../team-tabs";

const parts = [
  { name: "Cover", href: "/team/on-call" },
  { name: "Rotas", href: "/team/rotas" },
];

/** Where one is in the team, and in who is on call. */
export const OnCallTabs = () => (
  <>
    <TeamTabs />
    <PlaceTabs label="Parts of on-call" tabs={parts} />
  </>
);
