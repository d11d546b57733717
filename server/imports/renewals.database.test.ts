import { expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { onDay, inMonth } from "../planning/examples";
import { loadPortfolio } from "../portfolio/load";
import { exportOf } from "./export";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const doImport = (kind: string, text: string) => runImport(importOf(folder, kind, text, {}));

async function exported(kind: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of exportOf(kind, "csv", { role: "admin" }).content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

test("renewals come back from a file as they were written to it, with their alternatives", async () => {
  await doImport("cost-centres", "id,name\nCC1,One\n");
  await doImport("vendors", "id,name\nV1,North\n");
  const head =
    "id,title,vendor,cost_centre,category,currency,start_date,end_date,annual_price,renewal,renewal_months\n";
  await doImport(
    "contracts",
    `${head}K/1,Hall,V1,CC1,facilities,GBP,2026-01-31,2027-01-30,12,renews,12\nK2,Line,V1,CC1,telecom,GBP,2026-01-01,,5,open,\n`,
  );
  const columns =
    "id,contract,term_end,stage,target_price,agreed_price,agreed_from,alternatives,option,decision,reason,decided_by,decided_on,note\n";
  const rows =
    ',Hall,2027-01-30,decided,4.5,4.25,2027-02,"Other hall | 90000.5 | near;Nothing",renegotiate,renew,"Cheaper, ""and"" near",Ann,2026-11-03,@note\nX,K2,,,,,,,,,,,,\n';
  expect(await doImport("renewals", columns + rows)).toMatchObject({ created: 2 });
  expect(await doImport("renewals", await exported("renewals"))).toMatchObject({ created: 0, updated: 0 });
  const { renewals } = await loadPortfolio();
  expect(renewals.get("K/1@2027-01-30")).toMatchObject({
    contract: "K/1",
    termEnd: onDay("2027-01-30"),
    agreedFrom: inMonth("2027-02"),
    note: "@note",
    alternatives: [
      { title: "Other hall", annualPrice: "90000.5", note: "near" },
      { title: "Nothing", annualPrice: null, note: null },
    ],
  });
  expect(renewals.get("X")).toMatchObject({ contract: "K2", stage: "not-started", termEnd: null });
});

test("an agreed price without its month is refused, by its column", async () => {
  const wrong = doImport("renewals", "contract,agreed_price\nK/1,5\n");
  await expect(wrong).rejects.toMatchObject({ details: { refused: [{ column: "agreed_from" }] } });
});
