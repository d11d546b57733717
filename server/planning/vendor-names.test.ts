import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { likelySame, plainName, vendorNow } from "./vendor-names";
import { plainVendor, type Vendor } from "./vendor";

const vendor = (id: string, name: string, ...aliases: string[]): Vendor => ({
  ...plainVendor,
  id,
  name,
  aliases,
  version: 1,
});

describe("a vendor's name, plainly", () => {
  test.each([
    ["Northgate Hosting Ltd.", "northgate hosting"],
    ["NORTHGATE-HOSTING LIMITED", "northgate hosting"],
    ["Commons B.V.", "commons"],
    ["Ödegård & Söhne GmbH & Co. KG", "odegard and sohne and"],
    ["Straße AG", "strasse"],
    ["SAS", "sas"],
  ])("%s is %s", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it("says the same when it is said again", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(plainName(plainName(name))).toBe(plainName(name));
      }),
    );
  });
});

describe("vendors that may be one", () => {
  const pairs = (...vendors: Vendor[]) => likelySame(vendors).map(({ ids, because }) => [...ids, because]);

  it("are called the same but for spelling and legal form", () => {
    expect(pairs(vendor("a", "Gantry Computing"), vendor("b", "GANTRY COMPUTING PLC"))).toEqual([
      ["a", "b", "same"],
    ]);
  });

  it("or by an alias of the other, or a letter apart", () => {
    expect(pairs(vendor("a", "Northgate", "NGH Ltd"), vendor("b", "N.G.H."))).toEqual([["a", "b", "alias"]]);
    expect(pairs(vendor("a", "Brackenfold"), vendor("b", "Brakenfold"))).toEqual([["a", "b", "near"]]);
  });

  it("are not two short names, and not two firms that share a word", () => {
    expect(pairs(vendor("a", "Kite"), vendor("b", "Kate"))).toEqual([]);
    expect(pairs(vendor("a", "Harbour Cloud"), vendor("b", "Tessera Cloud"))).toEqual([]);
  });

  it("are each pair once, whatever the order", () => {
    const named = fc.array(
      fc.constantFrom("Acme Ltd", "ACME", "Acme Inc", "Bolt", "Boltt Works", "Bolt Works"),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(named, (names) => {
        const all = names.map((name, at) => vendor(`v${at}`, name));
        const found = pairs(...all);
        expect(new Set(found.map(String)).size).toBe(found.length);
        expect(pairs(...all.toReversed())).toEqual(found);
      }),
    );
  });
});

it("an id that was merged away stands for the vendor that took it as an alias", () => {
  const vendors = new Map([["a", vendor("a", "Acme", "acme-old")]]);
  expect(["a", "acme-old", "other", ""].map(vendorNow(vendors))).toEqual(["a", "a", "other", ""]);
});
