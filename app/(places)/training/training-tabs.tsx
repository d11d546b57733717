import { PlaceTabs } from "../../_parts/place-tabs";

const tabs = [
  { name: "Skills", href: "/training" },
  { name: "Skill catalogue", href: "/training/skills" },
  { name: "Coverage", href: "/training/cover" },
  { name: "Who can", href: "/training/who" },
  { name: "Careers", href: "/training/careers" },
  { name: "Certificates", href: "/training/certifications" },
  { name: "Certifications", href: "/training/catalogue" },
  { name: "Requirements", href: "/training/requirements" },
  { name: "Courses", href: "/training/courses" },
  { name: "Budgets", href: "/training/budgets" },
  { name: "Plan", href: "/training/plan" },
];

/** The parts of the place: what people can do, what they hold, what they learn, and what is required. */
export const TrainingTabs = () => <PlaceTabs label="Parts of training" tabs={tabs} />;
