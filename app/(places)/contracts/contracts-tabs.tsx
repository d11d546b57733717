import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Contracts", href: "/contracts" },
  { name: "Renewals", href: "/contracts/renewals" },
  { name: "Vendors", href: "/contracts/vendors" },
  { name: "Invoices", href: "/contracts/invoices" },
  { name: "Stranded", href: "/contracts/stranded" },
];

/** The parts of the place: what is agreed, what must be decided, who is paid, what they charged, and what runs on for nothing. */
export const ContractsTabs = () => <PlaceTabs label="Parts of the contracts" tabs={tabs} />;
