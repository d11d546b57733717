import type { Skill } from "@/server/planning/skill";
import { usualSkills } from "@/server/planning/usual-skills";

/** What the house needs a skill for. */
const services: Readonly<Record<string, string>> = {
  virtualisation: "Virtual machines",
  kubernetes: "Containers",
  storage: "Storage",
  backup: "Backup",
  "data-hall": "Data hall",
  monitoring: "Monitoring",
  databases: "Data warehouse",
  "switching-routing": "Network",
  "wide-area": "Network",
  wireless: "Network",
  firewalls: "Network",
  telephony: "Telephone",
  "windows-client": "Workplace",
  "mobile-devices": "Mobile",
  identity: "Sign-in",
  "azure-identity": "Sign-in",
  "endpoint-security": "Endpoint protection",
  "security-monitoring": "Security monitoring",
  "ticket-handling": "Service desk",
  "office-suite": "Mail and office",
};

/** What only this house asks for: its own ERP, its scanners, the exchange of orders. */
const own: readonly Omit<Skill, "version">[] = [
  {
    id: "erp-administration",
    name: "ERP administration",
    family: "Applications",
    technology: "ERP",
    service: "ERP",
  },
  {
    id: "order-exchange",
    name: "Order exchange (EDI)",
    family: "Applications",
    technology: "Order exchange",
    service: "Order exchange",
  },
  {
    id: "warehouse-management",
    name: "Warehouse management",
    family: "Applications",
    technology: "Warehouse management",
    service: "Warehouse management",
  },
];

/** The catalogue of the demo organisation. */
export const skillCatalogue: readonly Skill[] = [...usualSkills, ...own].map((skill) => ({
  ...skill,
  service: services[skill.id] ?? skill.service,
  version: 1,
}));
