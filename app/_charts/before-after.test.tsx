// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { month, monthsFrom } from "@/server/planning/month";
import { BeforeAfter } from "./before-after";

afterEach(cleanup);

const drawn = () =>
  render(
    <MantineProvider env="test">
      <BeforeAfter
        title={{ who: "IT operations", what: "plan before and after contracts.csv" }}
        finding="FY2027 rises"
        currency="GBP"
        months={monthsFrom(month(2026, 10), month(2026, 12))}
        before={[1_000_000, 1_000_000, null]}
        after={[1_000_000, 1_250_000, 900_000]}
        lastClose={month(2026, 10)}
        calendar={{ fiscalYearStart: 4, fiscalYearName: "end" }}
      />
    </MantineProvider>,
  );

describe("a plan before and after a change", () => {
  it("is outlined before, solid up to the last close and hatched after it", () => {
    const { container } = drawn();
    const fills = [...container.querySelectorAll(".recharts-bar-rectangle rect")].map((rect) =>
      rect.getAttribute("fill"),
    );
    expect(fills.filter((fill) => fill === "var(--ac)")).toHaveLength(1);
    expect(fills.filter((fill) => fill?.startsWith("url(#"))).toHaveLength(2);
    expect(fills.filter((fill) => fill === "var(--bad)")).toHaveLength(1);
  });

  it("has each month and its exact difference in the table, and no difference where one of them is unknown", () => {
    drawn();
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const cells = (name: RegExp) =>
      within(screen.getByRole("row", { name }))
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    expect(cells(/Nov 2026/)).toEqual(["10,000.00", "12,500.00", "2,500.00"]);
    expect(cells(/Dec 2026/)).toEqual(["?", "9,000.00", "?"]);
  });
});
