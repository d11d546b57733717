import { expect, test } from "vitest";
import { finding } from "./finding";

const asset = (state: "in use" | "written down" | "disposed", bookValue = 0, converted = true) => ({
  state,
  bookValue,
  converted,
});

test("says what assets are worth, and how many outlived their useful life", () => {
  const rows = [asset("in use", 1_234_500), asset("written down"), asset("disposed", 0)];
  expect(finding(rows, "GBP", "en-GB")).toBe(
    "Assets are worth £12.3k in the books; 1 of 2 are written down and still in use",
  );
});

test("says that nothing is left, and adds up nothing that has no rate", () => {
  expect(finding([asset("in use", 500_000, false)], "GBP", "en-GB")).toBe("Nothing is left in the books");
});
