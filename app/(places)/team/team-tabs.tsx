import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Positions", href: "/team" },
  { name: "People", href: "/team/people" },
  { name: "Teams", href: "/team/teams" },
];

/** The parts of the place: seats, those on them, and the teams both are in. */
export const TeamTabs = () => <PlaceTabs label="Parts of the team" tabs={tabs} />;
