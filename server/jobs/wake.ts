// The framework bundles handlers apart from the server that works in the background: this exists once for both.
declare global {
  var chartroomWake: (() => void) | undefined;
}

/** Names what to call when there is something to do at once; null: nobody works in this process. */
export function setWake(wake: (() => void) | null): void {
  globalThis.chartroomWake = wake ?? undefined;
}

/** Says that there is something to do at once. Another process finds it at its next look. */
export const wakeWorker = (): void => globalThis.chartroomWake?.();
