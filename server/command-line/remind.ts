import { demand } from "../access/roles";
import { environment } from "../environment";
import { holdLock } from "../database/held-lock";
import { reading } from "../database/query";
import { deliver } from "../jobs/deliver";
import { remind, type Telling } from "../jobs/remind";
import { WORK } from "../jobs/worker";
import { recoverMails, showWaiting } from "../notifications/mail-store";
import { parseDay, printDay } from "../planning/day";
import { currentDay } from "../today";
import { type Command, Misuse, nothingAfter } from "./command";
import { inInstallation } from "./installation";

const shown = ({ recipient, notice: { recipient: _, due, ...notice } }: Telling) => ({
  to: recipient.name,
  mail: recipient.mail,
  ...notice,
  due: printDay(due),
});

const line = (telling: Telling): string => {
  const { to, mail, subject, due, rung, title, text } = shown(telling);
  return [to, mail ?? "", subject, due, rung, title, text].join("\t");
};

/** Sends what waits, or shows it where there is no mail server; a running server does so anyway. */
async function sendNow(): Promise<void> {
  const { mail } = environment();
  const lock = await holdLock(WORK);
  if (!lock) return;
  try {
    await recoverMails(reading);
    if (mail) await deliver("command line", mail, lock.isLost);
    else await showWaiting(reading);
  } finally {
    lock.release();
  }
}

/** `remind`: tells people what they are to be told on a day, each thing once, as the running server does by itself. */
export const remindCommand: Command = {
  usage: ["remind [--on YYYY-MM-DD] [--preview] [--json]"],
  does: "Tells people of deadlines, as the server does every day.",
  help: `--on takes another day than today, for a trial. --preview only prints what would be told.
Prints who is told, their address, the record, the deadline, how many days before it, what it is called and what to do.
Nothing is told twice: what was told for a trial is told.`,
  options: { on: { type: "string" }, preview: { type: "boolean" }, json: { type: "boolean" } },
  async run(call) {
    nothingAfter(call, 0);
    const on = call.option("on");
    const day = on === undefined ? currentDay() : parseDay(on);
    if (day === null) throw new Misuse("--on is a day, YYYY-MM-DD.");
    return inInstallation(async ({ viewer }) => {
      demand(viewer, "administer");
      const told = await remind(day, { keeping: !call.flag("preview") });
      if (call.flag("json")) call.print(JSON.stringify(told.map(shown)));
      else for (const one of told) call.print(line(one));
      if (!call.flag("preview")) await sendNow();
      return true;
    });
  },
};
