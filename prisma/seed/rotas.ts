import { addDays } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { Rota, Task } from "@/server/planning/work-records";
import type { Calendar } from "./calendar";

/** Who is called at night and at weekends: two at a time for the platform, from three who take turns. */
export const rotasOn = (): Rota[] => [
  {
    ...{ id: "platform-nights", version: 1, name: "Platform, nights and weekends", team: "platform" },
    ...{ service: "Virtual machines", needed: 2, hoursPerWeek: decimal(128), from: null, to: null },
    people: ["viktor.sandell", "naomi.fielding", "arjun.bhatt"],
  },
  {
    ...{ id: "network-nights", version: 1, name: "Network, nights and weekends", team: "networks" },
    ...{ service: "Network", needed: 1, hoursPerWeek: decimal(128), from: null, to: null },
    people: ["owen.tregaskis", "farah.siddiqui", "rhys.bevan", "martin.yates"],
  },
  {
    ...{ id: "security-weekends", version: 1, name: "Security, weekends", team: "security" },
    ...{ service: null, needed: 1, hoursPerWeek: decimal(48), from: null, to: null },
    people: ["marcus.idowu", "katya.morozova", "tim.ellery", "zainab.yusuf"],
  },
];

type Told = readonly [
  title: string,
  days: number,
  team: string | null,
  assignee: string | null,
  subject?: string,
];

const told: readonly Told[] = [
  ["Write down what only Geoff knows about the hall", 26, "platform", "geoff.larkin", "people/geoff.larkin"],
  ["Agree cover for the rota in the weeks two engineers are away", 6, "platform", "priya.nandakumar"],
  ["Confirm the levels of the new build engineer", 13, "platform", "priya.nandakumar"],
  ["Ask for the quote of the second landing zone", -3, "platform", "viktor.sandell", "initiatives/R-01"],
  ["Hand over the radio plans of the depots", 9, "networks", "owen.tregaskis"],
  ["Renew the certificate that lapsed", 11, "networks", "rhys.bevan"],
  ["Check the levels of support with the out-of-hours desk", 21, "service-desk", "hannah.brandt"],
  ["Say which of two tools for planning stays", 34, null, "helen.ashworth", "initiatives/R-14"],
];

/** What is to be done by whom; one is late. */
export const tasksOn = ({ today }: Calendar): Task[] =>
  told.map(([title, days, team, assignee, subject], n) => ({
    ...{ id: `TK-${n + 1}`, version: 1, title, team, assignee, subject: subject ?? null, doneOn: null },
    due: addDays(today, days),
  }));
