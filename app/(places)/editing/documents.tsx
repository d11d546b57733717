"use client";
import { IconFile, IconTrash } from "@tabler/icons-react";
import { ActionIcon } from "@mantine/core";
import { type DragEvent, useState } from "react";
import type { DocumentKind } from "@/server/documents/input";
import { showMoment } from "../../_parts/dates";
import type { Outputs } from "../../_trpc/client";
import { ChooseDocuments } from "./choose-documents";
import classes from "./documents.module.css";
import { sizeWords } from "./size-words";
import { useDocuments } from "./use-documents";

type Listed = Outputs["documents"]["list"]["documents"][number];

interface DocumentsProps {
  kind: DocumentKind;
  record: string;
  /** What a file attached here is: "evidence", "notice"; then only those of this purpose are shown. */
  purpose?: string;
  title?: string;
}

/** What is told where files about a person are attached. */
const aboutPeople: readonly DocumentKind[] = ["people", "certificates", "requisitions"];

/** The files attached to a record: attach by choosing or dropping, fetch, remove. Nothing where the viewer may not see them. */
export function Documents({ kind, record, purpose, title = "Documents" }: DocumentsProps) {
  const { list, attaching, removing } = useDocuments({ kind, record }, purpose);
  const [over, setOver] = useState(false);
  const { data, error } = list;
  if (data && !data.mayRead) return null;
  const mayChange = data?.mayChange ?? false;
  const documents = data?.documents.filter((one) => purpose === undefined || one.purpose === purpose);
  const failed = error ?? attaching.error ?? removing.error;
  const holds = (event: DragEvent) => mayChange && event.dataTransfer.types.includes("Files");
  const drop = (event: DragEvent) => {
    if (!holds(event)) return;
    event.preventDefault();
    setOver(false);
    attaching.mutate([...event.dataTransfer.files]);
  };
  return (
    <section
      className={classes.documents}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holds(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{title}</h3>
      {documents && documents.length > 0 && (
        <ul className={classes.list}>
          {documents.map((document) => (
            <Row
              key={document.id}
              document={document}
              onRemove={mayChange ? () => removing.mutate(document) : null}
            />
          ))}
        </ul>
      )}
      {documents?.length === 0 && (
        <p className={classes.soft}>
          Nothing is attached yet{mayChange ? ": drop files here, or choose them." : "."}
        </p>
      )}
      {mayChange && (
        <ChooseDocuments
          sending={attaching.isPending}
          onFiles={(files) => files.length > 0 && attaching.mutate(files)}
        />
      )}
      {mayChange && aboutPeople.includes(kind) && (
        <p className={classes.soft}>
          Seen by the own lead, directors and finance: attach nothing that tells a salary.
        </p>
      )}
      {failed && (
        <p role="alert" className={classes.failed}>
          {failed.message}
        </p>
      )}
    </section>
  );
}

function Row({ document, onRemove }: { document: Listed; onRemove: (() => void) | null }) {
  const { id, name, bytes, purpose, addedBy, addedAt, note } = document;
  return (
    <li className={classes.row}>
      <IconFile size={16} stroke={1.6} aria-hidden className={classes.sign} />
      <span className={classes.words}>
        <a href={`/api/documents/${id}`} download={name}>
          {name}
        </a>
        <span className={classes.soft}>
          {[purpose, note, sizeWords(bytes), addedBy].filter(Boolean).join(" · ")} ·{" "}
          <time dateTime={addedAt.toISOString()} suppressHydrationWarning>
            {showMoment(addedAt)}
          </time>
        </span>
      </span>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}
