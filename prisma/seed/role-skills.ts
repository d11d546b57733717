import type { RequiredSkill } from "@/server/planning/role";
import { isLevel } from "@/server/planning/skill-level";

/** "linux 3": a skill and the level it is asked for at. */
const asked = (text: string): RequiredSkill[] =>
  text.split(",").map((part) => {
    const [skill = "", number = ""] = part.trim().split(" ");
    const level = Number(number);
    if (!isLevel(level)) throw new RangeError(`no level: ${part}`);
    return { skill, level };
  });

/** What each role of the demo organisation is asked to be able to do. */
export const roleSkills: Readonly<Record<string, readonly RequiredSkill[]>> = {
  "service-desk-l1": asked(
    "ticket-handling 2, office-suite 2, remote-support 2, customer-care 3, communication 2, windows-client 2",
  ),
  "desktop-l2": asked(
    "ticket-handling 3, office-suite 3, remote-support 3, desk-side 3, hardware-repair 2, windows-client 3, patching 2, customer-care 3, problem-solving 2",
  ),
  "workplace-l3": asked(
    "windows-client 4, mobile-devices 3, patching 3, powershell 3, identity 2, endpoint-security 2, problem-solving 3, teaching 3, genai-chatbots 2",
  ),
  "platform-l4": asked(
    "linux 4, virtualisation 3, kubernetes 3, storage 3, backup 3, monitoring 3, infrastructure-as-code 3, configuration-management 3, shell 3, disaster-recovery 2",
  ),
  "cloud-l4": asked(
    "azure-foundation 4, azure-networking 3, aws-foundation 3, kubernetes 3, infrastructure-as-code 3, cloud-migration 3, cloud-cost 2, python 2, monitoring 2",
  ),
  "data-hall-l3": asked(
    "data-hall 4, storage 3, virtualisation 3, backup 3, switching-routing 2, hardware-repair 3",
  ),
  network: asked(
    "switching-routing 3, wide-area 3, wireless 3, firewalls 3, name-address 3, load-balancing 2, telephony 2, problem-solving 2",
  ),
  security: asked(
    "identity 3, endpoint-security 3, vulnerability 3, incident-response 3, security-monitoring 3, cryptography 2, security-governance 2, genai-governance 1",
  ),
  database: asked(
    "databases 4, sql 4, google-data 1, backup 3, linux 2, monitoring 2, disaster-recovery 2, python 2",
  ),
  "application-l4": asked(
    "erp-administration 3, interfaces 3, sql 3, java 3, order-exchange 2, version-control 3, problem-solving 3",
  ),
  architect: asked(
    "cloud-architecture 3, security-governance 2, communication 3, project-management 2, cloud-cost 2, genai-governance 2",
  ),
  "vendor-manager": asked("vendor-management 4, communication 3, cloud-cost 2"),
  "team-lead": asked(
    "people-leadership 3, communication 3, project-management 2, time-management 3, vendor-management 2, incident-response 2",
  ),
  head: asked("people-leadership 4, communication 4, project-management 3, vendor-management 3"),
  director: asked("people-leadership 4, communication 4, vendor-management 3"),
};
