// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { type Correction, corrected, withoutCorrection } from "./corrections";
import type { Job } from "./kinds";
import { Mended } from "./mended";
import { RefusedTable } from "./refused-table";

afterEach(cleanup);

const job: Job = {
  id: "1",
  kind: "contracts",
  file: "a.csv",
  uploads: ["a"],
  options: { createMissing: false, skipRefused: false, again: null },
  how: { mapping: null, mappingName: null, layout: null, corrections: [] },
  startedAt: new Date(0),
  mode: "preview",
  state: "done",
  step: "checking",
  rows: 3,
  share: null,
  secondsLeft: null,
  answer: null,
  message: null,
  refused: [
    { line: 4, column: "Betrag", value: "zwölf", reason: "not a number" },
    { line: 6, column: "", value: "", reason: "the row has 3 cells and the header 4" },
  ],
};

function Refused() {
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const mending = {
    corrections,
    onMend: (one: Correction) => setCorrections(corrected(corrections, one)),
    onUndo: (place: Omit<Correction, "value">) => setCorrections(withoutCorrection(corrections, place)),
  };
  return (
    <MantineProvider env="test">
      <RefusedTable job={job} files={["a.csv"]} mending={mending} />
      <Mended corrections={corrections} onUndo={mending.onUndo} />
    </MantineProvider>
  );
}

it("a refused cell is mended in its row, and says again what the file says when that is undone", () => {
  render(<Refused />);
  const field = screen.getByLabelText<HTMLInputElement>("Mend Betrag in line 4");
  expect(field.value).toBe("zwölf");
  fireEvent.change(field, { target: { value: "12" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(screen.getByText(/Mended here: 1 cell/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Undo the correction of Betrag in line 4" }));
  expect(screen.queryByText(/Mended here/)).toBeNull();
});

it("a row that is refused as a whole is to be mended in the file", () => {
  render(<Refused />);
  expect(screen.getByRole("row", { name: /the row has 3 cells/ }).textContent).toContain("in the file");
});
