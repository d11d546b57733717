import classes from "./settings.module.css";

/** A name at its depth in the tree. */
export const TreeName = ({ name, depth }: { name: string; depth: number }) => (
  <>
    {depth > 0 && (
      <span aria-hidden className={classes.depth}>
        {"\u2003".repeat(depth - 1)}└{" "}
      </span>
    )}
    {name}
  </>
);
