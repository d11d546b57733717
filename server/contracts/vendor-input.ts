import { z } from "zod";
import { idInput, titleInput } from "../input";
import type { Kept, Vendor } from "../planning/facts";

export const vendorFields = z.strictObject({
  name: titleInput,
  aliases: z.array(titleInput).max(200),
}) satisfies z.ZodType<Omit<Vendor, keyof Kept>>;

export const vendorInput = vendorFields.extend({ id: idInput });
