import type { Read } from "../column";

const time =
  /[T ,]+(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)? ?([AaPp]\.?[Mm]\.?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?( UTC)?$/;

const minutesOf = (hour: number, minute: number, half: string): number => {
  const twelve = half === "" ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  return twelve * 60 + minute;
};

const offsetOf = (zone: string): number => {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * A date's text without the time behind it: the calendar day as it is written. Refused where the time's offset makes it another day
 * in universal time, since then nobody can say which day is meant.
 */
export function withoutTime(text: string): Read<string> {
  const found = time.exec(text);
  if (!found || found.index === 0) return { value: text };
  const [, hour = "", minute, , half = "", zone = ""] = found;
  if (minute === undefined && half === "") return { value: text };
  const minutes = minutesOf(Number(hour), Number(minute ?? 0), half);
  if (Number(hour) > 24 || Number(minute ?? 0) > 59) return { reason: "this time of day does not exist" };
  const universal = minutes - offsetOf(zone);
  if (universal < 0 || universal > 24 * 60 - 1)
    if (offsetOf(zone) !== 0)
      return { reason: `in universal time this is another day (${zone}); write the day alone` };
  return { value: text.slice(0, found.index) };
}
