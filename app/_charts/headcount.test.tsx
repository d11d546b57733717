// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type Month, month, monthsFrom } from "@/server/planning/month";
import { Headcount } from "./headcount";
import { seatsIn } from "./headcount-data";

afterEach(cleanup);

const platform = { id: "p", name: "Platform", colour: "#111", filled: [3, 2], vacant: [0, 0.8] };
const networks = { id: "n", name: "Networks", colour: "#222", filled: [1.5, 1.5], vacant: [0, 0] };
const teams = [platform, networks];

test("a month stacks all filled seats first and vacancies above them", () => {
  const stack = seatsIn(teams, 1).map(({ team, vacant, from, to }) => [team.name, vacant, from, to]);
  expect(stack).toEqual([
    ["Platform", false, 0, 2],
    ["Networks", false, 2, 3.5],
    ["Platform", true, 3.5, 4.3],
  ]);
});

function shown(onMonth?: (m: Month) => void) {
  return render(
    <MantineProvider>
      <Headcount
        title={{ who: "IT", what: "headcount by team", period: "Oct – Nov 2026" }}
        months={monthsFrom(month(2026, 10), month(2026, 11))}
        lastClose={month(2026, 10)}
        calendar={{ fiscalYearStart: 4, fiscalYearName: "end" }}
        teams={teams}
        onMonth={onMonth}
      />
    </MantineProvider>,
  );
}

test("a chart of heads says its first and last month in words", () => {
  shown();
  const said = screen.getByRole("img").getAttribute("aria-label");
  expect(said).toContain(
    "In Oct 2026 4.5 FTE filled and 0 vacant, in Nov 2026 3.5 FTE filled and 0.8 vacant",
  );
});

test("filled seats are solid, vacancies outlined in their team's colour", () => {
  const { container } = shown();
  const looks = [...container.querySelectorAll("svg rect")].map((rect) => [
    rect.getAttribute("fill"),
    rect.getAttribute("stroke"),
  ]);
  expect(looks.filter(([fill]) => fill === "#111")).toHaveLength(2);
  expect(looks.filter(([, stroke]) => stroke === "#111")).toEqual([["var(--panel)", "#111"]]);
});

test("its table has every month and leads down", () => {
  const opened: Month[] = [];
  shown((m) => opened.push(m));
  fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
  expect(screen.getByRole("row", { name: /Nov 2026/ }).textContent).toBe("Nov 2026PL21.53.50.8");
  fireEvent.click(screen.getByRole("button", { name: "Nov 2026" }));
  expect(opened).toEqual([month(2026, 11)]);
});
