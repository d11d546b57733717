// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Decimal } from "@/server/planning/decimal";
import type { Column, Sort } from "./column";
import { type Choice, ConflictDialog } from "./conflict-dialog";
import { DataTable } from "./data-table";
import { MoneyField } from "./money-field";
import { Variance } from "./variance";

afterEach(cleanup);

const shown = (node: ReactNode) => render(<MantineProvider env="test">{node}</MantineProvider>);

interface Row {
  id: string;
  price: number;
}

const columns: Column<Row>[] = [
  { id: "id", title: "Contract", value: (row) => row.id },
  { id: "price", title: "A year", unit: "k£", number: true, value: (row) => row.price },
];

describe("a table of records", () => {
  it("has a name, row heads, sorted columns and totals for those who listen", () => {
    const sorts: (Sort | null)[] = [];
    shown(
      <DataTable
        caption="Contracts by price"
        columns={columns}
        rows={[
          { id: "C-1", price: 12 },
          { id: "C-2", price: 30 },
        ]}
        rowKey={({ id }) => id}
        href={({ id }) => `/contracts/${id}`}
        sort={{ column: "price", descending: false }}
        onSort={(sort) => sorts.push(sort)}
        totals={{ price: "42" }}
      />,
    );
    const table = screen.getByRole("table", { name: "Contracts by price" });
    expect(screen.getByRole("columnheader", { name: /A year/ }).getAttribute("aria-sort")).toBe("ascending");
    expect(within(table).getByRole("rowheader", { name: "C-2" })).toBeTruthy();
    expect(within(table).getByRole("row", { name: /Total/ }).textContent).toBe("Total42");
    fireEvent.click(screen.getByRole("button", { name: /A year/ }));
    expect(sorts).toEqual([{ column: "price", descending: true }]);
  });
});

describe("a variance in words", () => {
  it("says sign, share, arrow and what it is measured from; more cost is bad", () => {
    const { container } = shown(
      <Variance difference={43_900_000} base={1_020_000_000} against="vs budget" currency="GBP" />,
    );
    expect(container.textContent).toContain("+£439k · +4.3\u202f% ▲ vs budget");
    expect(container.querySelector("[class*=bad]")).not.toBeNull();
  });
});

describe("a money field", () => {
  function Price() {
    const [value, setValue] = useState<Decimal | null>(null);
    return (
      <>
        <MoneyField label="Price" currency="GBP" value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    );
  }

  it("keeps what it cannot read and says how to write it", () => {
    shown(<Price />);
    const field = screen.getByLabelText("Price") as HTMLInputElement;
    fireEvent.change(field, { target: { value: "12.5k" } });
    fireEvent.blur(field);
    expect(field.value).toBe("12,500");
    fireEvent.change(field, { target: { value: "a lot" } });
    fireEvent.blur(field);
    expect(field.value).toBe("a lot");
    expect(screen.getByText(/Type an amount/)).toBeTruthy();
  });
});

describe("two people changed one record", () => {
  it("shows both values and saves only when each field is chosen", () => {
    const saved: Readonly<Record<string, Choice>>[] = [];
    shown(
      <ConflictDialog
        other="Ada Byrne"
        fields={[{ name: "price", label: "Yearly price", mine: "12,500", theirs: "12,900" }]}
        onSave={(choices) => saved.push(choices)}
        onBack={() => undefined}
      />,
    );
    const save = screen.getByRole("button", { name: "Save these" }) as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: /Theirs: 12,900/ }));
    fireEvent.click(save);
    expect(saved).toEqual([{ price: "theirs" }]);
  });
});
