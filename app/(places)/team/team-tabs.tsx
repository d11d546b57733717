import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Positions", href: "/team" },
  { name: "Organisation", href: "/team/organisation", also: ["/team/teams"] },
  { name: "People", href: "/team/people" },
  { name: "Capacity", href: "/team/capacity", also: ["/team/support", "/team/run-work"] },
  { name: "Absences", href: "/team/absences", also: ["/team/calendars"] },
  { name: "On-call", href: "/team/on-call", also: ["/team/rotas"] },
  { name: "Requests", href: "/team/requests" },
  { name: "Roles and pay", href: "/team/roles", also: ["/team/pay-bands", "/team/rate-cards"] },
];

/** The parts of the place: seats, those on them, the teams both are in, and what others ask for the work. */
export const TeamTabs = () => <PlaceTabs label="Parts of the team" tabs={tabs} />;
