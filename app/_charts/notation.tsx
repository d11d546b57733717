import { ink } from "../_parts/palette";
import classes from "./notation.module.css";

/**
 * What a number is, after IBCS: actual solid and dark · earlier year solid and lighter · budget outlined · forecast hatched ·
 * scenario outlined and dashed · committed full, avoidable half strength. Every chart draws and explains them from here.
 */
export type Kind = "AC" | "PY" | "BU" | "FC" | "committed" | "avoidable" | "sunk";

export const kindNames: Readonly<Record<Kind, string>> = {
  AC: "actual",
  PY: "previous year",
  BU: "budget",
  FC: "forecast",
  committed: "committed",
  avoidable: "still avoidable",
  sunk: "sunk",
};

/** How strong what can still be avoided is drawn. */
export const halfStrength = 0.42;

/** The colour of a single series: dark for actual and forecast, lighter for the year before. */
export const kindColour = (kind: Kind): string => ink(kind === "PY" ? "py" : kind === "BU" ? "bu" : "ac");

export const hatchId = (chart: string, series: string): string =>
  `${chart}-${series}`.replace(/[^A-Za-z0-9_-]/g, (letter) => `_${letter.codePointAt(0)}`);

/** The hatching of a forecast in the colour of its series; refer to it by `url(#id)`. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={4} height={4} fill={ink("panel")} />
      <rect width={4} height={4} fill={colour} opacity={0.18} />
      <rect width={1.7} height={4} fill={colour} />
    </pattern>
  );
}

export type Swatch = "solid" | "outlined" | "dashed" | "hatched" | "half" | "band" | "pin";

export interface LegendEntry {
  readonly name: string;
  readonly swatch: Swatch;
  readonly colour: string;
}

/** The swatch of an entry: the same drawing as in the chart, small. */
function Mark({ swatch, colour }: Omit<LegendEntry, "name">) {
  const stripes = `repeating-linear-gradient(-45deg, ${colour} 0 1.5px, transparent 1.5px 4px)`;
  const background = {
    solid: colour,
    half: colour,
    band: colour,
    pin: colour,
    outlined: "none",
    dashed: "none",
    hatched: stripes,
  }[swatch];
  const opacity = swatch === "half" ? halfStrength : swatch === "band" ? 0.3 : 1;
  const outline = swatch === "outlined" || swatch === "hatched";
  return (
    <span
      className={classes.swatch}
      data-swatch={swatch}
      style={{
        background,
        opacity,
        boxShadow: outline ? `inset 0 0 0 1px ${colour}` : undefined,
        border: swatch === "dashed" ? `1.5px dashed ${colour}` : undefined,
      }}
      aria-hidden
    />
  );
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ name, swatch, colour }) => (
        <li key={name}>
          <Mark swatch={swatch} colour={colour} />
          {name}
        </li>
      ))}
    </ul>
  );
}
