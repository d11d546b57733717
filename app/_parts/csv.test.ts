import { expect, it } from "vitest";
import { csv } from "./csv";

it("keeps numbers numbers and lets no text become a formula", () => {
  const cells = ["-5.00", -5, "=1+1", "@SUM(A1)", "+44 20", "＝1", null, 'a "b", c'];
  expect(csv([cells])).toBe(`-5.00,-5,'=1+1,'@SUM(A1),'+44 20,'＝1,,"a ""b"", c"\r\n`);
});
