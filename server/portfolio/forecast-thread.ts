import { Worker } from "node:worker_threads";
import type { Computed, ComputeForecasts, Request } from "./forecast-computing";

const IDLE_MILLISECONDS = 60_000;

interface Job {
  readonly resolve: (computed: readonly Computed[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thread that makes forecasts: begun when first needed, ended when nobody needed it for a minute. */
class ForecastThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly jobs = new Map<number, Job>();
  private last = 0;

  compute(requests: readonly Request[]): Promise<readonly Computed[]> {
    clearTimeout(this.idle);
    this.worker ??= this.begin();
    const [worker, job] = [this.worker, ++this.last];
    return new Promise((resolve, reject) => {
      this.jobs.set(job, { resolve, reject });
      worker.postMessage({ job, requests });
    });
  }

  private begin(): Worker {
    const worker = new Worker(new URL("./forecast-worker.mjs", import.meta.url));
    worker.unref();
    worker.on("message", ({ job, computed }: { job: number; computed: readonly Computed[] }) =>
      this.done(job, computed),
    );
    worker.on("error", (error) => this.ended(worker, error));
    worker.on("exit", () => this.ended(worker, new Error("The thread that makes forecasts ended.")));
    return worker;
  }

  private done(job: number, computed: readonly Computed[]) {
    this.jobs.get(job)?.resolve(computed);
    this.jobs.delete(job);
    if (this.jobs.size > 0) return;
    this.idle = setTimeout(() => void this.worker?.terminate(), IDLE_MILLISECONDS).unref();
  }

  /** Whoever waits is told; the next request begins another thread. */
  private ended(worker: Worker, reason: unknown) {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.jobs.values()) reject(reason);
    this.jobs.clear();
  }
}

/** From here on this process makes its forecasts in a thread of their own. */
export function forecastInThread(): void {
  const thread = new ForecastThread();
  const compute: ComputeForecasts = (requests) => thread.compute(requests);
  globalThis.chartroomComputeForecasts = compute;
}
