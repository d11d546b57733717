import { showDay } from "../_parts/dates";
import classes from "./timeline.module.css";
import { inOrder, spanOf, type TimelineItem, type TimelineMilestone } from "./timeline-data";

interface TimelineListProps {
  items: readonly TimelineItem[];
  milestones: readonly TimelineMilestone[];
  onItem?: (id: string) => void;
  onMilestone?: (id: string) => void;
}

/** The roadmap on a phone: items and milestones in the order of time. */
export function TimelineList({ items, milestones, onItem, onMilestone }: TimelineListProps) {
  return (
    <ol className={classes.list}>
      {inOrder(items, milestones).map((entry) =>
        entry.kind === "milestone" ? (
          <li key={`milestone ${entry.milestone.id}`} className={classes.milestone}>
            {onMilestone ? (
              <button type="button" onClick={() => onMilestone(entry.milestone.id)}>
                ◆ {entry.milestone.name}
              </button>
            ) : (
              <span>◆ {entry.milestone.name}</span>
            )}
            <span>{entry.milestone.day === null ? "no date yet" : showDay(entry.milestone.day)}</span>
          </li>
        ) : (
          <li key={entry.item.id}>
            {onItem ? (
              <button type="button" onClick={() => onItem(entry.item.id)}>
                {entry.item.name}
              </button>
            ) : (
              entry.item.name
            )}
            <div className={classes.more}>
              {spanOf(entry.item)} · {entry.item.stage}
              {entry.item.note && ` · ${entry.item.note}`}
            </div>
          </li>
        ),
      )}
    </ol>
  );
}
