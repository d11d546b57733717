import type { Planned } from "@/server/planning/assumed";
import type { Assumed } from "@/server/planning/change";
import { showMonth } from "../../_parts/dates";

/** What a kind of assumption is about: nothing more, or one of a list; and whether it begins with a month. */
interface About {
  readonly name: string;
  readonly of: "nothing" | "series" | "index" | "category" | "currency" | "team";
  readonly all: string | null;
  readonly dated: boolean;
}

export const abouts: Readonly<Record<Assumed, About>> = {
  raise: { name: "A raise of salaries", of: "nothing", all: null, dated: true },
  inflation: { name: "Inflation", of: "index", all: "all indices", dated: false },
  "renewal-uplift": { name: "Renewals cost more", of: "category", all: "all categories", dated: false },
  growth: { name: "Growth of measured costs", of: "series", all: "all series", dated: true },
  "rate-shock": { name: "Another exchange rate", of: "currency", all: null, dated: true },
  "vacancy-probability": {
    name: "How likely open positions are filled",
    of: "nothing",
    all: null,
    dated: false,
  },
  deflection: { name: "Contacts answered by automation", of: "team", all: "all teams", dated: true },
};

const size = (pct: string): string => `${pct.replace("-", "")} %`;

/** An assumption as a sentence: "Salaries rise by 6 % a year from Apr 2027". `named`: what it is about, by its name. */
export function assumedSentence({ what, of, from, pct }: Planned, named: string = of): string {
  const since = from === null ? "" : ` from ${showMonth(from)}`;
  const [up, down] = [Number(pct) >= 0, Number(pct) < 0];
  switch (what) {
    case "raise":
      return `Salaries ${up ? "rise" : "fall"} by ${size(pct)} a year${since}`;
    case "inflation":
      return `${of ? `The index ${named}` : "Every index"} ${up ? "rises" : "falls"} by ${size(pct)} a year where it is not published yet`;
    case "renewal-uplift":
      return `Contracts${of ? ` for ${named}` : ""} cost ${size(pct)} ${up ? "more" : "less"} when they renew without a price of their own`;
    case "growth":
      return `${of ? named : "All measured costs"} ${down ? "shrink" : "grow"}${of ? "s" : ""} by ${size(pct)} a year${since}`;
    case "rate-shock":
      return `One ${of} is worth ${size(pct)} ${up ? "more" : "less"}${since}`;
    case "deflection":
      return `${size(pct)} of the contacts${of ? ` of ${named}` : ""} are answered by automation${since}`;
    case "vacancy-probability":
      return `Open positions are filled with a probability of ${size(pct)}`;
  }
}
