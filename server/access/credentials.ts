import { z } from "zod";

/**
 * A plain e-mail address in small letters. Only ASCII, one address, no quotes: look-alike letters and lists of addresses have
 * led mails and accounts astray.
 */
export const emailInput = z
  .string()
  .trim()
  .max(254, "An e-mail address has at most 254 characters.")
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address."));

export const nameInput = z
  .string()
  .trim()
  .min(1, "Type a name.")
  .max(120, "At most 120 characters.")
  .regex(/^[^\p{Cc}]*$/u, "A name is one line of text.");

/** Length is what counts; the upper bound keeps hashing cheap. */
export const passwordInput = z
  .string()
  .min(10, "A password has at least 10 characters.")
  .max(200, "A password has at most 200 characters.");
