"use client";
import { IconClipboardText, IconFileImport } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import type { Act } from "../_parts/finder";
import { keepingPeriod, useAddress } from "../_parts/address";
import { useBrought } from "./brought";
import { chooseFiles } from "./choose-files";
import type { Right } from "./organisation";

/** Bringing files in from any place: they are sent, and seen, on Imports. */
export function useImporting(rights: readonly Right[]) {
  const { change } = useBrought();
  const router = useRouter();
  const { address, path } = useAddress();
  const mayImport = rights.includes("import");
  const onFiles = (files: readonly File[]) => {
    change({ does: "bring", files });
    if (files.length > 0 && path !== "/imports") router.push(keepingPeriod("/imports", address));
  };
  const acts: Act[] = [
    {
      id: "import-files",
      label: "Import files",
      sign: <IconFileImport size={18} stroke={1.6} />,
      onDo: () => chooseFiles(onFiles),
    },
    {
      id: "paste-table",
      label: "Paste a table to import",
      sign: <IconClipboardText size={18} stroke={1.6} />,
      onDo: () => router.push("/imports?paste=yes"),
    },
  ];
  return { mayImport, onFiles, acts: mayImport ? acts : [] };
}
