// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { ApprovalPreview } from "./approval-preview";
import type { Approval } from "./approval-words";

afterEach(cleanup);

const nothing: Approval = { rows: [], assumptions: [], moved: [] };
const show = (approval: Approval) =>
  render(
    <MantineProvider env="test">
      <ApprovalPreview approval={approval} say={(value) => value ?? "–"} />
    </MantineProvider>,
  );

test("what will be written is counted, and said record by record and field by field", () => {
  show({
    ...nothing,
    rows: [
      {
        kind: "contracts",
        id: "C-1",
        title: "Data hall",
        act: "update",
        changes: [{ field: "items/1/annualPrice", from: "12000", to: "24000" }],
      },
      {
        kind: "initiatives",
        id: "I-1",
        title: "Robots",
        act: "remove",
        changes: [{ field: "title", from: "Robots", to: null }],
      },
    ],
    assumptions: [{ id: "a", act: "assume", what: "raise", of: "", from: month(2027, 4), pct: decimal(6) }],
  });
  expect(screen.getByText(/When you approve it/).textContent).toContain(
    "1 record is changed, 1 record is removed and 1 assumption is set",
  );
  const written = screen.getByRole("list", { name: "What will be written" }).textContent;
  expect(written).toContain("items · 1 · annual price: 12000 → 24000");
  expect(written).toContain("Robots initiative, removed");
  expect(written).toContain("Salaries rise by 6 % a year from Apr 2027");
});

test("where the records have moved both values are said, and nothing else", () => {
  show({
    ...nothing,
    moved: [
      { kind: "contracts", id: "C-1", title: "Data hall", field: "title", was: "Hall", now: "Great hall" },
    ],
  });
  expect(screen.getByRole("alert").textContent).toContain("cannot be approved");
  expect(screen.getByRole("list", { name: "What is in the way" }).textContent).toContain(
    "title: it was Hall when it was changed, and is Great hall in the records now.",
  );
});

test("what changes nothing has nothing to approve", () => {
  show(nothing);
  expect(screen.getByText(/nothing to approve/)).toBeTruthy();
});
