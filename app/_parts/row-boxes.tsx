import classes from "./data-table.module.css";

/** Which rows are chosen, to do something with all of them. */
export interface Chosen {
  readonly keys: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
}

/** Ticks all rows that are shown, or none of them. */
export function AllBox({ keys, chosen }: { keys: readonly string[]; chosen: Chosen }) {
  const all = keys.every((key) => chosen.keys.has(key));
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label="Choose all that are shown"
      checked={all}
      onChange={() => {
        const after = new Set(chosen.keys);
        for (const key of keys)
          if (all) after.delete(key);
          else after.add(key);
        chosen.choose(after);
      }}
    />
  );
}

interface RowBoxProps {
  name: string;
  rowKey: string;
  chosen: Chosen;
}

export function RowBox({ name, rowKey, chosen }: RowBoxProps) {
  const isChosen = chosen.keys.has(rowKey);
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={`Choose ${name}`}
      checked={isChosen}
      onChange={() => {
        const after = new Set(chosen.keys);
        if (isChosen) after.delete(rowKey);
        else after.add(rowKey);
        chosen.choose(after);
      }}
    />
  );
}
