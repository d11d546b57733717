const MEGABYTE = 1024 * 1024;

/** How much an import takes. The only place that says so; the documentation and every refusal quote these. */
export const limits = {
  /** Bytes of a file of records. */
  fileBytes: 200 * MEGABYTE,
  /** Bytes of a file of a cloud bill, as it is sent (compressed or not). */
  billBytes: 2048 * MEGABYTE,
  /** Bytes that a compressed bill unpacks to, counted while it is unpacked; and rows of a bill in Parquet. */
  billUnpackedBytes: 8192 * MEGABYTE,
  billRows: 50_000_000,
  /** Columns of a bill: a report of costs has one for each tag. */
  billColumns: 2_000,
  /** Bytes that one archive or workbook unpacks to, counted while it is unpacked. */
  unpackedBytes: 512 * MEGABYTE,
  /** How many times its packed size a part may unpack to, once it is larger than `honestBytes`. */
  packing: 200,
  honestBytes: 16 * MEGABYTE,
  /** Parts of a workbook. */
  parts: 2_000,
  /** Characters of the texts that cells of a workbook share. */
  sharedCharacters: 50_000_000,
  /** Rows of a file that is read piece by piece, as ledgers and bills are. */
  rows: 1_000_000,
  /** Cells of files whose rows are held in memory until all are compared: rows × columns of the kind (and of a mapped file). */
  cellsHeld: 750_000,
  columns: 250,
  /** Characters of one cell, and of one row. */
  cellCharacters: 10_000,
  rowCharacters: 200_000,
  /** Refused cells that are named one by one; the rest is counted. */
  refusals: 1_000,
  /** Cells that are mended in place in one import. */
  corrections: 5_000,
  files: 100,
} as const;

/** How many rows of so many columns are held in memory, in round thousands: 12,000 contracts, 83,000 months of series. */
export const rowsHeld = (columns: number): number =>
  Math.min(limits.rows, Math.max(1, Math.floor(limits.cellsHeld / columns / 1_000)) * 1_000);

/** "200 MB". */
export const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
