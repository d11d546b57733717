import { PlaceTabs } from "../../../_parts/place-tabs";
import { TeamTabs } from "../team-tabs";

const parts = [
  { name: "Absences", href: "/team/absences" },
  { name: "Working calendars", href: "/team/calendars" },
];

/** Where one is in the team, and in what keeps people from work. */
export const AbsenceTabs = () => (
  <>
    <TeamTabs />
    <PlaceTabs label="Parts of absences" tabs={parts} />
  </>
);
