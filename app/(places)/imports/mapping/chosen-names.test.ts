import { describe, expect, test } from "vitest";
import type { UnknownName } from "../preview-answer";
import { asFound } from "../sheets";
import { chosenName, namesChosen, ownMapping } from "./chosen-names";
import { withSource } from "./draft";
import type { Mapping } from "./proposal";

const column = (name: string, kind: string) => ({ name, kind, required: true, doc: "", example: "" });
const title = column("title", "text");
const vendor = column("vendor", "one of the vendors, by id or name");
const centre = column("cost_centre", "one of the cost-centres, by id or name");
const price = column("annual_price", "decimal");
const columns = [title, vendor, centre, price];
const none: Mapping = {
  kind: "contracts",
  layout: asFound,
  columns: {},
  across: null,
  leaveOut: [],
  nullWords: [],
};
const mapping = withSource(withSource(none, title, ["Firma"]), vendor, ["Firma"]);
const acme: UnknownName = { target: "vendors", column: "Firma", text: "Acme Ltd", rows: 14, like: [] };

describe("a name that stands for nothing", () => {
  test("goes into the words of the column that names such records, not of another made from the same cells", () => {
    const after = namesChosen(mapping, columns, acme, "V-1");
    expect(after.columns.vendor?.values).toEqual({ "Acme Ltd": "V-1" });
    expect(after.columns.title?.values).toEqual({});
    expect(chosenName(after, columns, acme)).toBe("V-1");
  });

  test("stands for nothing again when the choice is taken back, in whatever case it was written", () => {
    const after = namesChosen(mapping, columns, acme, "V-1");
    const back = namesChosen(after, columns, { ...acme, text: "ACME LTD" }, null);
    expect(chosenName(back, columns, acme)).toBeNull();
  });

  test("of a file whose columns are ours is kept in a mapping of just these columns", () => {
    const own = ownMapping(
      { header: ["Title", "vendor", "Cost Center", "annual_price"] },
      { kind: "contracts", layout: asFound },
      columns,
    );
    expect(own.columns.cost_centre?.from).toEqual(["Cost Center"]);
    expect(own.columns.annual_price?.number?.decimal).toBe(".");
    const after = namesChosen(own, columns, { ...acme, column: "vendor" }, "V-1");
    expect(after.columns.vendor).toMatchObject({ from: ["vendor"], values: { "Acme Ltd": "V-1" } });
  });
});
