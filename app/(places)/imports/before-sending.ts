import { importable } from "../choose-files";

/** How much is taken at most, as the server says it. */
export interface Limits {
  readonly fileBytes: number;
  readonly billBytes: number;
  readonly files: number;
}

const megabyte = 1024 * 1024;

/** "200 MB", "2 GB". */
export const size = (bytes: number): string =>
  bytes >= 1024 * megabyte
    ? `${Math.round((bytes / megabyte / 1024) * 10) / 10}\u00a0GB`
    : `${Math.round(bytes / megabyte)}\u00a0MB`;

const endings = importable.split(",");
const workbook = /\.(xlsx|xlsm|xls|ods)$/i;

/** Why a file need not be sent at all; null: it may be. The server looks again for itself. */
export function reasonNotToSend(
  { name, size: bytes }: Pick<File, "name" | "size">,
  limits: Limits,
): string | null {
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return `it is no table: ${endings.join(", ")} are taken, and tables you paste.`;
  if (bytes === 0) return "it is empty.";
  // A text file above this may still be a bill; only its content tells.
  const most = workbook.test(name) ? limits.fileBytes : limits.billBytes;
  return bytes > most ? `it has ${size(bytes)}, and ${size(most)} is the most.` : null;
}
