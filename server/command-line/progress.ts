import type { Progress } from "../imports/request";

const words = { reading: "Reading", checking: "Checking", writing: "Writing" } as const;

/** Progress on standard error where a person looks at it; nothing where a program does. */
export function progressLine(): { progress: Progress; end: () => void } {
  if (!process.stderr.isTTY) return { progress: () => {}, end: () => {} };
  let [shown, last] = [false, 0];
  return {
    progress(step, rows, share) {
      if (step === "reading" && Date.now() - last < 100) return;
      [shown, last] = [true, Date.now()];
      process.stderr.write(
        `\r\u001b[K${words[step]} ${rows.toLocaleString("en")} rows …${share === null ? "" : ` ${Math.round(share * 100)} %`}`,
      );
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
