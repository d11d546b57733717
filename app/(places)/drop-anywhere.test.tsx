// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { DropAnywhere } from "./drop-anywhere";

afterEach(cleanup);

function page(may: boolean, closeFirst = false) {
  const came: string[] = [];
  render(
    <main>
      <button type="button">A bar of the roadmap</button>
      <DropAnywhere
        may={may}
        closeFirst={closeFirst}
        onFiles={(files) => came.push(...files.map(({ name }) => name))}
      />
    </main>,
  );
  return { came, bar: screen.getByRole("button") };
}

function held(...names: string[]): DataTransfer {
  const carried = new DataTransfer();
  for (const name of names) carried.items.add(new File(["id\n1\n"], name));
  Object.defineProperty(carried, "types", { value: names.length ? ["Files"] : ["text/plain"] });
  return carried;
}

const drag = (
  type: string,
  onto: Element,
  dataTransfer: DataTransfer | null,
  more: EventInit = {},
): boolean => {
  const event = new Event(type, { bubbles: true, cancelable: true, ...more });
  Object.assign(event, { dataTransfer, relatedTarget: null });
  return fireEvent(onto, event);
};

describe("files held over a page", () => {
  it("are said to be imported when dropped, and are handed over then", () => {
    const { came, bar } = page(true);
    expect(screen.queryByRole("status")).toBeNull();
    expect(drag("dragover", bar, held("a.csv", "b.xlsx"))).toBe(false);
    expect(screen.getByRole("status").textContent).toContain("Drop to import: 2 files");
    drag("drop", bar, held("a.csv", "b.xlsx"));
    expect(came).toEqual(["a.csv", "b.xlsx"]);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("leave the page as it was when they are taken away again", () => {
    const { came, bar } = page(true);
    drag("dragover", bar, held("a.csv"));
    drag("dragleave", bar, held("a.csv"));
    expect(screen.queryByRole("status")).toBeNull();
    expect(came).toEqual([]);
  });

  it("are not taken from those who may not import; they are told why, and the page is not replaced by the file", () => {
    const { came, bar } = page(false);
    drag("dragover", bar, held("a.csv"));
    expect(screen.getByRole("status").textContent).toContain("Imports are not yours to make");
    expect(drag("drop", bar, held("a.csv"))).toBe(false);
    expect(came).toEqual([]);
  });

  it("are not taken while a scenario is open, and why is said", () => {
    const { came, bar } = page(true, true);
    drag("dragover", bar, held("a.csv"));
    expect(screen.getByRole("status").textContent).toContain("Close the scenario first");
    drag("drop", bar, held("a.csv"));
    expect(came).toEqual([]);
  });

  it("are not what is dragged about inside the page, even where that counts as a file", () => {
    const { came, bar } = page(true);
    expect(drag("dragover", bar, held())).toBe(true);
    drag("dragstart", bar, held("picture.png"));
    expect(drag("dragover", bar, held("picture.png"))).toBe(true);
    drag("drop", bar, held("picture.png"));
    drag("dragend", bar, held("picture.png"));
    expect(came).toEqual([]);
    drag("dragover", bar, held("a.csv"));
    expect(screen.getByRole("status")).toBeTruthy();
  });

  it("are left to a part of the page that takes them itself", () => {
    const { came, bar } = page(true);
    bar.addEventListener("drop", (event) => event.preventDefault());
    drag("drop", bar, held("a.csv"));
    expect(came).toEqual([]);
  });
});
