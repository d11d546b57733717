import { describe, expect, test } from "vitest";
import { presets } from ".";

/** Headers of the same tools in other languages, versions and places than those of the samples. */
const headers: readonly (readonly [preset: string, header: string])[] = [
  [
    "snipe-it-licences",
    "ID,Company,Name,Product Key,Expiration Date,Licensed to Email,Licensed to Name,Category,Supplier,Manufacturer,Total,Avail,Purchase Date,Purchase Cost,Order Number,Maintained",
  ],
  [
    "snipe-it-licences",
    "License,Serial,Seats,Remaining Seats,Expiration Date,Purchase Date,Depreciation,Purchase Cost",
  ],
  [
    "snipe-it-assets",
    "ID,Company,Asset Name,Device Image,Asset Tag,Serial,Model,Model No.,Category,Status,Checked Out To,Location,Manufacturer,Supplier,Purchase Date,Purchase Cost,EOL,Warranty Expires",
  ],
  [
    "snipe-it-users",
    "id,Company,Title,Employee No.,Name,Username,Email,Manager,Location,Department,Assets,Licenses,Accessories,Consumables,Groups,Notes,Active,Created At",
  ],
  [
    "glpi-contracts",
    "Nom;Entité;Numéro;Type;Date de début;Durée;Date de fin;Préavis;Périodicité;Période de facturation;Renouvellement;Fournisseurs associés;Coût total",
  ],
  ["glpi-suppliers", "Nom;Entité;Type de tiers;Adresse;Téléphone;Site web"],
  ["glpi-users", "Login;Last name;First name;Emails;Phone;Location;Active"],
  [
    "jira-issues",
    "Issue Type,Issue key,Issue id,Summary,Assignee,Reporter,Priority,Status,Resolution,Created,Updated,Due date",
  ],
  ["sap-line-items", "Kostenart;Kostenstelle;Belegnummer;Buchungsdatum;Wert/KWähr;Objektwährung;Bezeichnung"],
  [
    "sap-line-items",
    "Account,Assignment,Document Number,Document Type,Posting Date,Amount in local currency,Local Currency,Cost Center,Text",
  ],
  [
    "quickbooks-general-ledger",
    "Account,Date,Transaction Type,Num,Name,Class,Memo/Description,Split,Amount,Balance",
  ],
  [
    "uk-payments",
    "Body,Service,Expenditure category,Payment Date,Transaction No,Net Amount (£),Supplier,Narrative",
  ],
  [
    "uk-payments",
    "Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount",
  ],
  ["uk-payments", "Service,Expenditure category,Narrative,Date,Net amount,Supplier name"],
  ["bunq-statement", "Date,Amount,Account,Counterparty,Name,Description"],
  [
    "us-it-contracts",
    "UII,Agency Name,PIID,Vendor Name,Ultimate Contract Value ($M),Start Date,End Date,Short Description",
  ],
  ["ecb-rates", "Date, USD, JPY, CZK, DKK, GBP, CHF, Column 8"],
];

describe("other headers of the same tools", () => {
  test.each(headers)("%s: %s", (name, header) => {
    const names = header.split(header.includes(";") ? ";" : ",");
    expect(presets.filter((preset) => preset.recognises(names)).map((preset) => preset.name)).toEqual([name]);
  });

  test("what no preset knows is recognised by none", () => {
    const unknown = ["id,name,amount", "Date;Payee;SomeOtherDate;Inflow;Currency", "Date,Country,Value"];
    for (const header of unknown)
      expect(presets.filter((preset) => preset.recognises(header.split(/[,;]/)))).toEqual([]);
  });
});
