import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { kindNamed, kinds } from "../../keepers";
import { became, formatOf, openColumns, openedAs, tableOf } from "../../preset-testing";
import { recognises } from "../header";
import { presets } from ".";
import type { Preset } from "./preset";

/** What is to become of a sample: what a person must say, our rows, and the lines that are refused or left out. */
interface Expected {
  readonly given: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly refused: readonly { readonly line: number; readonly column: string }[];
  readonly leftOut: readonly number[];
}

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const sampleOf = ({ name }: Preset) => ({ name: `${name}.csv`, path: beside(`./${name}.sample.csv`) });
const expectedOf = ({ name }: Preset) =>
  JSON.parse(readFileSync(beside(`./${name}.expected.json`), "utf8")) as Expected;

const ready = presets.filter(({ kind }) => kindNamed(kind));

describe.each(ready.map((preset) => [preset.name, preset] as const))("%s", (name, preset) => {
  test("is recognised by its sample's header, and by no other preset or kind of ours", async () => {
    const { source, rows } = await openedAs(sampleOf(preset));
    const recognising = presets.filter((each) => each.recognises(source.header, rows.slice(0, 5)));
    expect(recognising.map((each) => each.name)).toEqual([name]);
    expect(kinds.filter(({ format }) => recognises(format, source.header))).toEqual([]);
  });

  test("makes the expected rows of its sample, and refuses nothing but what is meant to be", async () => {
    const { given, ...expected } = expectedOf(preset);
    const { records, ...answer } = became(preset, await tableOf(preset, sampleOf(preset)), given);
    expect(answer).toEqual(expected);
    expect(new Set(records.map(({ id }) => id)).size).toBe(expected.rows.length);
  });

  test("leaves open exactly what its file cannot say", async () => {
    const { mapping } = await tableOf(preset, sampleOf(preset));
    expect(openColumns(formatOf(preset), mapping).toSorted()).toEqual(
      Object.keys(expectedOf(preset).given).toSorted(),
    );
  });
});

test("presets have different names", () => {
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
});
