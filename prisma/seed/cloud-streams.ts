import type { Course } from "./course";

/** An account of a provider. */
export interface Account {
  readonly provider: string;
  readonly vendor: string;
  readonly currency: string;
  readonly billingAccount: string;
  readonly account: string;
  readonly accountName: string;
  readonly region: string;
  readonly costCentre: string;
}

const cirrus = {
  provider: "Cirrus",
  vendor: "cirrus",
  currency: "USD",
  billingAccount: "7710-4432",
  region: "eu-west-2",
};
const tessera = {
  provider: "Tessera",
  vendor: "tessera",
  currency: "EUR",
  billingAccount: "TS-20881",
  region: "belgium-1",
};
const harbour = {
  provider: "Harbour",
  vendor: "harbour",
  currency: "GBP",
  billingAccount: "HB/5526",
  region: "leeds",
};

export const production: Account = {
  ...cirrus,
  account: "441709328861",
  accountName: "Production",
  costCentre: "IT-130",
};
const development: Account = {
  ...cirrus,
  account: "441709331507",
  accountName: "Development",
  costCentre: "IT-160",
};
export const sandbox: Account = {
  ...cirrus,
  account: "441709338214",
  accountName: "Sandbox",
  costCentre: "IT-130",
};
export const migration: Account = {
  ...cirrus,
  account: "441709340099",
  accountName: "Migration",
  costCentre: "IT-180",
};
export const analytics: Account = {
  ...tessera,
  account: "analytics-live",
  accountName: "Analytics",
  costCentre: "IT-160",
};
const analyticsTest: Account = {
  ...tessera,
  account: "analytics-test",
  accountName: "Analytics test",
  costCentre: "IT-160",
};
const recovery: Account = {
  ...harbour,
  account: "recovery",
  accountName: "Recovery site",
  costCentre: "IT-130",
};

/** What is used month by month in one account. */
export interface Stream extends Course, Account {
  readonly service: string;
  readonly serviceCategory: string;
  /** Days count: a short month costs less. */
  readonly byDay: boolean;
  /** Months of history. */
  readonly history: number;
}

const december = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.85];
const quarters = [0.95, 0.96, 1.17, 0.94, 0.96, 1.16, 0.95, 0.95, 1.18, 0.95, 0.96, 1.19];

const used = { byDay: true, history: 36 };
const compute = { ...used, service: "Virtual machines", serviceCategory: "Compute" };
const databases = { ...used, service: "Managed databases", serviceCategory: "Databases" };
export const storage = { ...used, service: "Object storage", serviceCategory: "Storage" };

/** Three providers; production grows by 18 %, analytics by 35 %, development stays. */
export const streams: readonly Stream[] = [
  { ...production, ...compute, yearly: 268_000, growth: 18, noise: 0.03 },
  { ...production, ...databases, yearly: 161_000, growth: 18, noise: 0.025 },
  { ...production, ...storage, yearly: 91_000, growth: 18, noise: 0.015 },
  {
    ...production,
    ...used,
    service: "Data transfer",
    serviceCategory: "Networking",
    yearly: 47_500,
    growth: 14,
    noise: 0.06,
  },
  {
    ...production,
    ...used,
    service: "Containers",
    serviceCategory: "Compute",
    yearly: 68_000,
    growth: 21,
    noise: 0.04,
    history: 26,
  },
  {
    ...production,
    ...used,
    byDay: false,
    service: "Support",
    serviceCategory: "Other",
    yearly: 27_400,
    growth: 6,
    noise: 0.01,
  },
  { ...development, ...compute, yearly: 77_000, growth: 0, noise: 0.04, season: december },
  { ...development, ...databases, yearly: 26_300, growth: 0, noise: 0.05, season: december },
  { ...sandbox, ...compute, yearly: 9_800, growth: 3, noise: 0.16 },
  { ...migration, ...compute, yearly: 46_500, growth: 8, noise: 0.08, history: 13 },
  {
    ...analytics,
    ...used,
    service: "Data warehouse",
    serviceCategory: "Analytics",
    yearly: 151_000,
    growth: 35,
    noise: 0.03,
    season: quarters,
  },
  { ...analytics, ...storage, yearly: 401_000, growth: 20, noise: 0.015, steps: [{ back: 4, times: 2.65 }] },
  {
    ...analyticsTest,
    ...used,
    service: "Data warehouse",
    serviceCategory: "Analytics",
    yearly: 15_200,
    growth: 0,
    noise: 0.07,
    season: december,
  },
  { ...recovery, ...storage, yearly: 61_500, growth: 11, noise: 0.012 },
  { ...recovery, ...compute, byDay: false, yearly: 43_800, growth: 2, noise: 0.01 },
  {
    ...recovery,
    ...used,
    service: "Content delivery",
    serviceCategory: "Networking",
    yearly: 14_100,
    growth: 9,
    noise: 0.09,
    season: [0.9, 0.9, 0.95, 1, 1, 1, 0.95, 0.9, 1.05, 1.1, 1.25, 1.1],
  },
];
