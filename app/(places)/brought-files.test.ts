import { describe, expect, it } from "vitest";
import { type BroughtChange, broughtAfter, nothingBrought } from "./brought-files";

const file = (name: string) => new File(["id\n1\n"], name);
const [a, b, c] = [file("a.csv"), file("b.zip"), file("c.csv")];

const after = (...changes: BroughtChange[]) => changes.reduce(broughtAfter, nothingBrought);
const finished = (name: string): BroughtChange => ({
  does: "finish",
  became: { name, took: [name], leftOut: [] },
});

describe("files on their way in", () => {
  it("wait one after the other, those dropped later behind those that wait", () => {
    const now = after({ does: "bring", files: [a, b] }, finished("a.csv"), { does: "bring", files: [c] });
    expect([now.files, now.all]).toEqual([[b, c], 3]);
    expect(now.became.map(({ name }) => name)).toEqual(["a.csv"]);
  });

  it("begin anew when all that came before are done with", () => {
    const now = after({ does: "bring", files: [a] }, finished("a.csv"), { does: "bring", files: [c] });
    expect([now.files, now.all, now.became]).toEqual([[c], 1, []]);
  });

  it("are named when they are not wanted any more; those that are through stay", () => {
    const now = after({ does: "bring", files: [a, b, c] }, finished("a.csv"), { does: "stop" });
    expect(now.files).toEqual([]);
    expect(now.became.flatMap(({ leftOut }) => leftOut.map(({ name }) => name))).toEqual(["b.zip", "c.csv"]);
  });

  it("stay as they are when none was chosen", () => {
    const before = after({ does: "bring", files: [a] }, finished("a.csv"));
    expect(broughtAfter(before, { does: "bring", files: [] })).toBe(before);
  });
});
