const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Text as it is exported: what a spreadsheet would take for a formula begins with an apostrophe. */
export const neutralised = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** Text as it was before it was exported. */
export const restored = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
