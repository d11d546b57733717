import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "What needs me", href: "/mine" },
  { name: "All tasks", href: "/mine/tasks" },
];

/** What needs somebody, and all tasks. */
export const MineTabs = () => <PlaceTabs label="Parts of mine" tabs={tabs} />;
