// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { firstDayOf } from "@/server/planning/day";
import { type Month, month, monthsFrom } from "@/server/planning/month";
import { MonthsStacked } from "./months-stacked";
import { Timeline } from "./timeline";
import { VarianceBars } from "./variance-bars";

afterEach(cleanup);

const shown = (node: ReactNode) => render(<MantineProvider>{node}</MantineProvider>);
const calendar = { fiscalYearStart: 4, fiscalYearName: "end" } as const;

function Months({ onMonth }: { onMonth?: (m: Month) => void }) {
  return (
    <MonthsStacked
      title={{ who: "IT operations", what: "cost", period: "Oct 2026 – Dec 2026" }}
      finding="Cloud grows"
      currency="GBP"
      months={monthsFrom(month(2026, 10), month(2026, 12))}
      lastClose={month(2026, 10)}
      calendar={calendar}
      series={[{ id: "cloud", name: "Cloud", colour: "#c00", amounts: [2_000_000, 2_100_000, null] }]}
      onMonth={onMonth}
    />
  );
}

describe("a chart of months", () => {
  it("is called by its sentence, with the unit in it", () => {
    shown(<Months />);
    const figure = screen.getByRole("figure");
    expect(figure.textContent).toContain("IT operations · cost in k£ · Oct 2026 – Dec 2026");
    expect(screen.getByRole("application").getAttribute("aria-label")).toContain(
      "actual to Oct 2026, forecast after it",
    );
  });

  it("draws what is closed solid and what is ahead hatched", () => {
    const { container } = shown(<Months />);
    const fills = [...container.querySelectorAll(".recharts-bar-rectangle rect")].map((rect) =>
      rect.getAttribute("fill"),
    );
    expect(fills.filter((fill) => fill === "#c00")).toHaveLength(1);
    expect(fills.filter((fill) => fill?.startsWith("url(#"))).toHaveLength(1);
  });

  it("turns into a table with exact amounts, unknown as a question mark, and a way down", () => {
    const opened: Month[] = [];
    shown(<Months onMonth={(m) => opened.push(m)} />);
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const row = screen.getByRole("row", { name: /Dec 2026/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["FC", "?"]);
    expect(screen.getByRole("row", { name: /Nov 2026/ }).textContent).toContain("21,000.00");
    fireEvent.click(within(row).getByRole("button"));
    expect(opened).toEqual([month(2026, 12)]);
  });
});

describe("variances", () => {
  const bars = (onRow?: (id: string) => void) => (
    <VarianceBars
      title={{ who: "IT", what: "landing", period: "FY2027" }}
      currency="GBP"
      amountName="AC+FC"
      baseName="BU"
      rows={[
        { id: "cloud", name: "Cloud", amount: 12_000_000, base: 10_000_000 },
        { id: "saas", name: "SaaS", amount: 9_000_000, base: 10_000_000 },
      ]}
      onRow={onRow}
    />
  );

  it("shows more cost as bad and less as good, each with sign and arrow", () => {
    shown(bars());
    const [more, less] = [screen.getByText("+20.0 ▲"), screen.getByText("\u221210.0 ▼")];
    expect(more.style.fill).toBe("var(--bad)");
    expect(less.style.fill).toBe("var(--good)");
    expect(screen.getByText("+20.0 %")).toBeTruthy();
  });

  it("goes one level down by click and by key", () => {
    const opened: string[] = [];
    shown(bars((id) => opened.push(id)));
    fireEvent.click(screen.getByRole("button", { name: /^Cloud: \+20\.0 k£/ }));
    fireEvent.keyDown(screen.getByRole("button", { name: /^SaaS/ }), { key: "Enter" });
    expect(opened).toEqual(["cloud", "saas"]);
  });
});

describe("the roadmap", () => {
  it("has its milestones and items without a date in the table", () => {
    shown(
      <Timeline
        title={{ who: "IT", what: "roadmap", period: "FY2027" }}
        items={[
          {
            id: "exit",
            name: "Data-centre exit",
            first: month(2026, 10),
            last: month(2027, 9),
            stage: "running",
          },
          { id: "study", name: "Study", first: null, last: null, stage: "idea" },
        ]}
        milestones={[{ id: "out", name: "Racks removed", day: null }]}
        first={month(2026, 4)}
        last={month(2029, 3)}
        today={firstDayOf(month(2026, 11))}
        calendar={calendar}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    expect(screen.getByRole("row", { name: /Data-centre exit/ }).textContent).toContain(
      "Oct 2026 – Sep 2027",
    );
    expect(screen.getByRole("row", { name: /Study/ }).textContent).toContain("no date yet");
    expect(screen.getByRole("row", { name: /Racks removed/ }).textContent).toContain("milestone");
  });
});
