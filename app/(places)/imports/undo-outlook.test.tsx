// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { UndoOutlook } from "./undo-outlook";

afterEach(cleanup);

const free = {
  id: "1",
  kind: "contracts",
  file: "contracts.csv",
  removed: 14,
  restored: 3,
  stay: [],
  conflicts: [],
};

const changed = (kind: string, id: string) => ({
  kind,
  id,
  file: "contracts.csv",
  line: 7,
  reason: "was changed",
  by: "Ben Ode",
  at: new Date(2026, 10, 22, 10, 41),
});

describe("before an import is undone", () => {
  it("one reads what goes and what comes back", () => {
    render(<UndoOutlook outlook={free} />);
    expect(screen.getByRole("status").textContent).toContain(
      "removes 14 records it made and puts 3 records back",
    );
  });

  it("one reads which records are in the way, by whom and when they were changed, with a link to each", () => {
    render(
      <UndoOutlook
        outlook={{ ...free, conflicts: [changed("contracts", "C-7"), changed("budget", "2026")] }}
      />,
    );
    const said = screen.getByRole("alert").textContent;
    expect(said).toContain("This import cannot be undone. 2 records were changed or used since");
    expect(said).toContain("Contract C-7 (line 7) was changed by Ben Ode, 22 Nov 2026, 10:41");
    expect(screen.getByRole("link", { name: "Contract C-7" }).getAttribute("href")).toBe("/contracts/C-7");
    expect(screen.queryByRole("link", { name: /2026/ })).toBeNull();
  });

  it("a long list is cut, and counted", () => {
    const conflicts = Array.from({ length: 23 }, (_, n) => changed("contracts", `C-${n}`));
    render(<UndoOutlook outlook={{ ...free, conflicts }} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(20);
    expect(screen.getByText("And 3 more.")).toBeTruthy();
  });
});
