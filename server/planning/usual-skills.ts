import type { Skill } from "./skill";

/** A skill as the list below says it: its name, and the technology it is about where that is called otherwise or is none. */
type Entry = readonly [id: string, name: string, technology: string | null];

const families: Readonly<Record<string, readonly Entry[]>> = {
  Infrastructure: [
    ["virtualisation", "Virtualisation", "Virtual machines"],
    ["kubernetes", "Kubernetes", "Kubernetes"],
    ["storage", "Storage and arrays", "Storage"],
    ["backup", "Backup and restore", "Backup"],
    ["data-hall", "Data hall work", "Data hall"],
    ["monitoring", "Monitoring and alerts", "Monitoring"],
    ["infrastructure-as-code", "Infrastructure as code", "Terraform"],
    ["configuration-management", "Configuration management", "Ansible"],
    ["databases", "Databases", "PostgreSQL"],
    ["disaster-recovery", "Disaster recovery", null],
  ],
  Network: [
    ["switching-routing", "Switching and routing", "LAN"],
    ["wide-area", "Wide-area networks", "WAN"],
    ["wireless", "Wireless networks", "Wireless"],
    ["firewalls", "Firewalls", "Firewall"],
    ["name-address", "Names and addresses (DNS, DHCP)", "DNS"],
    ["load-balancing", "Load balancing", "Load balancer"],
    ["telephony", "Telephony", "Telephony"],
  ],
  "Operating systems": [
    ["linux", "Linux", "Linux"],
    ["windows-server", "Windows Server", "Windows Server"],
    ["windows-client", "Windows clients", "Windows"],
    ["macos", "macOS", "macOS"],
    ["mobile-devices", "Mobile devices", "Mobile device management"],
    ["patching", "Patching", null],
  ],
  Security: [
    ["identity", "Identity and access", "Directory"],
    ["endpoint-security", "Endpoint security", "Endpoint protection"],
    ["vulnerability", "Vulnerability management", null],
    ["incident-response", "Incident response", null],
    ["security-monitoring", "Security monitoring", "SIEM"],
    ["penetration-testing", "Penetration testing", null],
    ["cryptography", "Keys and certificates", "PKI"],
    ["security-governance", "Security governance", null],
  ],
  "Cloud AWS": [
    ["aws-foundation", "AWS foundation", "AWS"],
    ["aws-networking", "AWS networking", "AWS"],
    ["aws-containers", "AWS containers", "AWS"],
  ],
  "Cloud Azure": [
    ["azure-foundation", "Azure foundation", "Azure"],
    ["azure-networking", "Azure networking", "Azure"],
    ["azure-identity", "Entra identity", "Azure"],
  ],
  "Cloud Google": [
    ["google-foundation", "Google Cloud foundation", "Google Cloud"],
    ["google-data", "Google Cloud data", "Google Cloud"],
  ],
  "Cloud all providers": [
    ["cloud-migration", "Cloud migration", null],
    ["cloud-cost", "Cloud cost management", null],
    ["cloud-architecture", "Cloud architecture", null],
  ],
  Programming: [
    ["python", "Python", "Python"],
    ["powershell", "PowerShell", "PowerShell"],
    ["shell", "Shell scripts", null],
    ["java", "Java", "Java"],
    ["javascript", "JavaScript and TypeScript", "Node.js"],
    ["sql", "SQL", null],
    ["version-control", "Version control and builds", "Git"],
    ["interfaces", "Interfaces between systems", null],
  ],
  GenAI: [
    ["prompting", "Prompting and review of answers", null],
    ["genai-automation", "Automation with language models", null],
    ["genai-chatbots", "Chatbots for support", null],
    ["genai-governance", "Governance of GenAI", null],
  ],
  "Service desk": [
    ["ticket-handling", "Ticket handling", "Service management"],
    ["office-suite", "Office suite support", "Office suite"],
    ["desk-side", "Desk-side support", null],
    ["remote-support", "Remote support", null],
    ["hardware-repair", "Hardware repair", null],
  ],
  "Soft skills": [
    ["customer-care", "Customer care", null],
    ["problem-solving", "Problem solving", null],
    ["communication", "Communication", null],
    ["teaching", "Teaching users", null],
    ["time-management", "Priorities and deadlines", null],
    ["project-management", "Project management", null],
    ["vendor-management", "Vendor management", null],
    ["people-leadership", "Leading people", null],
  ],
};

/** What IT organisations mostly want to know of their people: a start that is added to, changed and thinned out. */
export const usualSkills: readonly Omit<Skill, "version">[] = Object.entries(families).flatMap(
  ([family, entries]) =>
    entries.map(([id, name, technology]) => ({ id, name, family, technology, service: null })),
);
