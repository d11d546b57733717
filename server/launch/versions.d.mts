/** One sentence for every package of a lock file that is too old or unwanted. */
export function complaints(packages: Record<string, { version?: string }>): string[];
