import { expect, test } from "vitest";
import { finding } from "./finding";

const row = (stage: "asked" | "open" | "filled", isMine = false) => ({ stage, isMine });

test("what is still to be approved, and what needs the viewer, is said", () => {
  expect(finding([row("asked"), row("asked", true), row("open")])).toBe(
    "3 requests, 2 still to be approved; 1 needs you",
  );
  expect(finding([row("filled")])).toBe("1 request");
});
