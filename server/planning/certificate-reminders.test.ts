import { describe, expect, it } from "vitest";
import { remindersOfCertificates } from "./certificate-reminders";
import { addDays, printDay } from "./day";
import { byId, onDay, person, portfolio } from "./examples";
import { rungToTell } from "./reminders";
import { certificate, certification } from "./training-examples";

const today = onDay("2026-11-22");
const world = (
  held: ReturnType<typeof certificate>[],
  people = [person({ manager: "H-9" })],
  catalogue = [certification()],
) => ({
  ...portfolio({ people }),
  certificates: byId(held),
  certifications: byId(catalogue),
});
const due = (...of: Parameters<typeof world>) =>
  remindersOfCertificates(world(...of), today).map((one) => printDay(one.due));

describe("reminders of certificates", () => {
  it("tell the holder and the head of the team, else the manager, of the last valid day", () => {
    const [one] = remindersOfCertificates(world([certificate("2024-02-29")]), today);
    expect(one).toMatchObject({
      subject: "certificates/H-1/net/2024-02-29",
      what: "expires",
      to: ["H-1", "H-9"],
      title: "Network · Ann Lee",
    });
    expect(one && printDay(one.due)).toBe("2027-02-28");
  });

  it("are told 90, 60, 30 and 7 days before, each once", () => {
    const [one] = remindersOfCertificates(world([certificate("2024-02-29")]), today);
    if (!one) throw new Error("there is a reminder");
    const told = [91, 90, 60, 30, 7, 0, -1].map((days) =>
      rungToTell(one, new Map(), addDays(one.due, -days)),
    );
    expect(told).toEqual([null, 90, 60, 30, 7, 7, null]);
  });

  it("are none for what another carries on, what is for life or retired, and what its holder does not see the end of", () => {
    expect(due([certificate("2024-02-29"), certificate("2026-02-28")])).toEqual(["2029-02-28"]);
    expect(due([certificate("2024-02-29")], undefined, [certification({ validMonths: null })])).toEqual([]);
    expect(due([certificate("2024-02-29")], undefined, [certification({ retired: true })])).toEqual([]);
    expect(due([certificate("2024-02-29")], [person({ endDate: onDay("2027-02-28") })])).toEqual([]);
    expect(due([certificate("2024-02-29")], [person({ endDate: onDay("2027-03-01") })])).toEqual([
      "2027-02-28",
    ]);
  });

  it("say until when it can be renewed where there are days of grace", () => {
    const [one] = remindersOfCertificates(
      world([certificate("2024-02-29")], undefined, [certification({ graceDays: 90, renewal: "credits" })]),
      today,
    );
    expect(one?.text).toBe(
      "Valid to 28 Feb 2027: to be renewed by then (credits). It can be renewed until 29 May 2027.",
    );
  });
});
