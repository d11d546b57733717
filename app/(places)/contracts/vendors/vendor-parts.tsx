"use client";
import { SegmentedControl } from "@mantine/core";
import { Panel } from "../../../_parts/page";
import { useView } from "../../use-view";
import { ConcentrationPart } from "./concentration-part";
import { DoublesPart } from "./doubles-part";
import { DriftPart } from "./drift-part";

const parts = [
  { value: "spend", label: "Spend" },
  { value: "prices", label: "Prices against inflation" },
  { value: "doubles", label: "The same twice?" },
];

/** What there is to see of all vendors together; the address says which. */
export function VendorParts() {
  const { address, set } = useView();
  const shown = parts.find(({ value }) => value === address.get("part"))?.value ?? "spend";
  return (
    <Panel>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label="What to see of all vendors"
        data={parts}
        value={shown}
        onChange={(value) => set({ part: value === "spend" ? null : value })}
      />
      {shown === "spend" && <ConcentrationPart />}
      {shown === "prices" && <DriftPart />}
      {shown === "doubles" && <DoublesPart />}
    </Panel>
  );
}
