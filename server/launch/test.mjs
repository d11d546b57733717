// npm test: everything that can be checked, one step after the other, and a last line that says how it went.
// npm run check (--static): only what needs no running.
import "./node-version.mjs";

const onlyStatic = process.argv.includes("--static");
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { endWith } = await import("./refuse.mjs");
const { prepare } = await import("./prepare.mjs");
const { CHECKS } = await import("./checks.mjs");
const { Failure, seconds, step } = await import("./progress.mjs");
const { stories, vitest } = await import("./suites.mjs");

async function check(work) {
  try {
    await work();
    return { passed: 1, failed: 0, skipped: 0, output: "" };
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      output: error instanceof Failure ? error.message : String(error),
    };
  }
}

function report(title, { passed, failed, skipped, output, note }, since) {
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
  console.log(`${failed > 0 ? "✗" : "✓"} ${title}: ${note ?? counts} (${seconds(since)})`);
  if (failed > 0) console.log(`\n${output}\n`);
}

const steps = [
  ...CHECKS.filter((one) => one.static || !onlyStatic).map(({ title, work }) => ({
    title,
    work: () => check(work),
  })),
  ...(onlyStatic
    ? []
    : [
        { title: "Unit, property, screen and store tests", work: vitest },
        { title: "Stories in a browser", work: stories },
      ]),
];

const total = { passed: 0, failed: 0 };
try {
  await prepare();
  for (const { title, work } of steps) {
    const since = Date.now();
    const outcome = await step(title, work);
    report(title, outcome, since);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
} catch (error) {
  endWith(error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
