"use client";
import { Checkbox, Radio, Stack } from "@mantine/core";
import { CreateMissing } from "./create-missing";
import { isBill, type Job, type KindAnswer, namesOthers } from "./kinds";
import type { Options, Sheet } from "./sheets";

interface ImportOptionsProps {
  sheet: Sheet;
  job: Job | undefined;
  kinds: readonly KindAnswer[];
  onChange: (options: Options) => void;
}

/** How files are treated that cannot be taken as they are, in words; each choice is previewed anew. */
export function ImportOptions({ sheet, job, kinds, onChange }: ImportOptionsProps) {
  const { options, kind } = sheet;
  if (kind === null) return null;
  if (isBill(kind)) return <Again options={options} onChange={onChange} />;
  // Where names are unknown, it is asked beside them.
  const isAskedAbove = (job?.answer?.unknown?.length ?? 0) > 0;
  const hasRefused = options.skipRefused || (job?.refused.length ?? 0) > 0;
  return (
    <Stack gap={6} mt="sm">
      {namesOthers(kind, kinds) && !isAskedAbove && <CreateMissing options={options} onChange={onChange} />}
      {hasRefused && (
        <Checkbox
          size="xs"
          label="Import all rows but the refused ones"
          checked={options.skipRefused}
          onChange={({ currentTarget: { checked } }) => onChange({ ...options, skipRefused: checked })}
        />
      )}
    </Stack>
  );
}

const readAgain = (value: string): Options["again"] =>
  value === "replace" || value === "add" ? value : null;

/** What becomes of months of an account that are stored from another file. */
function Again({ options, onChange }: Pick<ImportOptionsProps, "onChange"> & { options: Options }) {
  return (
    <Radio.Group
      mt="sm"
      size="xs"
      label="Where months of an account are stored already from another file"
      value={options.again ?? "refuse"}
      onChange={(value) => onChange({ ...options, again: readAgain(value) })}
    >
      <Stack gap={6} mt={6}>
        <Radio size="xs" value="refuse" label="Say so and change nothing" />
        <Radio size="xs" value="replace" label="Put this bill in their place" />
        <Radio size="xs" value="add" label="Add this bill to them" />
      </Stack>
    </Radio.Group>
  );
}
