// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Bridge } from "./bridge";
import { bridgeBars } from "./bridge-layout";
import { outline } from "./plan-outlines";

afterEach(cleanup);

const causes = [
  { id: "price", name: "Price", amount: 30_000 },
  { id: "ended", name: "Ended", amount: -10_000 },
];

describe("the bars of a bridge", () => {
  it("go from the first plan over each cause to the other's total", () => {
    const { bars, zero } = bridgeBars({ name: "A", amount: 100_000 }, { name: "B", amount: 120_000 }, causes);
    expect(zero).toBe("nothing");
    expect(bars.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["before", 0, 100_000],
      ["price", 100_000, 130_000],
      ["ended", 130_000, 120_000],
      ["after", 0, 120_000],
    ]);
  });

  it("are on the scale of the difference where the causes would be lines beside the totals", () => {
    const { bars, zero, ticks } = bridgeBars(
      { name: "A", amount: 10_000_000 },
      { name: "B", amount: 10_020_000 },
      causes,
    );
    expect(zero).toBe("before");
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 30_000],
      [30_000, 20_000],
      [0, 20_000],
    ]);
    expect(ticks[0]).toBe(0);
  });

  it("share one scale with the bridges beside them", () => {
    const { ticks } = bridgeBars(
      { name: "A", amount: 0 },
      { name: "B", amount: 20_000 },
      causes,
      [-90_000, 500_000],
    );
    expect([ticks[0], ticks.at(-1)]).toEqual([-200_000, 600_000]);
  });
});

describe("a bridge", () => {
  const shown = (onCause?: (id: string) => void) =>
    render(
      <MantineProvider>
        <Bridge
          title={{ who: "Exit later", what: "why it differs from Records", period: "FY2027" }}
          currency="GBP"
          before={{ name: "Records", amount: 100_000, colour: "#333", drawn: "solid" }}
          after={{ name: "Exit later", amount: 120_000, colour: "#06c", drawn: "dashed" }}
          causes={causes}
          open="price"
          onCause={onCause}
        />
      </MantineProvider>,
    );

  it("says every cause with sign and arrow, more cost as bad and less as good", () => {
    shown();
    const [more, less] = [screen.getByText("+£300 ▲"), screen.getByText("\u2212£100 ▼")];
    expect([more.style.fill, less.style.fill]).toEqual(["var(--bad)", "var(--good)"]);
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain(
      "From Records, £1,000, to Exit later, £1,200",
    );
  });

  it("draws a scenario outlined and dashed", () => {
    const { container } = shown();
    expect(container.querySelectorAll('rect[stroke-dasharray="5 3"]')).toHaveLength(1);
  });

  it("opens a cause by click and by key, and says which is open", () => {
    const opened: string[] = [];
    shown((id) => opened.push(id));
    const price = screen.getByRole("button", { name: /^Price: \+£300/ });
    expect(price.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(price);
    fireEvent.keyDown(screen.getByRole("button", { name: /^Ended/ }), { key: "Enter" });
    expect(opened).toEqual(["price", "ended"]);
  });

  it("has a table with what was reached after each cause", () => {
    shown((id) => id);
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const row = screen.getByRole("row", { name: /Ended/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["\u2212100.00", "1,200.00"]);
  });
});

it("the outline of a plan is broken where a month is unknown", () => {
  expect(outline([{ x: 0, y: 5 }, { x: 10, y: 8 }, null, { x: 30, y: 2 }], 10)).toBe("M0 5H10V8H20M30 2H40");
});
