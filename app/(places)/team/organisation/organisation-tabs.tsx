import { PlaceTabs } from "../../../_parts/place-tabs";
import { TeamTabs } from "../team-tabs";

const parts = [
  { name: "Tree", href: "/team/organisation" },
  { name: "Teams", href: "/team/teams" },
];

/** Where one is in the team, and how its teams are looked at. */
export const OrganisationTabs = () => (
  <>
    <TeamTabs />
    <PlaceTabs label="Parts of the organisation" tabs={parts} />
  </>
);
