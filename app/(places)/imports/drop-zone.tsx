"use client";
import { Button, VisuallyHidden } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, useId, useRef, useState } from "react";
import classes from "./imports.module.css";

const accepted = ".csv,.txt,.tsv,.gz,.parquet";

/** Where files are dropped, or chosen with a button that keys reach as well. */
export function DropZone({ limits, onFiles }: { limits: string; onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // Dropping is only the quicker way; the button does the same for everybody.
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes.dropWords}>
        <b>Drop files here.</b> {limits} Nothing is written before you have seen what would change.
      </p>
      <Button leftSection={<IconUpload size={16} />} onClick={() => chooser.current?.click()}>
        Choose files
      </Button>
      <VisuallyHidden>
        <label htmlFor={id}>Files to import</label>
        <input
          id={id}
          ref={chooser}
          type="file"
          multiple
          tabIndex={-1}
          accept={accepted}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </VisuallyHidden>
    </div>
  );
}
