import { expect, test } from "vitest";
import { inMonth } from "@/server/planning/examples";
import { type Carried, finding } from "./finding";

const carried = (name: string, busFactor: number): Carried => ({
  ...{ kind: "technology", id: name, name, busFactor, people: [], specialists: [], selfOnly: 0, below: 0 },
  ...{ needs: [], weakest: [], skills: 1, byMonth: [] },
});

test("says what hangs on one person, what on nobody, and who takes something along", () => {
  const loss = {
    month: inMonth("2027-01"),
    skill: "siem",
    name: "SIEM",
    left: 0,
    leavers: [{ id: "z", name: "Zainab" }],
  };
  const rows = [carried("Chatbots", 0), carried("EDI", 1), carried("Data hall", 1), carried("Linux", 6)];
  expect(finding({ rows: rows.slice(1), losses: [loss] })).toBe(
    "2 of 3 technologies hang on one person: EDI and Data hall; when Zainab leaves, nobody is left for SIEM (Jan 2027)",
  );
  expect(finding({ rows, losses: [loss] })).toBe(
    "2 of 4 technologies hang on one person: EDI and Data hall; Chatbots on nobody",
  );
});

test("says that nothing does where that is so", () => {
  expect(finding({ rows: [carried("Linux", 6)], losses: [] })).toBe(
    "No technology hangs on one person alone",
  );
  expect(finding({ rows: [], losses: [] })).toBe("No skills that anybody has or needs");
});
