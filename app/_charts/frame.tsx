"use client";
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconChartBar, IconDownload, IconTable } from "@tabler/icons-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { fileName, save } from "../_parts/download";
import classes from "./frame.module.css";
import { Legend, type LegendEntry } from "./notation";
import { pictureOf } from "./picture";
import { Twin, type TwinTable, twinCsv } from "./twin";

/** A title is a sentence: who, what, (unit, set by the chart,) time. */
export interface ChartTitle {
  readonly who: string;
  /** "cost"; the chart adds "in k£". */
  readonly what: string;
  /** "Jan 2025 – Dec 2026, AC and FC". */
  readonly period: string;
}

export const sentenceOf = ({ who, what, period }: ChartTitle, unit: string | null): string =>
  `${who} · ${what}${unit ? ` in ${unit}` : ""} · ${period}`;

interface ChartFrameProps {
  title: ChartTitle;
  /** What its numbers are in; null where it has none. */
  unit: string | null;
  /** What the chart shows, in a line made from its numbers. */
  finding?: string;
  legend?: readonly LegendEntry[];
  table: TwinTable;
  /** The height of the drawing; its table takes no more, so nothing jumps. */
  height: number;
  children: ReactNode;
}

/** Around every chart: finding, sentence, legend, the table twin and the downloads. */
export function ChartFrame({ title, unit, finding, legend, table, height, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const sentence = sentenceOf(title, unit);
  const savePicture = () => {
    const svg = drawing.current?.querySelector("svg");
    if (!svg) return;
    const ground = getComputedStyle(svg).getPropertyValue("--panel") || "white";
    save(`${fileName(sentence)}.svg`, "image/svg+xml", pictureOf(svg, sentence, ground.trim()));
  };
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <div className={classes.head}>
        <figcaption id={id}>
          {finding && <span className={classes.finding}>{finding}</span>}
          <span className={classes.sentence}>{sentence}</span>
        </figcaption>
        <Tools
          asTable={asTable}
          onTable={() => setAsTable(!asTable)}
          onCsv={() => save(`${fileName(sentence)}.csv`, "text/csv", twinCsv(table))}
          onPicture={savePicture}
        />
      </div>
      {legend && <Legend entries={legend} />}
      <div ref={drawing} className={classes.drawing} style={{ minHeight: height }}>
        {asTable ? <Twin table={table} caption={sentence} height={height} /> : children}
      </div>
    </figure>
  );
}

interface ToolsProps {
  asTable: boolean;
  onTable: () => void;
  onCsv: () => void;
  onPicture: () => void;
}

function Tools({ asTable, onTable, onCsv, onPicture }: ToolsProps) {
  const name = asTable ? "Show as chart" : "Show as table";
  return (
    <div className={`${classes.tools} no-print`}>
      <Tooltip label={name}>
        <ActionIcon onClick={onTable} aria-label={name}>
          {asTable ? <IconChartBar size={16} stroke={1.6} /> : <IconTable size={16} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label="Download">
            <IconDownload size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onCsv}>Numbers (CSV)</Menu.Item>
          <Menu.Item onClick={onPicture} disabled={asTable}>
            Picture (SVG)
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
