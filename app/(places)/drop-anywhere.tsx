"use client";
import { IconFileImport, IconLock } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import classes from "./drop-anywhere.module.css";

interface DropAnywhereProps {
  /** Whether this person may import. */
  may: boolean;
  /** A scenario is open, and files are of the records alone. */
  closeFirst?: boolean;
  onFiles: (files: readonly File[]) => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** How many files are held over the page; null: none. What is dragged about inside the page itself is none of ours. */
function useFilesOver(onDrop: (files: readonly File[]) => void): number | null {
  const [over, setOver] = useState<number | null>(null);
  const isOurs = useRef(false);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (
      type: "dragstart" | "dragend" | "dragover" | "dragleave" | "drop",
      hear: (event: DragEvent) => void,
    ) => window.addEventListener(type, hear, { signal: stop.signal });
    const away = () => setOver(null);
    listen("dragstart", () => {
      isOurs.current = true;
    });
    listen("dragend", () => {
      isOurs.current = false;
      away();
    });
    listen("dragover", (event) => {
      if (isOurs.current || event.defaultPrevented || !holdsFiles(event)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setOver(event.dataTransfer?.items.length ?? 0);
    });
    listen("dragleave", ({ relatedTarget }) => relatedTarget === null && away());
    listen("drop", (event) => {
      away();
      if (isOurs.current || event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      drop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, []);
  return over;
}

const counted = (files: number): string => (files > 1 ? `${files} files` : "one file");

/** Lets files be dropped on any page: says calmly what would come of it while they are held over it. */
export function DropAnywhere({ may: mayImport, closeFirst = false, onFiles }: DropAnywhereProps) {
  const may = mayImport && !closeFirst;
  const over = useFilesOver((files) => {
    if (may && files.length > 0) onFiles(files);
  });
  if (over === null) return null;
  const Sign = may ? IconFileImport : IconLock;
  return (
    <div className={classes.over} role="status">
      <div className={classes.words} data-may={may || undefined}>
        <Sign size={28} stroke={1.4} aria-hidden />
        <b>
          {may
            ? `Drop to import: ${counted(over)}`
            : mayImport
              ? "Close the scenario first"
              : "Imports are not yours to make"}
        </b>
        <span>
          {may
            ? "You see on Imports what each is and what it would change. Nothing is written before you confirm."
            : mayImport
              ? "Imports change the records, and a scenario is open."
              : "Your role reads what others import. Ask an administrator for another role."}
        </span>
      </div>
    </div>
  );
}
