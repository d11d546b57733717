// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { firstDayOf } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { TimelineDrawing } from "./timeline-drawing";

afterEach(cleanup);

function roadmap(isFixed = false) {
  const done: string[] = [];
  const move = (kind: string) => (id: string, months: number) => done.push(`${kind} ${id} ${months}`);
  render(
    <MantineProvider env="test">
      <TimelineDrawing
        items={[{ id: "I-1", name: "Exit", first: month(2027, 1), last: month(2027, 6), stage: "planned" }]}
        milestones={[{ id: "exit", name: "Handed back", day: firstDayOf(month(2027, 7)) }]}
        width={1_000}
        first={month(2026, 4)}
        last={month(2028, 3)}
        today={firstDayOf(month(2026, 11))}
        calendar={{ fiscalYearStart: 4, fiscalYearName: "end" }}
        onItem={(id) => done.push(`open ${id}`)}
        onMilestone={(id) => done.push(`open ${id}`)}
        onItemMove={isFixed ? undefined : move("item")}
        onMilestoneMove={isFixed ? undefined : move("milestone")}
      />
    </MantineProvider>,
  );
  return { done, bar: () => screen.getByRole("button", { name: /^Exit/ }) };
}

const right = { key: "ArrowRight", shiftKey: true };

test("Shift and the arrows show where a bar would come, Enter moves it there", async () => {
  const { done, bar } = roadmap();
  for (const _ of [1, 2, 3]) fireEvent.keyDown(bar(), right);
  expect(bar().getAttribute("aria-label")).toContain("+3 months");
  expect(done).toEqual([]);
  fireEvent.keyDown(bar(), { key: "Enter" });
  expect(done).toEqual(["item I-1 3"]);
  await waitFor(() => expect(bar().getAttribute("aria-label")).not.toContain("months"));
});

test("Escape takes the move back, and Enter alone opens", () => {
  const { done, bar } = roadmap();
  fireEvent.keyDown(bar(), right);
  fireEvent.keyDown(bar(), { key: "Escape" });
  fireEvent.keyDown(bar(), { key: "Enter" });
  expect(done).toEqual(["open I-1"]);
});

test("a bar is dragged by whole months, and a drag does not open it", () => {
  const { done, bar } = roadmap();
  const rect = bar();
  rect.setPointerCapture = () => undefined;
  fireEvent.pointerDown(rect, { clientX: 400, button: 0, pointerId: 1 });
  fireEvent.pointerMove(rect, { clientX: 400 - 64, pointerId: 1 });
  fireEvent.pointerUp(rect, { clientX: 400 - 64, pointerId: 1 });
  fireEvent.click(rect);
  expect(done).toEqual(["item I-1 -2"]);
});

test("a milestone is moved the same way", () => {
  const { done } = roadmap();
  const mark = () => screen.getByRole("button", { name: /^Milestone Handed back/ });
  fireEvent.keyDown(mark(), right);
  fireEvent.keyDown(mark(), { key: "Enter" });
  expect(done).toEqual(["milestone exit 1"]);
});

test("what cannot be moved stays, and opens", () => {
  const { done, bar } = roadmap(true);
  fireEvent.keyDown(bar(), right);
  fireEvent.keyDown(bar(), { key: "Enter" });
  expect(done).toEqual(["open I-1"]);
});
