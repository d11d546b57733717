import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { clearOrganisation } from "@/server/portfolio/clear";
import { type Download, type Form, exportOf, templateFile } from "./export";
import { kinds } from "./keepers";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const names = kinds.map(({ format }) => format.name);

const doImport = (kind: string, text: string, options: object = {}) =>
  runImport(importOf(folder, kind, text, options));

async function bytesOf({ content }: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const exportedAs = (kind: string, form: Form) => bytesOf(exportOf(kind, form, { role: "admin" }));
const exported = async (kind: string) => (await exportedAs(kind, "csv")).toString();

const importBytes = (kind: string, form: Form, bytes: Buffer, options: object = {}) => {
  const name = `${kind}.${form}`;
  const path = folder.write(name, bytes);
  return runImport({ ...importOf(folder, kind, "", options), files: [{ name, path }] });
};

/** Rows that use what each kind can say, and text that is hard to carry. */
const hard: Readonly<Record<string, string>> = {
  "cost-centres":
    'id,name,parent,entity,irrecoverable_tax_pct,vacancy_rate_pct\nCC1,"One, ""the first""\nsecond line",,,20,4.5\nCC/2,=1+1,CC1,,,\n',
  "cost-categories": "id,name,parent\ncloud-storage,Cloud storage,cloud\n",
  vendors:
    "id,name,aliases,risk,tier,notice_address,notice_method,exit_effort_days,exit_note,contacts,reviews,note\n" +
    'V1,Émile & Söhne,NGH;=cmd|x,high,strategic,"1 Quay Street, Bristol",registered-letter,40,=two racks,"=Ann \\; Lee|manager \\| west|ann@x.example|+44 20; Bo","2026-03-01|Ann|delivery=4 On time\\; mostly = good|price=2; 2026-09-30|Bo|support=5",@note\n' +
    "V2,\"''=quoted\",,,,,,,,,,\nV3,@at,,,,,,,,,,\nV4,-dash,,,,,,,,,,\nV5,＝wide,,,,,,,,,,\n",
  "fx-rates": "currency,month,rate,table\nUSD,2026-01,0.812345678901234567,plan\nEUR,2026-01,0.86,actual\n",
  indices: "index,month,value\nCPI,2026-01,130.10\n",
  teams: "id,name,parent,head\nops,Operations,,=Di\ncloud,Cloud,ops,E1\n",
  people:
    "id,name,email,team,role,support_tier,start_date,end_date,manager,location,kind,mentor\nE1,Ann,ann@example.org,cloud,engineer,L3,2024-02-05,,E2,=Leeds,intern,E2\nE2,=Bo,,ops,,,,2027-03-31,,,,\n",
  "skill-catalogue":
    "id,name,family,technology,service\nk/8,=Kubernetes,Infrastructure,Kubernetes,hosting\nlinux,,,,\npoetry,Poetry,,,\n",
  skills:
    "person,skill,level,self_level,verified_by,verified_on,specialist\nE1,k/8,3,4,=Bo,2026-02-28,yes\nE2,linux,,2,,,\nE1,Poetry,0,,,,no\n",
  certifications:
    "id,name,issuer,valid_months,renewal,fee,currency,credit_unit,credits,credits_per_year,grace_days,annual_fee,retired,renews,checked_on\nnet,=Network+,CompTIA,36,@exam,320.5,GBP,CEU,30,10.5,90,50,no,basic;CompTIA Old,2026-11-22\nbasic,Basic,X,,,,,,,,,,yes,,\nold,Old,CompTIA,24,,0,JPY,,,,,,,,\n",
  certificates:
    "person,certification,issued_date,expires_date,number,credits\nE1,net,2024-02-29,2027-02-27,=N-1,2026-03-14|8.5|=Hunting\\; one\\|two;2026-04-01|0|\nE2,CompTIA Old,2023-01-31,,,\n",
  roles:
    "id,name,family,level,next,skills,certifications,induction,currency,equipment_cost,seat_cost_per_month\nengineer,=Engineer,Network,l3,Lead one,linux=3;k/8=4,C1;=C2,T1,GBP,1450.50,62.5\nlead,Lead one,,lead,,,,,EUR,,\n",
  "pay-bands":
    "id,name,role,level,location,currency,minimum,maximum,valid_from,valid_to\nB/1,=Grade 7,engineer,L3,Leeds,GBP,48880,59249.005,2026-04,2027-03\nB2,,,,,JPY,0,0,,\n",
  milestones: "id,name,date,after,months\nexit,DC exit,2027-03-31,,\nracks,,,exit,2\nopen,,,,\n",
  contracts:
    "id,title,vendor,cost_centre,category,currency,start_date,end_date,annual_price,escalator_pct,escalates,index,cap_pct,billing_months,in_advance,payment_days,renewal,renewal_months,renewal_times,notice_days,clear_days,decision,wished_end,notice_served_date,notice_served_end,owner,service,seats,lease,item,item_title,shares,item_service,used_seats,true_up,deputy,parent,co_term,replaced_by,termination_fee,notice_served_how,notice_address,notice_method,note,reminder_days,maximum_value,paid_to_date,minimum_spend,minimum_spend_months,minimum_prepaid\n" +
    'K/1,-5.00,V1,CC1,facilities,GBP,2026-01-31,exit+7,-5.00,3.5,renewal,CPI,5,0,no,30,renews,6,3,90,yes,terminate,2028-01,2026-05-01,2027-01-30,Ann,hosting,12,yes,hall,The hall,CC/2=60;CC1=40,=cooling,20,year,=Bo,K3,K3,I1,0,"letter, receipt 7","1 Quay St\nBristol",registered letter,=note,90;30;0,2000000000000.5,12.30,1200,6,yes\n' +
    'K/1,-5.00,V1,CC/2,cloud-storage,GBP,2026-01-31,exit+7,999999999999.99,3.5,renewal,CPI,5,0,no,30,renews,6,3,90,yes,terminate,2028-01,2026-05-01,2027-01-30,Ann,hosting,12,yes,power,,,,20,year,=Bo,K3,K3,I1,0,"letter, receipt 7","1 Quay St\nBristol",registered letter,=note,90;30;0,2000000000000.5,12.30,1200,6,yes\n' +
    "K2,,V3,CC1,,JPY,2026-01-01,,1200.123456789012345678,,,,,,,,open,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n" +
    "K3,,V3,CC1,,JPY,2026-01-01,2027-12-31,0,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n",
  "price-steps":
    "contract,from_month,annual_price,item\nK/1,2027-01,6,hall\nK/1,2028-01,7.5,power\nK2,2027-01,1300,\n",
  renewals:
    'id,contract,term_end,stage,target_price,agreed_price,agreed_from,alternatives,option,decision,reason,decided_by,decided_on,note\n,K/1,2027-01-30,decided,4.5,4.25,2027-02,"Other hall | 90000.5 | =near;Nothing",renegotiate,renew,"Cheaper, ""and"" near\nsecond line",Ann,2026-11-03,@note\nX,K2,,,,,,,,,,,,\n',
  "rate-cards":
    "id,vendor,role,level,education,min_years,unit,currency,rate,valid_from,valid_to,contract\n,V3,=Engineer,III,Bachelors,5,hour,USD,125.44,2015-06-24,2020-06-23,GS-35F\nR/1,V1,Engineer,,,2.5,day,GBP,640,,,K2\n",
  "cost-history":
    "series,cost_centre,category,currency,month,amount,method,vendor,service\nS1,CC1,facilities,GBP,2026-02,0.000000000000000001,flat,V2,power\nS1,CC1,facilities,GBP,2026-01,-3,flat,V2,power\n",
  "cloud-series":
    'id,provider,service,account,account_name,currency,cost_centre,category,vendor,method\nx.y,=Nimbus,,007,"Ops, ""prod""",USD,CC1,cloud-storage,V2,flat\nz,Nimbus,VM,1,,EUR,CC1,,,\n',
  assets:
    "id,name,class,cost_centre,currency,purchase_date,in_service_date,price,useful_life_months,residual,accumulated_depreciation,as_of_month,warranty_end,location,technology,asset_number,disposed_date,proceeds\nA1,@rack,server,CC1,GBP,2024-01-15,2024-02-01,1200.50,48,0.5,100,2024-06,2027-01-31,Hall 2,OS 9,INV-1,2026-03-31,50\nA/2,,laptop,CC/2,JPY,exit+1,exit+2,120000,36,,,,,,,,exit+30,\n",
  positions:
    "id,title,cost_centre,team,role,category,currency,start_date,end_date,annual_salary,day_rate,salary_as_of,on_cost_pct,raise_pct,fte,person,vacant,probability_pct,kind,days_per_year,allowance_per_month,bonus_pct,bonus_month,notice_months,exit_cost,location,pay_band,ramp_up_months,steps\n" +
    'P1,Engineer,CC1,cloud,engineer,,GBP,2026-01-01,exit+1,60000,,2026-01,20,3,0.6,Ann,no,100,intern,,120.50,10,3,2,5000,Leeds,,3,"2027-04,salary=62000,fte=0.8;2028-01,cost_centre=CC/2"\n' +
    "P2,,CC1,,,,EUR,2026-05-04,,,600,2026-05,,,1,,yes,50,contractor,215,,,,,,,,,\n" +
    "P3,,CC1,,L3 =x,,GBP,2026-05-04,,,,2026-05,,,1,,no,100,employee,,,,,,,Leeds,B/1,,\n",
  initiatives:
    "id,title,cost_centre,category,run_category,currency,start_month,duration_months,one_off,one_off_steps,run_per_month,savings_per_month,nature,useful_life_months,objective,status,owner,service,depends_on,benefits,efforts\n" +
    'I2,,CC1,cloud,saas,GBP,2027-03,3,120000,2027-03=40000;2027-05=80000,1000,3000,capex,36,+why,planned,Ann,hosting,I1,end-contract:K/1;scale-series:S1=40;end-series:S1;remove-position:P1,"40.5,team=cloud,role=engineer;12,skill=k/8,level=3"\n' +
    "I1,,CC1,,,GBP,exit+-2,1,,,,,,,,,,,,,\n",
  requirements:
    "id,role,team,service,contract,obligation,certification,skill,level,holders,from_date,to_date,amount_at_risk,currency,note\nR1,engineer,,,,,net,,,2,2026-01-31,2028-02-29,25000.5,GBP,=why\nR2,,cloud,,,,,k/8,3,1,,,,,\nR3,,,=Mail,,,net,,,1,,,,,\nR4,,,,K2,,net,,,1,,,,,\nR5,,,,,ISO 27001,,linux,0,3,,,,,\n",
  trainings:
    "id,title,date,fee,currency,people,certification,mandatory_for,kind,status,travel,category,cost_centre,vendor,initiative,places,skill,level,completed\nT1,=Routing,exit+2,1450.005,GBP,E1;E2,net,engineer,conference,booked,320,cloud,CC1,V1,I1,7,k/8,4,E1|2026-03-14|Score 91\\; 2;E2|2026-03-15|\nT2,Safe work,2027-02-28,,,,,all,self-study,,,,,,,,,,\n",
  "training-budgets": "year,team,person,amount,currency\n2026-04,cloud,,12000.5,GBP\n2026-04,,E1,0,EUR\n",
  "working-calendars":
    "id,name,country,hours_per_day,days_off\nLeeds,=England,GB,7.5,2026-12-25;2026-12-28\nBE,,,,\n",
  absences: "id,person,from,to,share_pct\n,E1,2027-02-15,2027-02-26,\nA/1,E2,2028-02-29,2028-02-29,12.5\n",
  "support-demand":
    "team,tier,month,contacts,users,contacts_per_user,minutes_per_contact\nops,L1,2026-10,2140,,,14.5\ncloud,,2026-10,,1200,0.25,30\n",
  "run-work":
    "id,title,team,role,service,hours_per_month,from,to\npatching,=Patching,cloud,engineer,Mail,46.25,2026-10,2027-03\nw2,,ops,,,0,,\n",
  rotas:
    "id,name,team,service,people,needed,hours_per_week,from,to\nnights,@Nights,cloud,Mail,E1;E2,2,128,2026-10-01,2027-03-31\nr2,,ops,,,,,,\n",
  tasks:
    "id,title,due,team,assignee,subject,done_on\nT1,=Do it,2027-01-31,cloud,E1,contracts/C1,2026-11-01\nT2,Other,2027-02-01,,Nobody known,,\n",
  budget:
    "version,month,cost_centre,category,currency,amount,vendor,line,nature,text\nFY27,2026-04,CC1,cloud,GBP,10.5,V1,a,operating,\nFY27,2026-04,CC1,,GBP,-1,,,depreciation,=note\n",
  actuals:
    "month,cost_centre,category,currency,amount,posting_id,posting_date,account,basis,nature,vendor,contract,initiative,document,text\n2026-01,CC1,cloud,GBP,5,,,,,,,,,,same\n2026-01,CC1,cloud,GBP,5,,,,,,,,,,same\n2026-01,CC1,,USD,-7.25,L/7,2026-01-31,6815,cash,depreciation,V1,K/1,I1,D1,-x\n",
};

describe("an export", () => {
  const before = new Map<string, string>();
  const dumps = new Map<string, unknown>();

  const dump = () =>
    sql(
      "SELECT to_jsonb(t) - 'changed' - 'created_at' - 'updated_at' - 'version' - 'source_file' - 'source_line' AS row FROM contract_item t ORDER BY contract, id",
    );

  beforeAll(async () => {
    for (const name of names) {
      const answer = await doImport(name, hard[name] ?? "");
      expect(answer.created, name).toBeGreaterThan(0);
      before.set(name, await exported(name));
    }
    dumps.set("items", await dump());
  });

  test("has a sample of every kind here", () => {
    expect(Object.keys(hard)).toEqual(names);
  });

  test.each(names)("of %s, imported again, changes nothing", async (name) => {
    expect(await doImport(name, before.get(name) ?? "")).toMatchObject({
      created: 0,
      updated: 0,
      refused: [],
    });
  });

  test.each(names)("of %s as a workbook, imported again, changes nothing", async (name) => {
    const answer = await importBytes(name, "xlsx", await exportedAs(name, "xlsx"));
    expect(answer).toMatchObject({ created: 0, updated: 0, refused: [] });
    expect(answer.unchanged).toBe(answer.rows);
  });

  test("as workbooks into an empty installation is the same installation", async () => {
    const books = new Map<string, Buffer>();
    for (const name of names) books.set(name, await exportedAs(name, "xlsx"));
    await transaction((tx) => clearOrganisation(tx, { actorId: null, actorName: "test", door: "command" }));
    for (const [name, book] of books) await importBytes(name, "xlsx", book);
    for (const name of names) expect(await exported(name), name).toBe(before.get(name));
    expect(await dump()).toEqual(dumps.get("items"));
  });

  test("into an empty installation is the same installation", async () => {
    await transaction((tx) => clearOrganisation(tx, { actorId: null, actorName: "test", door: "command" }));
    expect(await exported("contracts")).not.toContain("K2");
    for (const name of names) await doImport(name, before.get(name) ?? "");
    for (const name of names) expect(await exported(name), name).toBe(before.get(name));
    expect(await dump()).toEqual(dumps.get("items"));
  });

  test("neutralises text that begins like a formula, and leaves numbers numbers", () => {
    expect(before.get("cost-centres")).toContain("CC/2,'=1+1,CC1");
    expect(before.get("vendors")).toContain("V2,''=quoted");
    expect(before.get("vendors")).toContain("V5,'＝wide");
    const [, row] = before.get("contracts")?.split("\n") ?? [];
    expect(row).toContain("K/1,'-5.00,V1");
    expect(row).toContain(",-5,");
  });

  test("is refused where it shows salaries to those who must not see them", async () => {
    expect(() => exportOf("positions", "xlsx", { role: "lead" })).toThrow("single salaries");
    expect(exportOf("contracts", "xlsx", { role: "viewer" }).name).toBe("contracts.xlsx");
  });
});

test("every template can be imported as it stands, in order", async () => {
  await transaction((tx) => clearOrganisation(tx, { actorId: null, actorName: "test", door: "command" }));
  for (const name of names) {
    const csv = await bytesOf(templateFile(name, "csv"));
    const answer = await doImport(name, csv.toString(), { createMissing: true });
    expect(answer, name).toMatchObject({ rows: 1, created: 1, refused: [] });
    const again = await importBytes(name, "xlsx", await bytesOf(templateFile(name, "xlsx")));
    expect(again, name).toMatchObject({ rows: 1, unchanged: 1, refused: [] });
  }
});
