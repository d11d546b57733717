import { settingsFields } from "../organisation/input";
import type { Settings } from "../organisation/store";
import { printDay } from "../planning/day";
import { Misuse } from "./command";

type Field = keyof typeof settingsFields.shape;
type Change = Partial<Omit<Settings, "id" | "version">>;

/** One setting as it is shown and typed. */
interface Setting {
  readonly field: Field;
  show(settings: Settings): string;
  read(text: string): unknown;
}

const entries = (text: string): string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

const plain = (field: "name" | "reportingCurrency" | "fiscalYearName" | "inflationPct"): Setting => ({
  field,
  show: (settings) => settings[field],
  read: (text) => text,
});

const whole = (field: "fiscalYearStart" | "raiseMonth" | "deliveryDays"): Setting => ({
  field,
  show: (settings) => String(settings[field]),
  read: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : text),
});

/** Every setting by the name it has outside. */
export const settings: Readonly<Record<string, Setting>> = {
  "organisation-name": plain("name"),
  "reporting-currency": plain("reportingCurrency"),
  "fiscal-year-start": whole("fiscalYearStart"),
  "fiscal-year-name": plain("fiscalYearName"),
  "raise-month": whole("raiseMonth"),
  "inflation-pct": plain("inflationPct"),
  "delivery-days": whole("deliveryDays"),
  holidays: {
    field: "holidays",
    show: ({ holidays }) => holidays.map(printDay).join(","),
    read: entries,
  },
  "renewal-uplifts": {
    field: "renewalUplifts",
    show: ({ renewalUplifts }) => renewalUplifts.map(({ category, pct }) => `${category}=${pct}`).join(","),
    read: (text) =>
      entries(text).map((entry) => {
        const [category = "", pct = ""] = entry.split("=");
        return { category, pct };
      }),
  },
};

/** The change a typed value means; misuse where it is not understood. */
export function changeOf(name: string, text: string): Change {
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
  if (!setting) {
    const known = [...Object.keys(settings), "last-close"].join(", ");
    throw new Misuse(`There is no setting "${name}"; there are ${known}.`);
  }
  const outcome = settingsFields.partial().safeParse({ [setting.field]: setting.read(text) });
  if (outcome.success) return outcome.data;
  throw new Misuse(`${name}: ${outcome.error.issues[0]?.message ?? "not understood"}`);
}
