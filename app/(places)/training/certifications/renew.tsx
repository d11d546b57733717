"use client";
import { Button, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { documentEndings } from "@/server/documents/input";
import type { Day } from "@/server/planning/day";
import { PlainDayField } from "../../../_parts/date-fields";
import { useTRPCClient } from "../../../_trpc/client";
import { sendDocument } from "../../editing/send-document";
import { useRefresh } from "../../editing/use-refresh";
import classes from "../training.module.css";
import { useToday } from "../training-choices";
import type { CertificateRow } from "./words";

type Renewed = Pick<CertificateRow, "person" | "certification">;

/** "Renewed": the day and the file are all that is asked; the new certificate takes the place of this one. */
export function Renew({ row }: { row: Renewed }) {
  const [open, setOpen] = useState(false);
  const today = useToday();
  if (!open || today === null)
    return (
      <Button leftSection={<IconCheck size={16} />} onClick={() => setOpen(true)} disabled={today === null}>
        Renewed …
      </Button>
    );
  return <RenewForm row={row} today={today} onCancel={() => setOpen(false)} />;
}

interface RenewFormProps {
  row: Renewed;
  today: Day;
  onCancel: () => void;
}

function RenewForm({ row, today, onCancel }: RenewFormProps) {
  const [issued, setIssued] = useState<Day>(today);
  const [expires, setExpires] = useState<Day | null>(null);
  const [number, setNumber] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const id = useId();
  const { mutate, isPending, error } = useRenewing(row);
  return (
    <form
      className={classes.renew}
      aria-label="Renewed"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ issued, expires, number: number.trim() || null, file });
      }}
    >
      <h3>Renewed</h3>
      <div className={classes.two}>
        <PlainDayField label="Issued" value={issued} onChange={(day) => day !== null && setIssued(day)} />
        <PlainDayField label="Last valid day, where printed" value={expires} onChange={setExpires} />
        <TextInput
          size="sm"
          label="Number"
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
      </div>
      <label htmlFor={id}>File or photograph</label>
      <input
        id={id}
        className={classes.file}
        type="file"
        accept={documentEndings.map((ending) => `.${ending}`).join(",")}
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
      />
      {error && <p role="alert">Not saved: {error.message}</p>}
      <div className={classes.tools}>
        <Button type="submit" loading={isPending}>
          Done
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface Done {
  readonly issued: Day;
  readonly expires: Day | null;
  readonly number: string | null;
  readonly file: File | null;
}

/** Writes the new certificate, attaches the file to it and shows it. */
function useRenewing({ person, certification }: Renewed) {
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useRefresh("certificates");
  // Where only the file was not taken, the certificate is there already: trying again sends the file alone.
  const made = useRef<string | null>(null);
  return useMutation({
    mutationFn: async ({ file, ...fields }: Done) => {
      made.current ??= (
        await client.certificates.create.mutate({ fields: { person, certification, ...fields } })
      ).id;
      const id = made.current;
      if (file) await sendDocument(file, { kind: "certificates", record: id, purpose: "certificate" });
      return id;
    },
    onSuccess: async (id) => {
      await refresh();
      router.push(`/training/certifications/${encodeURIComponent(id)}`);
    },
  });
}
