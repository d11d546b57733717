// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FirstSteps } from "./first-steps";
import { kindsHere, missingOf, type Present, stepsOf } from "./guide-steps";

afterEach(cleanup);

const half: Present[] = [
  { kind: "cost-centres", records: 12 },
  { kind: "vendors", records: 3 },
  { kind: "contracts", records: 0 },
  { kind: "cloud-bill", records: 2 },
];

const everything: Present[] = [...half, "contracts", "positions", "actuals"].map((one) =>
  typeof one === "string" ? { kind: one, records: 1 } : one,
);

const shown = (present: readonly Present[], rateless: readonly string[] = []) =>
  render(
    <MantineProvider env="test">
      <FirstSteps steps={stepsOf(present)} rateless={rateless} onPutAway={() => undefined} />
    </MantineProvider>,
  );

describe("the steps of a first import", () => {
  it("count monthly costs or bills as the costs of infrastructure, whichever are there", () => {
    const records = (present: readonly Present[]) =>
      stepsOf(present).find(({ title }) => title === "Infrastructure costs")?.records;
    expect([records(half), records([{ kind: "cost-history", records: 4 }]), records([])]).toEqual([2, 4, 0]);
  });

  it("name what is missing in the order in which it is imported", () => {
    expect(missingOf(stepsOf(half)).map(({ title }) => title)).toEqual(["Contracts", "Positions", "Actuals"]);
    expect(missingOf(stepsOf(everything))).toEqual([]);
  });

  it("say how far one is, what is there, and what cannot be said until the rest is", () => {
    shown(half);
    expect(screen.getByText("3 of 6")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Vendors: 3 there" }).getAttribute("href")).toBe(
      "/contracts/vendors",
    );
    const contracts = screen.getByRole("heading", { name: /Contracts/ }).closest("li");
    expect(contracts?.textContent).toContain("missing");
    expect(contracts?.textContent).toContain("Until then the plan knows no commitment");
    expect(screen.getByRole("link", { name: "Look at the Overview so far" })).toBeTruthy();
  });

  it("offer a template of each file as CSV and for Excel", () => {
    shown([]);
    const address = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(address("Template of contracts as CSV")).toBe("/api/imports/template/contracts");
    expect(address("Template of contracts for Excel")).toBe("/api/imports/template/contracts?as=xlsx");
    expect(screen.queryByRole("link", { name: /Overview/ })).toBeNull();
  });

  it("end at the overview when all is there", () => {
    shown(everything);
    expect(screen.getByRole("link", { name: "Look at the Overview" }).getAttribute("href")).toBe("/overview");
    expect(screen.queryByText(/Until then/)).toBeNull();
  });

  it("name currencies that have no rate, with the way to give them one", () => {
    shown(half, ["EUR", "USD"]);
    const said = screen.getByText("EUR, USD").closest("div") as HTMLElement;
    expect(said.textContent).toContain("have no rate yet");
    expect(within(said).getByRole("link", { name: "Type the rates" })).toBeTruthy();
  });
});

describe("all kinds", () => {
  it("stand in the order in which none names what a later one brings, with how many there are", () => {
    const kinds = kindsHere([{ name: "vendors", title: "Who is paid" }], half);
    const at = (kind: string) => kinds.findIndex((one) => one.kind === kind);
    expect(at("vendors")).toBeLessThan(at("contracts"));
    expect(at("contracts")).toBeLessThan(at("actuals"));
    expect(kinds[at("vendors")]).toEqual({ kind: "vendors", about: "Who is paid", records: 3 });
  });
});
