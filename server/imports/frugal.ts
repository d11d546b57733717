import { setFlagsFromString } from "node:v8";

/** By how many per cent the heap may grow before it is cleared of garbage: an import leaves much, and would take several times its need. */
const GROWTH = 50;
const AS_THE_MACHINE_LIKES = 0;

// The framework bundles handlers apart: a module's variable would exist several times, this exists once.
declare global {
  var chartroomFrugalImports: number | undefined;
}

function count(more: number): void {
  const running = (globalThis.chartroomFrugalImports ?? 0) + more;
  globalThis.chartroomFrugalImports = running;
  setFlagsFromString(`--heap-growing-percent=${running > 0 ? GROWTH : AS_THE_MACHINE_LIKES}`);
}

/** Runs an import, during which memory is cleared more often. */
export async function frugally<T>(work: () => Promise<T>): Promise<T> {
  count(1);
  try {
    return await work();
  } finally {
    count(-1);
  }
}
