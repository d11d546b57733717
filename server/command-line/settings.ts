import { demand } from "../access/roles";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { readLastClose, setLastClose } from "../organisation/closes-store";
import { settingsFields } from "../organisation/input";
import { readSettings, saveSettings } from "../organisation/settings-store";
import { parseMonth, printMonth } from "../planning/month";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { type Installation, inInstallation } from "./installation";

/** What a setting is called outside, and the field that keeps it. */
const fields = {
  "organisation-name": "name",
  "reporting-currency": "reportingCurrency",
  "fiscal-year-start": "fiscalYearStart",
  "fiscal-year-name": "fiscalYearName",
  "raise-month": "raiseMonth",
} as const;

type Name = keyof typeof fields;

const isName = (name: string): name is Name => Object.hasOwn(fields, name);
const names = [...Object.keys(fields), "last-close"];

async function show(call: Call): Promise<boolean> {
  return inInstallation(async ({ viewer }) => {
    demand(viewer, "read");
    const settings = await readSettings(reading);
    const close = await readLastClose(reading);
    const values = Object.entries(fields).map(([name, field]): [string, string | number] => [
      name,
      settings[field],
    ]);
    const all = [...values, ["last-close", close === null ? "" : printMonth(close)]] as const;
    if (call.flag("json")) call.print(JSON.stringify(Object.fromEntries(all)));
    else for (const [name, value] of all) call.print(`${name}\t${value}`);
    return true;
  });
}

function changeOf(name: Name, text: string) {
  const field = fields[name];
  const whole = field === "fiscalYearStart" || field === "raiseMonth";
  const value = whole && /^\d{1,2}$/.test(text) ? Number(text) : text;
  const outcome = settingsFields.shape[field].safeParse(value);
  if (!outcome.success) throw new Misuse(`${name}: ${outcome.error.issues[0]?.message ?? "not understood"}`);
  return { [field]: outcome.data };
}

async function close(text: string, { viewer, origin }: Installation): Promise<boolean> {
  demand(viewer, "close");
  const month = parseMonth(text);
  if (month === null) throw new Misuse("last-close is a month, YYYY-MM.");
  await transaction((tx) => setLastClose(tx, month, origin));
  return true;
}

async function set(call: Call): Promise<boolean> {
  const [name, value] = [word(call, 1, "which setting"), word(call, 2, "its value")];
  nothingAfter(call, 3);
  if (name === "last-close") return inInstallation((installation) => close(value, installation));
  if (!isName(name)) throw new Misuse(`There is no setting "${name}"; there are ${names.join(", ")}.`);
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
  help: `Names: ${names.join(", ")}.
The reporting currency may change only while there are no rates. fiscal-year-start and raise-month are 1 to 12;
fiscal-year-name is end, start or both; last-close is YYYY-MM.`,
  options: { json: { type: "boolean" } },
  async run(call) {
    if (call.words.length === 0) return show(call);
    if (call.words[0] === "set") return set(call);
    throw new Misuse(`settings does not know "${call.words[0]}"; say settings, or settings set NAME VALUE.`);
  },
};
