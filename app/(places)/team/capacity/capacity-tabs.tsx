import { PlaceTabs } from "../../../_parts/place-tabs";
import { TeamTabs } from "../team-tabs";

const parts = [
  { name: "Map", href: "/team/capacity" },
  { name: "Support demand", href: "/team/support" },
  { name: "Run work", href: "/team/run-work" },
];

/** Where one is in the team, and in what capacity is made of. */
export const CapacityTabs = () => (
  <>
    <TeamTabs />
    <PlaceTabs label="Parts of capacity" tabs={parts} />
  </>
);
