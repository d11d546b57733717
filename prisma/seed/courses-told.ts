import type { Level } from "@/server/planning/skill";
import type { TrainingKind } from "@/server/planning/sources/training";

/** A course as it is told: its month counted from the fiscal year's first, money in pounds unless said otherwise. */
export interface Told {
  readonly title: string;
  readonly kind?: TrainingKind;
  readonly month: number;
  readonly day: number;
  readonly fee: number;
  readonly travel?: number;
  readonly currency?: string;
  readonly people: readonly string[];
  readonly places?: number;
  readonly costCentre?: string;
  readonly vendor?: string;
  readonly initiative?: string;
  readonly certification?: string;
  readonly skill?: string;
  readonly level?: Level;
}

/** About £44k a year, as courses fall: few in summer, many in autumn and before the year ends. */
export const toldCourses: readonly Told[] = [
  { title: "Service desk: first steps", month: 0, day: 14, fee: 641.5, people: ["jack.molloy", "aisha.rahman"], skill: "customer-care", level: 3 },
  { title: "Containers in operation", month: 5, day: 22, fee: 1_720, people: ["naomi.fielding", "luke.pemberton"], certification: "cka", skill: "kubernetes", level: 3 },
  { title: "Network routing, five days", month: 6, day: 13, fee: 2_145, people: ["farah.siddiqui", "rhys.bevan"], skill: "switching-routing", level: 4 },
  { title: "Leading people, first part", month: 2, day: 23, fee: 1_180, travel: 264.4, people: ["hannah.brandt", "owen.tregaskis"], skill: "people-leadership", level: 3 },
  { title: "Cloud administration, four days", month: 1, day: 19, fee: 1_890, people: ["viktor.sandell", "naomi.fielding"], skill: "azure-foundation", level: 4 },
  { title: "Database performance", month: 2, day: 9, fee: 1_465, currency: "EUR", people: ["pieter.claes", "jana.novotna"], skill: "sql", level: 4 },
  { title: "Testing what others built", month: 3, day: 7, fee: 2_240, people: ["katya.morozova"], vendor: "redfern", skill: "penetration-testing", level: 4 },
  { title: "Network security days", kind: "conference", month: 5, day: 15, fee: 1_150, travel: 1_483.2, people: ["marcus.idowu", "tim.ellery"] },
  { title: "Mail under attack", month: 7, day: 6, fee: 779, people: ["anna.kowalczyk", "luke.pemberton"], skill: "incident-response", level: 3 },
  { title: "Service management, exam included", kind: "self-study", month: 4, day: 25, fee: 265, people: ["ben.hartley", "grace.adeyemi", "liam.foster"] },
  { title: "Managing security", month: 8, day: 18, fee: 2_690, people: ["marcus.idowu"], certification: "isaca-cism" },
  { title: "Moving services to the cloud", month: 9, day: 19, fee: 1_380, people: ["geoff.larkin", "arjun.bhatt"], initiative: "R-02", skill: "cloud-migration", level: 3 },
  { title: "The new network: what changes at the sites", kind: "user-training", month: 9, day: 26, fee: 94.5, people: [], places: 24, costCentre: "IT-140", initiative: "R-07" },
  { title: "Holding clusters together", month: 10, day: 16, fee: 1_690, people: ["emily.stroud", "viktor.sandell"], skill: "kubernetes", level: 4 },
  { title: "Architecture days", kind: "conference", month: 10, day: 23, fee: 1_280, travel: 1_642.8, people: ["daniel.prewett", "ines.carvalho"] },
  { title: "The ERP release: what changes", kind: "user-training", month: 11, day: 9, fee: 28, people: [], places: 60, costCentre: "IT-110", initiative: "R-20" },
  { title: "Helping from afar", month: 11, day: 16, fee: 689, people: ["mei.tanaka", "paul.gadsby"], skill: "remote-support", level: 4 },
]; // biome-ignore format: a table
