// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Became } from "../brought-files";
import type { Sending } from "./send-file";
import { SendingProgress } from "./sending-progress";

afterEach(cleanup);

function shown(sending: Sending | null, became: readonly Became[], at = { file: 2, of: 5 }) {
  let stopped = 0;
  render(
    <MantineProvider env="test">
      <SendingProgress sending={sending} at={at} became={became} onStop={() => stopped++} />
    </MantineProvider>,
  );
  return () => stopped;
}

const half: Sending = { name: "ledger.csv", bytes: 2_048_000, sent: 1_024_000, secondsLeft: 12 };

describe("while files are sent", () => {
  it("one sees which, how far it is, and how to stop it and those after it", () => {
    const stopped = shown(half, []);
    expect(screen.getByText("Sending ledger.csv, file 2 of 5")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("1,000 of 2,000 kB");
    fireEvent.click(screen.getByRole("button", { name: "Stop this and the files after it" }));
    expect(stopped()).toBe(1);
  });

  it("one reads that it is looked into when all of it is there", () => {
    shown({ ...half, sent: half.bytes }, [], { file: 1, of: 1 });
    expect(screen.getByText("Looking into ledger.csv")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Stop sending" })).toBeTruthy();
  });
});

describe("when files are there", () => {
  it("an archive says what it holds, and calmly what of it is no table", () => {
    shown(null, [
      {
        name: "all.zip",
        took: ["teams.csv", "vendors.csv"],
        leftOut: [{ name: "readme.md", reason: "a note to people, no table" }],
      },
    ]);
    expect(screen.getByText(/holds 2 files: teams.csv, vendors.csv/)).toBeTruthy();
    expect(screen.getByRole("listitem").textContent).toBe(
      "readme.md in all.zip was not taken: a note to people, no table",
    );
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("a file that was refused is said loudly, one that was stopped is not", () => {
    shown(null, [
      { name: "photo.png", took: [], leftOut: [{ name: "photo.png", reason: "it is no table." }] },
      {
        name: "b.csv",
        took: [],
        leftOut: [{ name: "b.csv", reason: "you stopped the sending." }],
        stopped: true,
      },
    ]);
    expect(screen.getByRole("alert").textContent).toBe("photo.png was not taken: it is no table.");
    expect(screen.getByText(/you stopped the sending/)).toBeTruthy();
  });

  it("a file that came through as it is needs no word", () => {
    shown(null, [{ name: "a.csv", took: ["a.csv"], leftOut: [] }]);
    expect(screen.queryByRole("status")).toBeNull();
  });
});
