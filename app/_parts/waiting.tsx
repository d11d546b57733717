import { Figures } from "./figures";
import { Panel } from "./page";
import classes from "./state.module.css";

/** A grey block of the final size: nothing jumps when the content comes. */
function Block({ height, width = "100%" }: { height: number; width?: number | string }) {
  return <div className={classes.waiting} style={{ height, width }} aria-hidden />;
}

/** Said once to those who listen; `what` is what is being fetched. */
function Said({ what }: { what: string }) {
  return (
    <p className={classes.visually} role="status">
      Loading {what}
    </p>
  );
}

export function WaitingChart({ height = 320, what = "chart" }: { height?: number; what?: string }) {
  return (
    <Panel>
      <Said what={what} />
      <Block height={20} width="42%" />
      <div style={{ height: 12 }} />
      <Block height={height + 26} />
    </Panel>
  );
}

export function WaitingTable({ rows = 10, what = "table" }: { rows?: number; what?: string }) {
  return (
    <Panel>
      <Said what={what} />
      <div style={{ display: "grid", gap: 7 }}>
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <Block key={row} height={26} />
        ))}
      </div>
    </Panel>
  );
}

export function WaitingFigures({ labels }: { labels: readonly string[] }) {
  return <Figures figures={labels.map((label) => ({ label, value: "\u00a0", comparison: "\u00a0" }))} />;
}
