// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { asFound } from "../sheets";
import { withRule, withSource } from "./draft";
import { MappingEditor } from "./mapping-editor";
import type { Mapping, Proposal } from "./proposal";

afterEach(cleanup);

const column = (name: string, kind: string, required = true) => ({
  name,
  kind,
  required,
  doc: "",
  example: "",
});
const id = column("id", "id");
const price = column("annual_price", "decimal");
const end = column("end_date", "day YYYY-MM-DD, or milestone+months", false);
const renewal = column("renewal", "ends, renews, option, open", false);

const none: Mapping = {
  kind: "contracts",
  layout: asFound,
  columns: {},
  across: null,
  leaveOut: [],
  nullWords: [],
};
const first = withRule(withSource(none, price, ["Betrag"]), price, {
  number: { decimal: ",", factor: "1", negateWhen: null, negate: false },
});
const proposal: Proposal = {
  native: false,
  from: { how: "guess", name: null },
  mapping: first,
  found: { encoding: "utf-8", delimiter: ";", sheet: null, headerLine: 1, headerLines: 1 },
  reasons: [],
  sheets: [],
  header: ["Nummer", "Betrag", "Ende"],
  named: true,
  columns: [{ name: "Ende", type: "date", samples: ["31.12.2026"] }],
  samples: [{ line: 2, cells: ["V-1", "1.200,00", "31.12.2026"] }],
  leftOut: [],
  guesses: { annual_price: { why: "“Betrag” means amount" } },
  questions: [],
};

function Edited({ told }: { told: Mapping[] }) {
  const [mapping, setMapping] = useState(first);
  return (
    <MappingEditor
      mapping={mapping}
      proposal={proposal}
      columns={[id, price, end, renewal]}
      tried={{ annual_price: [{ line: 2, said: "1.200,00", becomes: "1200.00", reason: null }] }}
      suggest={({ name }) => (name === "renewal" ? ["ends", "renews"] : [])}
      isOpen
      onChange={(next) => {
        told.push(next);
        setMapping(next);
      }}
    />
  );
}

const edited = () => {
  const told: Mapping[] = [];
  render(
    <MantineProvider env="test">
      <Edited told={told} />
    </MantineProvider>,
  );
  return told;
};
const group = (name: string) => within(screen.getByRole("group", { name }));
const choose = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe("our columns beside those of the file", () => {
  it("says where a column comes from, why, and what becomes of its cells", () => {
    edited();
    const row = screen.getByRole("group", { name: "annual price" });
    expect(row.textContent).toContain("“Betrag” means amount");
    expect(row.textContent).toContain("1.200,00 → 1200.00");
    expect(screen.getByText(/Not used: 2 columns of the file/)).toBeTruthy();
  });

  it("takes a column from the one that is chosen, and asks how its days are written", () => {
    const told = edited();
    expect(group("id").getByText(/choose where it comes from/)).toBeTruthy();
    choose(group("id").getByLabelText("Where id comes from"), "Nummer");
    expect(told.at(-1)?.columns.id?.from).toEqual(["Nummer"]);
    expect(group("id").queryByText(/choose where it comes from/)).toBeNull();

    fireEvent.click(screen.getByText(/More columns/));
    choose(group("end date").getByLabelText("Where end date comes from"), "Ende");
    expect(group("end date").getByText("choose the order of day and month")).toBeTruthy();
    choose(group("end date").getByLabelText("Order of day, month and year in end date"), "DMY");
    expect(told.at(-1)?.columns.end_date).toMatchObject({ from: ["Ende"], date: { order: "DMY" } });
    expect(screen.getByText("All columns of the file are used.")).toBeTruthy();
  });

  it("takes amounts in millions, and the price of a whole term", () => {
    const told = edited();
    choose(group("annual price").getByLabelText("Amounts of annual price are"), "1000000");
    choose(group("annual price").getByLabelText("The amount of annual price is for"), "term");
    expect(told.at(-1)?.columns.annual_price).toMatchObject({
      number: { decimal: ",", factor: "1000000" },
      reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
    });
  });

  it("says the same in every row, when the field is left", () => {
    const told = edited();
    const field = group("id").getByLabelText("What every row says for id", { selector: "input" });
    choose(field, "C-1");
    expect(told).toHaveLength(0);
    fireEvent.blur(field);
    expect(told.at(-1)?.columns.id).toMatchObject({ from: [], constant: "C-1" });
  });

  it("turns their words into ours", () => {
    const told = edited();
    fireEvent.click(screen.getByText(/More columns/));
    choose(group("renewal").getByLabelText("Where renewal comes from"), "Ende");
    fireEvent.click(group("renewal").getByText("More"));
    const word = group("renewal").getByLabelText("renewal: ours for 31.12.2026");
    choose(word, "ends");
    fireEvent.blur(word);
    expect(told.at(-1)?.columns.renewal?.values).toEqual({ "31.12.2026": "ends" });
  });
});
