// A worker in a process of its own, for tests that end it without a warning: node --import tsx server/jobs/testing-worker.ts
import { connectDatabase, setDatabase } from "../database/client";
import { Worker } from "./worker";

setDatabase(connectDatabase(JSON.parse(process.env.TEST_DATABASE ?? "{}") as object));
const worker = new Worker();
worker.start();
setInterval(() => {}, 1_000);
