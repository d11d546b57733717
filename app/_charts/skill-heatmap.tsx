"use client";
import { useLocale } from "../_parts/locale";
import { printNumber } from "../_parts/money";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import classes from "./skill-heatmap.module.css";
import { useWidth } from "./width";

interface Heat {
  readonly team: string;
  readonly family: string;
  readonly people: number;
  readonly holders: number;
  readonly mean: number | null;
}

interface Axis {
  readonly id: string;
  readonly name: string;
}

export interface SkillHeatmapProps {
  title: ChartTitle;
  finding?: string;
  teams: readonly Axis[];
  families: readonly string[];
  cells: readonly Heat[];
  onOpen: (team: string, family: string) => void;
}

const rowHeight = 30;
const names = 190;
const headHeight = 118;
/** Where fewer pixels are left for a column, families go down and teams across. */
const least = 34;

/** How full a cell is, by the mean of the best levels, 0 to 4. */
const shade = (mean: number | null): string =>
  `color-mix(in srgb, ${ink("cat-1")} ${Math.round(((mean ?? 0) / 4) * 45)}%, ${ink("panel")})`;

/** Teams × families of skills: how many people can be left alone, shaded by how good they are. */
export function SkillHeatmap({ title, finding, teams, families, cells, onOpen }: SkillHeatmapProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const byKey = new Map(cells.map((cell) => [JSON.stringify([cell.team, cell.family]), cell]));
  const at = (team: string, family: string) => byKey.get(JSON.stringify([team, family]));
  const familyAxis = families.map((name) => ({ id: name, name }));
  const turned = width > 0 && (width - names) / Math.max(1, families.length) < least;
  const [down, across] = turned ? [familyAxis, teams] : [teams, familyAxis];
  const side = Math.min(names, width * 0.4);
  const step = Math.max(24, (width - side) / Math.max(1, across.length));
  const height = headHeight + down.length * rowHeight;
  const words = ({ holders, people, mean }: Heat) =>
    `${holders} of ${people} who know any of it; mean of best levels ${mean === null ? "?" : printNumber(mean, locale, 1)}`;
  const cellOf = (row: Axis, column: Axis) =>
    turned ? { team: column, family: row } : { team: row, family: column };
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={null}
      height={height}
      table={{
        currency: "",
        head: ["Team", ...families],
        rows: teams.map(({ id, name }) => ({
          name,
          cells: families.map((family) => {
            const cell = at(id, family);
            return cell ? `${cell.holders} of ${cell.people}` : "–";
          }),
        })),
      }}
    >
      <div ref={box} className={classes.room}>
        <svg width={width} height={height} role="group" aria-label={`${title.who}: ${title.what}`}>
          {across.map((column, x) => (
            <text
              key={column.id}
              className={classes.name}
              transform={`translate(${side + x * step + step / 2 + 4} ${headHeight - 8}) rotate(-60)`}
            >
              {short(column.name, 20)}
            </text>
          ))}
          {down.map((row, y) => (
            <g key={row.id} transform={`translate(0 ${headHeight + y * rowHeight})`}>
              <text x={0} y={rowHeight / 2 + 4} className={classes.name}>
                {short(row.name, Math.floor(side / 6.6))}
              </text>
              {across.map((column, x) => {
                const { team, family } = cellOf(row, column);
                const cell = at(team.id, family.id);
                if (!cell)
                  return (
                    <text
                      key={column.id}
                      x={side + x * step + step / 2}
                      y={rowHeight / 2 + 4}
                      className={classes.none}
                    >
                      –
                    </text>
                  );
                const said = `${team.name}, ${family.name}: ${words(cell)}`;
                return (
                  <a
                    key={column.id}
                    href={`/training?team=${encodeURIComponent(team.id)}&family=${encodeURIComponent(family.id)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onOpen(team.id, family.id);
                    }}
                  >
                    <title>{said}</title>
                    <rect
                      x={side + x * step + 1}
                      y={1}
                      width={step - 2}
                      height={rowHeight - 2}
                      fill={shade(cell.mean)}
                      className={classes.cell}
                      data-alone={cell.holders === 1 || undefined}
                    />
                    <text x={side + x * step + step / 2} y={rowHeight / 2 + 4} className={classes.count}>
                      {cell.holders}
                    </text>
                  </a>
                );
              })}
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

const short = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1))}…`;
