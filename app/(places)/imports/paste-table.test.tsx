// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PasteTable } from "./paste-table";
import { usePasting } from "./use-pasting";

afterEach(cleanup);

const button = () => screen.getByRole("button", { name: "Look at it" }) as HTMLButtonElement;

function dialog() {
  const files: File[] = [];
  let closed = 0;
  render(
    <MantineProvider env="test">
      <PasteTable onFile={(file) => files.push(file)} onClose={() => closed++} />
    </MantineProvider>,
  );
  const type = (value: string) =>
    fireEvent.change(screen.getByLabelText("Cells copied from a spreadsheet"), { target: { value } });
  return { files, type, closed: () => closed };
}

describe("the dialog that takes a table", () => {
  it("says what it understands and hands the table over as a file", async () => {
    const { files, type, closed } = dialog();
    expect(button().disabled).toBe(true);
    type("id\tname\nv-1\tNorth\n");
    expect(screen.getByText("2 rows with the header, 2 columns.")).toBeTruthy();
    fireEvent.click(button());
    expect(await files[0]?.text()).toBe("id\tname\nv-1\tNorth\n");
    expect(files[0]?.name).toMatch(/^Pasted table .*\.tsv$/);
    expect(closed()).toBe(1);
  });

  it("says of prose that it is no table, and takes none", () => {
    const { files, type } = dialog();
    type("please import this");
    expect(screen.getByText(/This is no table/)).toBeTruthy();
    fireEvent.click(button());
    expect(files).toEqual([]);
  });
});

describe("Ctrl-V on the page", () => {
  function Page({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
    usePasting(onFiles);
    return <input aria-label="Search" />;
  }

  function paste(onto: Element, text: string, file?: File): boolean {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (file) clipboardData.items.add(file);
    return onto.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }

  it("takes cells of a spreadsheet, and the text rather than the picture beside it", () => {
    const came: string[] = [];
    render(<Page onFiles={(files) => came.push(...files.map(({ name }) => name))} />);
    const isLeft = paste(document.body, "a\tb\n1\t2", new File(["x"], "image.png", { type: "image/png" }));
    expect(isLeft).toBe(false);
    expect(came).toHaveLength(1);
    expect(came[0]).toMatch(/^Pasted table/);
  });

  it("takes files that were copied", () => {
    const came: string[] = [];
    render(<Page onFiles={(files) => came.push(...files.map(({ name }) => name))} />);
    paste(document.body, "", new File(["id\n1"], "contracts.csv"));
    expect(came).toEqual(["contracts.csv"]);
  });

  it("leaves a field what is pasted into it", () => {
    const came: string[] = [];
    render(<Page onFiles={(files) => came.push(...files.map(({ name }) => name))} />);
    expect(paste(screen.getByLabelText("Search"), "a\tb\n1\t2")).toBe(true);
    expect(came).toEqual([]);
  });
});
