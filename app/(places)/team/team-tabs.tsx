import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Positions", href: "/team" },
  { name: "People", href: "/team/people" },
  { name: "Teams", href: "/team/teams" },
  { name: "Rate cards", href: "/team/rate-cards" },
];

/** The parts of the place: seats, those on them, the teams both are in, and what others ask for the work. */
export const TeamTabs = () => <PlaceTabs label="Parts of the team" tabs={tabs} />;
