"use client";
import { Button, VisuallyHidden } from "@mantine/core";
import { IconCamera, IconPaperclip } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { documentEndings } from "@/server/documents/input";
import classes from "./documents.module.css";

interface ChooseDocumentsProps {
  sending: boolean;
  onFiles: (files: readonly File[]) => void;
}

const accepted = documentEndings.map((ending) => `.${ending}`).join(",");

/** Buttons that ask for files; where one touches the screen, for a picture of the camera as well. */
export function ChooseDocuments({ sending, onFiles }: ChooseDocumentsProps) {
  const [chooser, camera] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const id = useId();
  const input = { type: "file", tabIndex: -1, onChange: taken(onFiles) } as const;
  return (
    <div className={classes.ways}>
      <Button
        variant="default"
        loading={sending}
        leftSection={<IconPaperclip size={16} />}
        onClick={() => chooser.current?.click()}
      >
        Attach files
      </Button>
      <Button
        className={classes.camera}
        variant="default"
        disabled={sending}
        leftSection={<IconCamera size={16} />}
        onClick={() => camera.current?.click()}
      >
        Take a picture
      </Button>
      <VisuallyHidden>
        <label htmlFor={`${id}-files`}>Files to attach</label>
        <input {...input} id={`${id}-files`} ref={chooser} multiple accept={accepted} />
        <label htmlFor={`${id}-camera`}>Picture to attach</label>
        <input
          {...input}
          id={`${id}-camera`}
          ref={camera}
          accept="image/jpeg,image/png"
          capture="environment"
        />
      </VisuallyHidden>
      {sending && (
        <span role="status" className={classes.soft}>
          Attaching …
        </span>
      )}
    </div>
  );
}

/** The same file can be chosen again afterwards. */
const taken =
  (onFiles: ChooseDocumentsProps["onFiles"]) =>
  ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
