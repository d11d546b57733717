"use client";
import { useEffect, useEffectEvent } from "react";
import { sayDone } from "../../_parts/irreversible";
import { pastedFile, pastedTable } from "./pasted-table";

/** Whether a key was meant for a field, or for a dialog that is open. */
const isMeantElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null);

/** Takes what is pasted while no field has the focus: files as they are, cells of a spreadsheet as a file. */
export function usePasting(onFiles: (files: readonly File[]) => void) {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (isMeantElsewhere(event.target) || !event.clipboardData) return;
    const { files } = event.clipboardData;
    // Spreadsheets put a picture of the cells beside their text: the text is what was meant.
    const text = event.clipboardData.getData("text/plain");
    const table = pastedTable(text);
    if (table) onFiles([pastedFile(table, new Date())]);
    else if (files.length > 0) onFiles([...files]);
    else if (text !== "")
      sayDone(
        "What you pasted is no table. Copy the cells of a spreadsheet with their header, and paste again.",
      );
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
}
