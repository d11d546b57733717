import { expect, test } from "vitest";
import { sizeWords } from "./size-words";

test.each([
  [1, "1 byte"],
  [999, "999 bytes"],
  [12_400, "12 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [3_440_000, "3.4 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
