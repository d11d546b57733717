import { parentPort } from "node:worker_threads";
import { forecastSeries } from "../planning/forecast/index";
import type { Request } from "./forecast-computing";

parentPort?.on("message", ({ job, requests }: { job: number; requests: readonly Request[] }) =>
  parentPort?.postMessage({ job, computed: requests.map(forecastSeries) }),
);
