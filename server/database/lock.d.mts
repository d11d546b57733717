/**
 * Runs `work` while no other process on this machine runs one under the same folder.
 * @param folder where the lock is kept; made when missing
 * @param waitMilliseconds how long to wait for another holder before giving up with an error
 */
export function withLock<T>(folder: string, work: () => Promise<T>, waitMilliseconds?: number): Promise<T>;
