import { demand } from "../access/roles";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { readLastClose, setLastClose } from "../organisation/closes-store";
import { readSettings, saveSettings } from "../organisation/settings-store";
import { parseMonth, printMonth } from "../planning/month";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { type Installation, inInstallation } from "./installation";
import { changeOf, settings } from "./setting";

const show = (call: Call): Promise<boolean> =>
  inInstallation(async ({ viewer }) => {
    demand(viewer, "read");
    const stored = await readSettings(reading);
    const close = await readLastClose(reading);
    const all = [
      ...Object.entries(settings).map(([name, setting]): [string, string] => [name, setting.show(stored)]),
      ["last-close", close === null ? "" : printMonth(close)] as const,
    ];
    if (call.flag("json")) call.print(JSON.stringify(Object.fromEntries(all)));
    else for (const [name, value] of all) call.print(`${name}\t${value}`);
    return true;
  });

async function close(text: string, { viewer, origin }: Installation): Promise<boolean> {
  demand(viewer, "close");
  const month = parseMonth(text);
  if (month === null) throw new Misuse("last-close is a month, YYYY-MM.");
  await transaction((tx) => setLastClose(tx, month, origin));
  return true;
}

function set(call: Call): Promise<boolean> {
  const [name, value] = [word(call, 1, "which setting"), word(call, 2, "its value")];
  nothingAfter(call, 3);
  if (name === "last-close") return inInstallation((installation) => close(value, installation));
  const change = changeOf(name, value);
  return inInstallation(async ({ viewer, origin }) => {
    demand(viewer, "edit-settings");
    await transaction((tx) => saveSettings(tx, change, null, origin));
    return true;
  });
}

/** `settings` and `settings set NAME VALUE`: what the organisation is called and how it counts. */
export const settingsCommand: Command = {
  usage: ["settings [--json]", "settings set NAME VALUE"],
  does: "Shows or changes the organisation's settings.",
  help: `Names: ${[...Object.keys(settings), "last-close"].join(", ")}.
The reporting currency may change only while there are no rates. fiscal-year-start and raise-month are 1 to 12;
fiscal-year-name is end, start or both; holidays are days and renewal-uplifts are category=per cent, each separated by
commas; last-close is YYYY-MM.`,
  options: { json: { type: "boolean" } },
  async run(call) {
    if (call.words.length === 0) return show(call);
    if (call.words[0] === "set") return set(call);
    throw new Misuse(`settings does not know "${call.words[0]}"; say settings, or settings set NAME VALUE.`);
  },
};
