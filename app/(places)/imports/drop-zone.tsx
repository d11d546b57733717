"use client";
import { Button, Group, VisuallyHidden } from "@mantine/core";
import { IconClipboardText, IconUpload } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { importable } from "../choose-files";
import classes from "./bringing.module.css";

interface DropZoneProps {
  limits: string;
  onFiles: (files: readonly File[]) => void;
  onPaste: () => void;
}

/** Says that files are dropped anywhere, and does the same with buttons that keys reach as well. */
export function DropZone({ limits, onFiles, onPaste }: DropZoneProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className={classes.drop}>
      <p className={classes.dropWords}>
        <b>Drop files on any page, or paste a table here.</b> {limits} Nothing is written before you have seen
        what would change.
      </p>
      <Group gap="xs">
        <Button leftSection={<IconUpload size={16} />} onClick={() => chooser.current?.click()}>
          Choose files
        </Button>
        <Button variant="default" leftSection={<IconClipboardText size={16} />} onClick={onPaste}>
          Paste a table
        </Button>
      </Group>
      <VisuallyHidden>
        <label htmlFor={id}>Files to import</label>
        <input
          id={id}
          ref={chooser}
          type="file"
          multiple
          tabIndex={-1}
          accept={importable}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </VisuallyHidden>
    </div>
  );
}
