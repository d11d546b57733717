import type { ImportRequest } from "../imports/request";

const words = { reading: "Reading", checking: "Checking", writing: "Writing" } as const;

/** Progress on standard error where a person looks at it; nothing where a program does. */
export function progressLine(): { progress: NonNullable<ImportRequest["progress"]>; end: () => void } {
  if (!process.stderr.isTTY) return { progress: () => {}, end: () => {} };
  let [shown, last] = [false, 0];
  return {
    progress(step, rows) {
      if (step === "reading" && Date.now() - last < 100) return;
      [shown, last] = [true, Date.now()];
      process.stderr.write(`\r\u001b[K${words[step]} ${rows.toLocaleString("en")} rows …`);
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
