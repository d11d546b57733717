import { holdingsOf } from "../planning/certificate-holding";
import type { Day } from "../planning/day";
import type { Portfolio } from "../planning/portfolio";
import { plainName } from "../planning/vendor-names";
import type { Vendor } from "../planning/vendor";
import { contractsOf } from "./vendors";

/** Where something of a vendor runs, beside its contracts. */
export interface VendorUse {
  readonly id: string;
  readonly kind: "service" | "series" | "cloud" | "asset" | "course" | "rate-card";
  readonly name: string;
  /** What of the vendor it is. */
  readonly detail: string;
  readonly href: string | null;
}

const at = (place: string, id: string): string => `${place}/${encodeURIComponent(id)}`;

/** The services its contracts carry, and the series, assets, courses and rates that are the vendor's. */
export function usesOfVendor(vendor: Vendor, portfolio: Portfolio): VendorUse[] {
  const { facts, rateCards } = portfolio;
  const isOwn = (record: { readonly vendor: string | null }) => record.vendor === vendor.id;
  const named = namesOf(vendor);
  return [
    ...servicesOf(vendor, portfolio),
    ...[...facts["cost-history"].values()].filter(isOwn).map(({ id, service }) => ({
      kind: "series" as const,
      id,
      name: id,
      detail: service ?? "measured series",
      href: at("/infrastructure/cost-history", id),
    })),
    ...[...facts.cloud.values()].filter(isOwn).map((series) => ({
      kind: "cloud" as const,
      id: series.id,
      name: `${series.service} · ${series.accountName || series.account}`,
      detail: series.provider,
      href: at("/infrastructure/cloud", series.id),
    })),
    ...[...facts.assets.values()].flatMap(({ id, name, technology }) =>
      technology !== null && isNamed(technology, named)
        ? [
            {
              kind: "asset" as const,
              id,
              name: name || id,
              detail: technology,
              href: at("/infrastructure/assets", id),
            },
          ]
        : [],
    ),
    ...[...facts.trainings.values()].filter(isOwn).map(({ id, title }) => ({
      kind: "course" as const,
      id,
      name: title || id,
      detail: "course",
      href: at("/training/courses", id),
    })),
    ...[...rateCards.values()].filter(isOwn).map(({ id, role, level }) => ({
      kind: "rate-card" as const,
      id,
      name: [role, level].filter(Boolean).join(", "),
      detail: "rate card",
      href: at("/team/rate-cards", id),
    })),
  ];
}

function servicesOf(vendor: Vendor, portfolio: Portfolio): VendorUse[] {
  const services = new Map<string, Set<string>>();
  for (const { id, title, service, items } of contractsOf(portfolio).get(vendor.id) ?? [])
    for (const name of [service, ...items.map((item) => item.service)])
      if (name) services.set(name, (services.get(name) ?? new Set()).add(title || id));
  return [...services].map(([name, titles]) => ({
    kind: "service",
    id: name,
    name,
    detail: [...titles].join(", "),
    href: null,
  }));
}

const namesOf = ({ id, name, aliases }: Vendor): ReadonlySet<string> =>
  new Set([id, name, ...aliases].map(plainName).filter((plain) => plain.length > 2));

/** Whether a text is one of the names, or begins with one: "Gantry Blade 5" is of "Gantry". */
const isNamed = (text: string, names: ReadonlySet<string>): boolean => {
  const plain = plainName(text);
  return [...names].some((name) => plain === name || plain.startsWith(`${name} `));
};

/** Somebody who holds a certificate in what the vendor makes. */
export interface CertifiedPerson {
  readonly person: string;
  readonly name: string;
  readonly certification: string;
  /** Null: for life. */
  readonly expires: Day | null;
}

/** People with a certificate that is valid on a day, of certifications the vendor issues or is named in. */
export function certifiedIn(vendor: Vendor, portfolio: Portfolio, today: Day): CertifiedPerson[] {
  const named = namesOf(vendor);
  const own = new Map(
    [...portfolio.certifications.values()]
      .filter(({ issuer, name }) => isNamed(issuer, named) || isNamed(name, named))
      .map((one) => [one.id, one]),
  );
  if (own.size === 0) return [];
  const held = [...portfolio.certificates.values()].map((one) => ({ ...one, training: null }));
  const people = [...portfolio.people.values()].filter(({ endDate }) => endDate === null || endDate >= today);
  return people.flatMap(({ id, name }) =>
    holdingsOf(
      held.filter(({ person }) => person === id),
      portfolio.certifications,
    ).flatMap(({ certification, from, to }) => {
      const of = own.get(certification);
      if (!of || from > today || (to !== null && to < today)) return [];
      return [{ person: id, name, certification: of.name, expires: to }];
    }),
  );
}
