import { verifyAuditChain } from "../access/audit-check";
import { demand } from "../access/roles";
import { reading } from "../database/query";
import { currentDay } from "../today";
import { type Check, checkRecords } from "../portfolio/check";
import { type Command, nothingAfter } from "./command";
import { inInstallation } from "./installation";

async function checkTrail(): Promise<Check> {
  const { entries, broken } = await verifyAuditChain(reading);
  const faults = broken ? [`broken at row ${broken.sequence}: ${broken.reason}`] : [];
  return { name: "audit trail", said: `${entries} rows`, faults };
}

/** `check`: verifies totals in two independent ways, references and the chain of the audit trail. */
export const checkCommand: Command = {
  usage: ["check [--json]"],
  does: "Verifies totals, references and the audit trail.",
  help: "Exit 0: all is as it must be. Exit 1: what is not is printed.",
  options: { json: { type: "boolean" } },
  run(call) {
    nothingAfter(call, 0);
    return inInstallation(async ({ viewer }) => {
      demand(viewer, "see-audit");
      const checks = [...(await checkRecords(currentDay())), await checkTrail()];
      if (call.flag("json")) call.print(JSON.stringify({ checks }));
      else
        for (const { name, said, faults } of checks) {
          call.print(`${faults.length ? "WRONG" : "ok"}\t${name} (${said})`);
          for (const fault of faults) call.print(`\t${fault}`);
        }
      return checks.every(({ faults }) => faults.length === 0);
    });
  },
};
