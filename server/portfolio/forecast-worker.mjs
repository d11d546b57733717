// The entry of the thread that makes forecasts. Plain JavaScript: a thread has to be taught TypeScript first.
import { readTypeScript } from "../launch/typescript.mjs";

await readTypeScript();
await import("./forecast-worker.ts");
