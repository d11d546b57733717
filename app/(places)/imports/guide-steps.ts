import { kindOrder } from "./kinds";

/** How many records of a kind there are. */
export interface Present {
  readonly kind: string;
  readonly records: number;
}

/** A step of the first import: what belongs there, where it comes from, and what cannot be said without it. */
interface StepWords {
  readonly title: string;
  /** Either of them will do. */
  readonly kinds: readonly string[];
  readonly what: string;
  readonly from: string;
  readonly without: string;
}

const words: readonly StepWords[] = [
  {
    title: "Cost centres",
    kinds: ["cost-centres"],
    what: "Who carries a cost. Every other file names them.",
    from: "the ledger's list of cost centres",
    without:
      "no cost can be placed: files that name a cost centre are refused, unless it is made along the way.",
  },
  {
    title: "Vendors",
    kinds: ["vendors"],
    what: "Who is paid, with the other spellings your ledger has for them.",
    from: "the ledger's creditors, or the suppliers in Snipe-IT or GLPI",
    without: "one vendor in two spellings counts as two.",
  },
  {
    title: "Contracts",
    kinds: ["contracts"],
    what: "What is committed, at which price, until when, and when notice is due.",
    from: "your register of contracts, licences in Snipe-IT, contracts in GLPI",
    without: "the plan knows no commitment, no renewal and no deadline.",
  },
  {
    title: "Infrastructure costs",
    kinds: ["cost-history", "cloud-bill"],
    what: "What clouds and data centres cost month by month; two years of it make a good forecast.",
    from: "cost exports of AWS, Azure, Google Cloud or Oracle, in FOCUS or their own columns, or monthly sums of the ledger",
    without: "there is no forecast of usage.",
  },
  {
    title: "Positions",
    kinds: ["positions"],
    what: "Who is employed or wanted, from when, at what cost.",
    from: "the list of HR",
    without: "salaries are missing from where the year lands.",
  },
  {
    title: "Actuals",
    kinds: ["actuals"],
    what: "What was booked, month by month.",
    from: "the postings of the ledger, or a bank statement",
    without: "no month can be closed, and nothing is compared with what was planned.",
  },
];

/** One step, with what is there of it. */
export interface Step extends StepWords {
  readonly at: number;
  readonly records: number;
}

/** The steps of a first import in their order, with what is there already. */
export function stepsOf(present: readonly Present[]): Step[] {
  const counts = new Map(present.map(({ kind, records }) => [kind, records]));
  return words.map((step, at) => ({
    ...step,
    at: at + 1,
    records: step.kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
  }));
}

/** What the plan cannot do without and is not there. */
export const missingOf = (steps: readonly Step[]): Step[] => steps.filter(({ records }) => records === 0);

/** A kind that can be imported and exported, with what is there of it. */
export interface KindHere {
  readonly kind: string;
  readonly about: string;
  readonly records: number;
}

/** All kinds in the order in which they are imported: none names what a later one brings. */
export function kindsHere(
  kinds: readonly { readonly name: string; readonly title: string }[],
  present: readonly Present[],
): KindHere[] {
  const counts = new Map(present.map(({ kind, records }) => [kind, records]));
  const titles = new Map(kinds.map(({ name, title }) => [name, title]));
  return kindOrder.map((kind) => ({
    kind,
    about:
      titles.get(kind) ??
      "Bills of cloud providers: FOCUS, or the export of AWS, Azure, Google Cloud or Oracle",
    records: counts.get(kind) ?? 0,
  }));
}
