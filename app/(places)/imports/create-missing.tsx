"use client";
import { Checkbox } from "@mantine/core";
import type { Options } from "./sheets";

export interface CreateMissingProps {
  options: Options;
  onChange: (options: Options) => void;
}

/** Whether what the files name and nobody entered yet is made along the way. */
export function CreateMissing({ options, onChange }: CreateMissingProps) {
  return (
    <Checkbox
      size="xs"
      label="Create cost centres, categories, vendors and milestones the file names and nobody entered yet"
      checked={options.createMissing}
      onChange={({ currentTarget: { checked } }) => onChange({ ...options, createMissing: checked })}
    />
  );
}
