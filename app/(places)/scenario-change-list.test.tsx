// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ChangeList, type ChangeInWords } from "./scenario-change-list";

afterEach(cleanup);

const about = { off: false, byName: "Ada", at: new Date(2026, 10, 22) };
const changes: readonly ChangeInWords[] = [
  {
    ...about,
    id: "1",
    act: "amend",
    record: "milestones/dc-exit",
    title: "Data-centre exit",
    fields: [{ field: "date", from: "2027-09-30", to: "2028-03-30" }],
    text: "changed",
  },
  { ...about, id: "2", act: "remove", record: "contracts/C-1", title: "Hall", fields: [], text: "removed" },
  {
    ...about,
    id: "3",
    off: true,
    act: "assume",
    record: null,
    title: "Raise of salaries",
    fields: [],
    text: "+6 % from 2027-04",
  },
];

function list(mayChange = true) {
  const done: unknown[] = [];
  render(
    <MantineProvider env="test">
      <ChangeList
        changes={changes}
        mayChange={mayChange}
        say={(value) => value ?? "–"}
        onSwitch={({ id }, off) => done.push(["switch", id, off])}
        onDrop={({ id }) => done.push(["drop", id])}
        onOrder={(ids) => done.push(ids)}
      />
    </MantineProvider>,
  );
  return done;
}

test("each change is said in words, with its record and both values", () => {
  list();
  const [first, second, third] = screen.getAllByRole("listitem");
  expect(first?.textContent).toContain("Data-centre exit milestone");
  expect(first?.textContent).toContain("date: 2027-09-30 → 2028-03-30");
  expect(
    within(second as HTMLElement)
      .getByRole("link", { name: "Hall" })
      .getAttribute("href"),
  ).toBe("/contracts/C-1");
  expect(third?.textContent).toContain("assumption, switched off");
  expect(third?.textContent).toContain("+6 % from Apr 2027");
});

test("a change is switched off and on, and undone", () => {
  const done = list();
  fireEvent.click(screen.getByRole("switch", { name: "Hall counts" }));
  fireEvent.click(screen.getByRole("switch", { name: "Raise of salaries counts" }));
  fireEvent.click(screen.getByRole("button", { name: "Undo the change of Hall" }));
  expect(done).toEqual([
    ["switch", "2", true],
    ["switch", "3", false],
    ["drop", "2"],
  ]);
});

test("the arrow keys put a change elsewhere, and say where it is", () => {
  const done = list();
  const handle = screen.getByRole("button", { name: "Move Data-centre exit, 1 of 3" });
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  expect(done).toEqual([]);
  fireEvent.keyDown(handle, { key: "ArrowDown" });
  fireEvent.keyDown(handle, { key: "End" });
  expect(done).toEqual([
    ["2", "1", "3"],
    ["2", "3", "1"],
  ]);
  expect(screen.getByRole("status").textContent).toBe("Data-centre exit is 3 of 3 now.");
});

test("who may not change it reads it, and finds nothing to press", () => {
  list(false);
  expect(screen.queryAllByRole("button")).toEqual([]);
  expect(screen.queryAllByRole("switch")).toEqual([]);
});
