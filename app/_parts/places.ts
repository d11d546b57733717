import {
  IconChartHistogram,
  IconFileImport,
  IconFileText,
  IconFlask,
  IconLayoutDashboard,
  IconRoute,
  IconSchool,
  IconServer,
  IconSettings,
  IconUserHeart,
  IconUsers,
} from "@tabler/icons-react";

/** The places one can go to, in the order of the menu. */
export const places = [
  { id: "overview", name: "Overview", href: "/overview", icon: IconLayoutDashboard, key: "o" },
  { id: "mine", name: "Mine", href: "/mine", icon: IconUserHeart, key: "h" },
  { id: "budget", name: "Budget", href: "/budget", icon: IconChartHistogram, key: "b" },
  { id: "contracts", name: "Contracts", href: "/contracts", icon: IconFileText, key: "c" },
  { id: "infrastructure", name: "Infrastructure", href: "/infrastructure", icon: IconServer, key: "i" },
  { id: "team", name: "Team", href: "/team", icon: IconUsers, key: "t" },
  { id: "training", name: "Training", href: "/training", icon: IconSchool, key: "g" },
  { id: "roadmap", name: "Roadmap", href: "/roadmap", icon: IconRoute, key: "r" },
  { id: "scenarios", name: "Scenarios", href: "/scenarios", icon: IconFlask, key: "n" },
  { id: "imports", name: "Imports", href: "/imports", icon: IconFileImport, key: "m" },
  { id: "settings", name: "Settings", href: "/settings", icon: IconSettings, key: "s" },
] as const;

export type Place = (typeof places)[number];
export type PlaceId = Place["id"];

/** The place an address belongs to. */
export const placeAt = (path: string): Place | undefined =>
  places.find(({ href }) => path === href || path.startsWith(`${href}/`));
