"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useView } from "../use-view";

interface RecordPanelProps {
  /** What is shown: "person". */
  word: string;
  /** What it is called; null while it is still asked for. */
  title: string | null;
  subtitle?: string;
  closeHref: string;
  error: { readonly message: string } | null;
  mayEdit: boolean;
  /** What is there to read, and the form that takes its place. */
  shown: () => ReactNode;
  form: () => ReactNode;
}

/** One record beside its list: read, or edited where the address says so and the role allows it. */
export function RecordPanel(props: RecordPanelProps) {
  const { word, title, subtitle, closeHref, error, mayEdit, shown, form } = props;
  const { address } = useView();
  const editing = mayEdit && address.get("edit") === "1";
  const ready = title !== null && !error;
  return (
    <DetailPanel
      title={title ?? word}
      subtitle={subtitle}
      closeHref={closeHref}
      actions={ready && mayEdit && !editing && <EditLink />}
    >
      {error && <ErrorState happened={`This ${word} could not be shown`} remedy={error.message} />}
      {title === null && !error && <WaitingTable rows={8} what={word} />}
      {ready && (editing ? form() : shown())}
    </DetailPanel>
  );
}

function EditLink() {
  const { address } = useView();
  return (
    <Button
      component={Link}
      href={changed(address, { edit: "1" })}
      scroll={false}
      variant="default"
      leftSection={<IconPencil size={14} />}
    >
      Edit
    </Button>
  );
}
