import { expect, test } from "vitest";
import { onDay } from "../planning/examples";
import { digestOf } from "./digest";

const house = {
  address: "https://plan.example.org",
  organisation: "Calder & Wyke",
  today: onDay("2026-11-22"),
};
const ada = { key: "people/ada", name: "Ada <b>", mail: "ada@example.org" };
const hall = {
  subject: "contracts/C 1/a",
  what: "cancel-by",
  due: onDay("2026-12-30"),
  rung: 60,
  title: "Data hall · Hall Ltd",
  text: "Renews after 30 Jun 2027 unless notice is received by 30 Dec 2026.",
};
const mail = { ...hall, subject: "contracts/C-2", title: "Mail\r\nBcc: x@y.test", due: onDay("2026-11-23") };

test("one deadline is told with what to do, by when, and where", () => {
  const written = digestOf(ada, [hall], house);
  expect(written.subject).toBe("Data hall · Hall Ltd: due in 38 days");
  expect(written.text).toBe(
    [
      "Hello Ada <b>,",
      "",
      "Data hall · Hall Ltd – due in 38 days",
      "Renews after 30 Jun 2027 unless notice is received by 30 Dec 2026.",
      "https://plan.example.org/notifications/contracts/C%201%2Fa",
      "",
      "All you were told: https://plan.example.org/notifications",
      "You get this mail because you look after these in Calder & Wyke, or nobody else does.",
    ].join("\n"),
  );
});

test("several are one mail, soonest first", () => {
  const { subject, text } = digestOf(ada, [hall, mail], house);
  expect(subject).toBe("2 deadlines, the first in 1 day: Mail Bcc: x@y.test");
  expect(text.indexOf("Mail Bcc")).toBeLessThan(text.indexOf("Data hall"));
});

test("nothing people typed becomes markup", () => {
  const { html } = digestOf(ada, [{ ...hall, title: `<img src=x onerror="alert(1)">` }], house);
  expect(html).not.toMatch(/<img|onerror="/);
  expect(html).toContain("Ada &#60;b&#62;");
});

test("the same deadlines told to the same person have one id, whatever their order; others have another", () => {
  const id = (...items: (typeof hall)[]) => digestOf(ada, items, house).messageId;
  expect(id(hall, mail)).toBe(id(mail, hall));
  expect(id(hall)).toMatch(/^<[0-9a-f]{40}@plan\.example\.org>$/);
  expect(new Set([id(hall), id(mail), id({ ...hall, rung: 30 })]).size).toBe(3);
  expect(digestOf({ ...ada, key: "users/1" }, [hall], house).messageId).not.toBe(id(hall));
});

test("a great many are told by number, the soonest by name", () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...hall, subject: `contracts/${at}` }));
  const { subject, text } = digestOf(ada, many, house);
  expect(subject).toMatch(/^60 deadlines/);
  expect(text.match(/Renews after/g)).toHaveLength(50);
  expect(text).toContain("And 10 more: https://plan.example.org/notifications");
});
