// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { PriceDrift } from "./price-drift";
import { ScoreTrend } from "./score-trend";
import { SpendTreemap } from "./treemap";

afterEach(cleanup);

const shown = (node: ReactNode) => render(<MantineProvider>{node}</MantineProvider>);
const title = { who: "IT operations", what: "spend by vendor", period: "FY2027" };
const asTable = () => fireEvent.click(screen.getByRole("button", { name: "Show as table" }));

describe("a treemap of spend", () => {
  const parts = Array.from({ length: 12 }, (_, at) => ({
    id: `v${at}`,
    name: `Vendor ${at}`,
    amount: (at + 1) * 100_000,
    more: ["strategic"],
  }));

  it("says the largest, draws the rest as one, and has every vendor in its table", () => {
    const { container } = shown(
      <SpendTreemap title={title} currency="GBP" parts={parts} more={["Tier"]} limit={5} />,
    );
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("the largest: Vendor 11");
    const drawn = [...container.querySelectorAll("rect > title")].map((one) => one.textContent);
    expect(drawn).toHaveLength(6);
    expect(drawn.some((said) => said?.startsWith("7 others"))).toBe(true);
    asTable();
    expect(screen.getAllByRole("row")).toHaveLength(13);
    expect(screen.getByRole("row", { name: /Vendor 11/ }).textContent).toContain("15.4");
  });

  it("leads from a name in its table to the vendor", () => {
    const opened: string[] = [];
    shown(<SpendTreemap title={title} currency="GBP" parts={parts} onPart={(id) => opened.push(id)} />);
    asTable();
    fireEvent.click(screen.getByRole("button", { name: "Vendor 3" }));
    expect(opened).toEqual(["v3"]);
  });
});

describe("prices beside inflation", () => {
  const column = {
    id: "2026-04",
    name: "FY2027",
    inflation: 0.02,
    assumed: true,
    contracts: 9,
    isForecast: false,
  };

  it("says both, that inflation is assumed, and a dash where no price can be compared", () => {
    shown(
      <PriceDrift
        title={title}
        against="CPI"
        columns={[
          { ...column, prices: 0.05 },
          { ...column, id: "2027-04", name: "FY2028", prices: null },
        ]}
      />,
    );
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("FY2027: +5.0");
    asTable();
    const [, first, second] = screen.getAllByRole("row").map((row) => row.textContent);
    expect(first).toMatch(/\+5\.0.%\+2\.0.%, assumed\+3\.0.%9/);
    expect(second).toContain("?");
  });
});

describe("the trend of a scorecard", () => {
  it("is on the whole scale from 1 to 5, with every criterion in its table", () => {
    const point = { id: "1", name: "Mar 2026", score: 3.2, cells: ["4", "–"] };
    const unknown = { id: "2", name: "Apr 2026", score: null, cells: ["–", "–"] };
    const { container } = shown(
      <ScoreTrend title={title} heads={["Delivery", "Price"]} points={[point, unknown]} />,
    );
    expect(container.querySelectorAll("circle")).toHaveLength(1);
    expect([...container.querySelectorAll("text")].map((text) => text.textContent)).toEqual(
      expect.arrayContaining(["1", "5", "3.20", "Mar 2026"]),
    );
    asTable();
    expect(screen.getByRole("row", { name: /Apr 2026/ }).textContent).toContain("?");
  });
});
