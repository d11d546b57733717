import { recogniseBill } from "../formats/cloud-bill";
import { recognises } from "../formats/header";
import { kinds } from "../keepers";

/** Whether a header is exactly that of one of our kinds, or of a cloud bill: such a file is read as it stands. */
export const isNative = (cells: readonly string[]): boolean =>
  kinds.some(({ format }) => recognises(format, cells)) ||
  recogniseBill(cells.map((name) => name.trim())) !== null;
