import { beforeAll, describe, expect, test } from "vitest";
import { addToken } from "@/server/access/tokens";
import { type Role, roles } from "@/server/access/viewer";
import { testDatabase } from "@/server/database/testing";
import { transaction } from "@/server/database/transaction";
import { send } from "./doors";
import { openSource } from "./reading/open";
import { asFound } from "./formats/mapping/layout";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

const folder = testFolder();
testDatabase();

const tokens = new Map<Role, string>();
const origin = { actorId: null, actorName: "test", door: "command" as const };

beforeAll(async () => {
  for (const role of roles)
    await transaction(async (tx) => {
      const { token } = await addToken(tx, { name: role, role, teams: [], expiresAt: null }, origin);
      tokens.set(role, token);
    });
  await runImport(importOf(folder, "vendors", "id,name\n007,Bond\nV2,=1+1\n"));
  await runImport(importOf(folder, "milestones", "id,date\nexit,2027-03-31\n"));
});

function download(path: string, role: Role | null): Promise<Response> {
  const [what = "", name = ""] = path.split("?")[0]?.split("/") ?? [];
  const headers = role ? { Authorization: `Bearer ${tokens.get(role)}` } : undefined;
  return send(
    new Request(`http://localhost:3000/api/imports/${path}`, headers ? { headers } : {}),
    what,
    name,
  );
}

/** The rows of a workbook's first sheet, or of one by its name, as text. */
async function sheetOf(response: Response, sheet: string | null = null): Promise<(readonly string[])[]> {
  const path = folder.write("sheet.xlsx", new Uint8Array(await response.arrayBuffer()));
  const source = await openSource({ name: "sheet.xlsx", path }, { ...asFound, sheet, headerLine: 1 });
  const rows: (readonly string[])[] = [source.header];
  for await (const piece of source.rows) rows.push(...piece.map(({ cells }) => cells));
  return rows;
}

describe("a download", () => {
  test("of an export is a CSV file to be saved, and never shown as something else", async () => {
    const response = await download("export/vendors", "viewer");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="vendors.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(await response.text()).toMatch(/^id,name,aliases,[a-z_,]+\n007,Bond,+\nV2,'=1\+1,+\n$/);
  });

  test("as a workbook keeps codes as text, days as days and no formula", async () => {
    const vendors = await download("export/vendors?as=xlsx", "viewer");
    expect(vendors.headers.get("Content-Disposition")).toBe('attachment; filename="vendors.xlsx"');
    expect(vendors.headers.get("Content-Type")).toContain("spreadsheetml");
    expect((await sheetOf(vendors)).map((cells) => cells.slice(0, 3))).toEqual([
      ["id", "name", "aliases"],
      ["007", "Bond", ""],
      ["V2", "'=1+1", ""],
    ]);
    expect((await sheetOf(await download("export/milestones?as=xlsx", "viewer")))[1]).toContain("2027-03-31");
  });

  test("of a template is a CSV file, or a workbook whose second sheet explains each column", async () => {
    const csv = await download("template/vendors", "viewer");
    expect(csv.headers.get("Content-Disposition")).toBe('attachment; filename="vendors-template.csv"');
    expect(await csv.text()).toMatch(/^id,name,aliases,/);
    const columns = await sheetOf(await download("template/contracts?as=xlsx", "viewer"), "columns");
    expect(columns[0]).toEqual(["column", "must be filled", "written as", "what it says", "example"]);
    expect(columns.find(([name]) => name === "vendor")).toContain("yes");
  });

  test("is refused to nobody, to who may not see it, and where there is nothing", async () => {
    expect((await download("export/vendors", null)).status).toBe(401);
    expect((await download("export/positions", "lead")).status).toBe(403);
    expect((await download("export/positions?as=xlsx", "viewer")).status).toBe(403);
    expect((await download("export/everything", "lead")).status).toBe(403);
    expect((await download("export/nothing", "admin")).status).toBe(400);
    expect((await download("export/vendors?as=pdf", "admin")).status).toBe(400);
    expect((await download("constructor/vendors", "admin")).status).toBe(404);
  });

  test("of everything is an archive", async () => {
    const response = await download("export/everything", "finance");
    expect(response.headers.get("Content-Type")).toBe("application/zip");
    expect(response.headers.get("Content-Disposition")).toBe(
      'attachment; filename="chartroom-everything.zip"',
    );
    expect(new TextDecoder("latin1").decode(await response.arrayBuffer())).toMatch(/^PK\x03\x04/);
  });
});
