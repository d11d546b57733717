import type { Certification } from "./certification";
import { type Day, parseDay } from "./day";
import { decimal } from "./decimal";

type Entry = Omit<Certification, "version">;
type Facts = Partial<Omit<Entry, "id" | "issuer" | "name">>;

/** The day on which the facts of the catalogue were compared with what issuers and trainers publish. */
const compared: Day | null = parseDay("2026-11-22");
const seen: Facts = { checkedOn: compared };

const entry = (issuer: string, id: string, name: string, facts: Facts): Entry => ({
  id,
  name,
  issuer,
  validMonths: null,
  renewal: null,
  creditUnit: null,
  creditsNeeded: null,
  creditsPerYear: null,
  graceDays: 0,
  fee: null,
  annualFee: null,
  currency: "USD",
  retired: false,
  renews: [],
  checkedOn: null,
  ...facts,
});

const credits = (unit: string, needed: number, yearly?: number, validMonths = 36): Facts => ({
  validMonths,
  creditUnit: unit,
  creditsNeeded: decimal(needed),
  annualFee: yearly === undefined ? null : decimal(yearly),
});

const comptia = (id: string, name: string, facts: Facts) =>
  entry("CompTIA", `comptia-${id}`, name, {
    renewal: "continuing education, a higher certification, or the newest exam",
    ...facts,
  });
const azure = (id: string, name: string, facts: Facts = {}) =>
  entry("Microsoft", `azure-${id}`, name, {
    validMonths: 12,
    renewal: "free assessment online before it expires",
    fee: decimal(0),
    ...seen,
    ...facts,
  });
const aws = (id: string, name: string, facts: Facts = {}) =>
  entry("AWS", `aws-${id}`, name, {
    validMonths: 36,
    renewal: "the current exam, or a higher one",
    ...seen,
    ...facts,
  });
const kubernetes = (id: string, name: string) =>
  entry("CNCF", id, name, { validMonths: 24, renewal: "the exam again" });

/**
 * A catalogue to begin with. Issuers change their rules: what was not seen in print, or is said differently in two places, has no day
 * on which it was checked. Fees are those that issuers ask to keep a certificate; what an exam costs is for the organisation to say.
 */
export const starterCertifications: readonly Entry[] = [
  comptia("a", "A+", { ...credits("CEU", 20, 25), ...seen }),
  comptia("network", "Network+", { ...credits("CEU", 30, 50), ...seen, renews: ["comptia-a"] }),
  comptia("security", "Security+", { ...credits("CEU", 50, 50), ...seen, renews: ["comptia-network"] }),
  comptia("cloud", "Cloud+", { ...credits("CEU", 50, 50), ...seen }),
  comptia("linux", "Linux+", { ...credits("CEU", 50, 50), ...seen }),
  comptia("pentest", "PenTest+", { ...credits("CEU", 60, 50), ...seen, renews: ["comptia-security"] }),
  comptia("cysa", "CySA+", { ...credits("CEU", 60, 50), renews: ["comptia-security"] }),
  comptia("securityx", "SecurityX", {
    ...credits("CEU", 75, 50),
    ...seen,
    renews: ["comptia-cysa", "comptia-pentest"],
  }),
  comptia("server", "Server+", { renewal: null }),
  comptia("project", "Project+", { renewal: null }),
  entry("Cisco", "cisco-ccna", "CCNA", { ...credits("CE", 30), renewal: "exams or continuing education" }),
  entry("Cisco", "cisco-ccnp", "CCNP", {
    ...credits("CE", 80),
    renewal: "exams or continuing education",
    renews: ["cisco-ccna"],
  }),
  entry("ISC2", "isc2-cissp", "CISSP", {
    ...credits("CPE", 120, 135),
    graceDays: 90,
    renewal: "continuing education and a yearly fee",
  }),
  entry("ISC2", "isc2-cc", "Certified in Cybersecurity", {
    ...credits("CPE", 45, 50),
    ...seen,
    renewal: "continuing education and a yearly fee",
  }),
  entry("ISACA", "isaca-cism", "CISM", {
    ...credits("CPE", 120),
    creditsPerYear: decimal(20),
    renewal: "continuing education",
  }),
  entry("ISACA", "isaca-cisa", "CISA", {
    ...credits("CPE", 120),
    creditsPerYear: decimal(20),
    renewal: "continuing education",
  }),
  entry("PMI", "pmi-pmp", "PMP", {
    ...credits("PDU", 60),
    ...seen,
    fee: decimal(150),
    renewal: "60 PDU, at least 8 in each of three fields, and a fee",
  }),
  entry("PeopleCert", "itil-4-foundation", "ITIL 4 Foundation", {
    validMonths: 36,
    renewal: "the exam again, a further module, or points with a membership",
  }),
  azure("administrator", "Azure Administrator Associate"),
  azure("security-engineer", "Azure Security Engineer Associate"),
  azure("solutions-architect", "Azure Solutions Architect Expert"),
  azure("fundamentals", "Azure Fundamentals", {
    validMonths: null,
    renewal: null,
    fee: null,
    checkedOn: null,
  }),
  entry("Microsoft", "mcsa-windows-server", "MCSA Windows Server 2016", { retired: true }),
  aws("cloud-practitioner", "Cloud Practitioner"),
  aws("solutions-architect-associate", "Solutions Architect Associate", {
    renews: ["aws-cloud-practitioner"],
  }),
  aws("sysops-administrator", "SysOps Administrator Associate", { renews: ["aws-cloud-practitioner"] }),
  aws("solutions-architect-professional", "Solutions Architect Professional", {
    renews: ["aws-solutions-architect-associate"],
  }),
  entry("Google Cloud", "google-cloud-architect", "Professional Cloud Architect", {
    validMonths: 24,
    renewal: "the renewal exam",
    ...seen,
  }),
  entry("Google Cloud", "google-cloud-engineer", "Associate Cloud Engineer", {
    validMonths: 36,
    renewal: "the exam again",
  }),
  kubernetes("cka", "Kubernetes Administrator"),
  kubernetes("ckad", "Kubernetes Application Developer"),
  kubernetes("cks", "Kubernetes Security Specialist"),
];
