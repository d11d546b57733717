import { addDays, addMonths, type Day, isWeekday } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import type { Asset } from "@/server/planning/sources/asset";
import type { Calendar } from "./calendar";
import { randomOf } from "./random";

/** Months since it was bought, what it cost, how long it was to last, and what it is. */
type Told = readonly [
  name: string,
  kind: string,
  ago: number,
  price: number,
  life: number,
  technology: string,
  location: string,
];

/** What still stands in the data hall although the books have forgotten it: all of it is written down, and goes when the racks do. */
const inTheHall: readonly Told[] = [
  ["Host 1, virtual machines", "server", 101, 18_640, 60, "Gantry G740, 2 sockets", "Hall, rack 4"],
  ["Host 2, virtual machines", "server", 101, 18_640, 60, "Gantry G740, 2 sockets", "Hall, rack 4"],
  ["Host 3, virtual machines", "server", 98, 18_910, 60, "Gantry G740, 2 sockets", "Hall, rack 5"],
  ["Host 4, warehouse system", "server", 96, 22_470, 60, "Gantry G940, 4 sockets", "Hall, rack 5"],
  ["Host 5, database", "server", 94, 31_280, 60, "Gantry G940, 4 sockets", "Hall, rack 6"],
  ["Host 6, database", "server", 94, 31_280, 60, "Gantry G940, 4 sockets", "Hall, rack 6"],
  ["Storage array A", "storage", 97, 148_300, 60, "Gritstone S400", "Hall, rack 8"],
  ["Storage array B", "storage", 91, 126_750, 60, "Gritstone S400", "Hall, rack 9"],
  ["Tape library", "storage", 118, 41_900, 84, "Gritstone T80", "Hall, rack 12"],
  ["Core switch north", "network", 112, 27_360, 72, "Ferrant C96", "Hall, rack 1"],
  ["Core switch south", "network", 112, 27_360, 72, "Ferrant C96", "Hall, rack 2"],
  ["Uninterruptible power supply", "power", 139, 63_200, 96, "Coldwater 200 kVA", "Hall, plant room"],
  ["Cooling unit 1", "cooling", 139, 38_450, 96, "Coldwater K60", "Hall, plant room"],
  ["Cooling unit 2", "cooling", 133, 39_120, 96, "Coldwater K60", "Hall, plant room"],
];

/**
 * What the depots were fitted out with: a small part of the depreciation. The rest of it comes from the ledger as measured series, and
 * stays there.
 */
const inTheDepots: readonly Told[] = [
  ["Wireless access, Selby", "network", 37, 11_860, 60, "Ferrant W6", "Selby depot"],
  ["Wireless access, Avonmouth", "network", 35, 10_940, 60, "Ferrant W6", "Avonmouth depot"],
  ["Label printers, Selby", "printer", 29, 7_310, 48, "Inkwell L9", "Selby depot"],
  ["Label printers, Avonmouth", "printer", 17, 6_880, 48, "Inkwell L9", "Avonmouth depot"],
  ["Handheld scanners, Selby", "scanner", 30, 9_240, 36, "Palletine H3", "Selby depot"],
];

function boughtOn(ago: number, today: Day, id: string): Day {
  let day = addDays(addMonths(today, -ago), -Math.floor(randomOf(`bought/${id}`)() * 25));
  while (!isWeekday(day)) day = addDays(day, 1);
  return day;
}

/** Fourteen things that are written down and still in use, and five that are not. */
export function assetsOn({ today }: Calendar): Asset[] {
  return [...inTheHall, ...inTheDepots].map(([name, kind, ago, price, life, technology, location], n) => {
    const id = `A-${1_204 + n * 7}`;
    const hall = n < inTheHall.length;
    const purchase = boughtOn(ago, today, id);
    return {
      id,
      version: 1,
      name,
      class: kind,
      costCentre: hall ? "IT-170" : "IT-140",
      currency: "GBP",
      purchase,
      inService: addDays(purchase, 19 + (n % 5) * 6),
      price: decimal(price),
      usefulLifeMonths: life,
      residual: zero,
      accumulatedDepreciation: null,
      asOfMonth: null,
      warrantyEnd: addMonths(purchase, hall ? 60 : 36),
      location,
      technology,
      assetNumber: `CW-${48_110 + n * 13}`,
      disposed: hall ? { milestone: "racks-removed", months: 0 } : null,
      proceeds: null,
    };
  });
}
