"use client";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./bringing.module.css";
import { type PastedTable, pastedFile, pastedTable } from "./pasted-table";

interface PasteTableProps {
  onFile: (file: File) => void;
  onClose: () => void;
}

const how =
  "Copy the cells with their header in Excel, LibreOffice or Google Sheets, and put them here with Ctrl-V.";

/** Takes a table as text, says what is understood of it, and treats it as a file. */
export function PasteTable({ onFile, onClose }: PasteTableProps) {
  const [text, setText] = useState("");
  const locale = useLocale();
  const table = pastedTable(text);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Paste a table"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Textarea
        data-autofocus
        label="Cells copied from a spreadsheet"
        description={how}
        rows={10}
        classNames={{ input: classes.pasted }}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className={classes.understood} role="status">
        {understood(text, table, locale)}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={!table}
          onClick={() => {
            if (table) onFile(pastedFile(table, new Date()));
            onClose();
          }}
        >
          Look at it
        </Button>
      </Group>
    </Modal>
  );
}

function understood(text: string, table: PastedTable | null, locale: string): string {
  if (text.trim() === "") return "Nothing is pasted yet.";
  if (!table)
    return "This is no table: it takes a header and at least one row below it, with cells beside each other.";
  const rows = `${printNumber(table.rows.length, locale)} rows with the header`;
  if (table.ending === "csv") return `${rows}, read as CSV.`;
  const columns = Math.max(...table.rows.map(({ length }) => length));
  return `${rows}, ${printNumber(columns, locale)} columns.`;
}
