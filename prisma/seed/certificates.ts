import { certificateId } from "@/server/planning/certificate";
import type { Certificate, Credit } from "@/server/planning/certification";
import { addDays, addMonths, type Day } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { Calendar } from "./calendar";
import { certifications } from "./certifications";

/** Who holds what, and how many days it is still valid; of what is for life, how many days ago it was issued. */
type Told = readonly [person: string, certification: string, days: number];

/** One ran out 18 days ago; two run out within thirty days, more within ninety; one goes with its holder. */
const told: readonly Told[] = [
  ["arjun.bhatt", "cka", -18],
  ["kofi.mensah", "comptia-network", 12],
  ["farah.siddiqui", "cisco-ccna", 27],
  ["aisha.rahman", "comptia-a", 45],
  ["naomi.fielding", "azure-administrator", 52],
  ["tim.ellery", "comptia-security", 75],
  ["rhys.bevan", "cisco-ccna", 88],
  ["ben.hartley", "itil-4-foundation", 96],
  ["viktor.sandell", "azure-solutions-architect", 121],
  ["anna.kowalczyk", "isc2-cc", 152],
  ["daniel.prewett", "pmi-pmp", 187],
  ["viktor.sandell", "azure-administrator", 209],
  ["owen.tregaskis", "cisco-ccnp", 232],
  ["emily.stroud", "cka", 301],
  ["chloe.hargreave", "comptia-network", 334],
  ["viktor.sandell", "cka", 398],
  ["marcus.idowu", "isc2-cissp", 411],
  ["jack.molloy", "comptia-a", 417],
  ["stefan.rusu", "aws-solutions-architect-professional", 503],
  ["katya.morozova", "comptia-security", 40],
  ["katya.morozova", "comptia-pentest", 521],
  ["luke.pemberton", "comptia-security", 612],
  ["naomi.fielding", "aws-solutions-architect-associate", 640],
  ["liam.foster", "mcsa-windows-server", 2_410],
  ["pieter.claes", "azure-fundamentals", 880],
];

/** Continuing education: so many days ago, how much, and what it was. */
const earned: Readonly<Record<string, readonly (readonly [ago: number, amount: number, text: string])[]>> = {
  "marcus.idowu": [
    [610, 24, "Security conference, two days"],
    [402, 16, "Threat modelling course"],
    [120, 18, "Security conference, two days"],
    [33, 6, "Talk on incident response"],
  ],
  "anna.kowalczyk": [
    [540, 12, "Mail security course"],
    [95, 8, "Online lectures"],
  ],
  "daniel.prewett": [
    [700, 20, "Architecture conference"],
    [280, 18, "Leading projects, second part"],
  ],
};

function certificateOf([person, certification, days]: Told, { today }: Calendar): Certificate {
  const months = certifications.find(({ id }) => id === certification)?.validMonths ?? null;
  const last: Day | null = months === null ? null : addDays(today, days);
  const issued = last === null ? addDays(today, -days) : addMonths(last, -(months ?? 0));
  const credits = certification.startsWith("comptia") ? [] : (earned[person] ?? []);
  const whole = {
    person,
    certification,
    issued,
    expires: last,
    number: `${certification.slice(0, 3).toUpperCase()}-${String(4_000 + ((days * 37) % 5_000)).padStart(4, "0")}`,
    credits: credits
      .map(([ago, amount, text]): Credit => ({ day: addDays(today, -ago), amount: decimal(amount), text }))
      .filter(({ day }) => day >= issued),
  };
  return { id: certificateId(whole), version: 1, ...whole };
}

/** What people hold. */
export const certificatesOn = (calendar: Calendar): Certificate[] =>
  told.map((one) => certificateOf(one, calendar));
