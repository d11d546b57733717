import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Cloud and measured", href: "/infrastructure" },
  { name: "Assets", href: "/infrastructure/assets" },
];

/** The parts of the place: what is billed or measured by month, and what is bought and used for years. */
export const InfrastructureTabs = () => <PlaceTabs label="Parts of the infrastructure" tabs={tabs} />;
