import { PlaceTabs } from "../../../_parts/place-tabs";
import { TeamTabs } from "../team-tabs";

const parts = [
  { name: "Roles", href: "/team/roles" },
  { name: "Pay bands", href: "/team/pay-bands" },
  { name: "Rate cards", href: "/team/rate-cards" },
];

/** Where one is in the team, and in what work is called and paid. */
export const RoleTabs = () => (
  <>
    <TeamTabs />
    <PlaceTabs label="Parts of roles and pay" tabs={parts} />
  </>
);
