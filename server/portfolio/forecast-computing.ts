import { setImmediate as breath } from "node:timers/promises";
import type { Forecast, ForecastRequest, Refused } from "../planning/forecast/forecast";
import { forecastSeries, type MethodName } from "../planning/forecast/index";

export type Request = ForecastRequest<MethodName>;
export type Computed = Forecast<MethodName> | Refused;

/** Makes forecasts, one for each request, in their order. */
export type ComputeForecasts = (requests: readonly Request[]) => Promise<readonly Computed[]>;

// The server registers its thread here at start. A bundle cannot start one, and holds its own copy of every module.
declare global {
  var chartroomComputeForecasts: ComputeForecasts | undefined;
}

const SLICE_MILLISECONDS = 15;

/** In this thread, in small slices so that everything else goes on between them. */
const computeHere: ComputeForecasts = async (requests) => {
  const computed: Computed[] = [];
  let begun = performance.now();
  for (const request of requests) {
    computed.push(forecastSeries(request));
    if (performance.now() - begun < SLICE_MILLISECONDS) continue;
    await breath();
    begun = performance.now();
  }
  return computed;
};

/** In the thread the server registered, where there is one. */
export const computeForecasts: ComputeForecasts = async (requests) =>
  requests.length === 0 ? [] : (globalThis.chartroomComputeForecasts ?? computeHere)(requests);
