/** How large the parts of the matrix are, in pixels: equal ones, so that what is in sight is known without measuring. */
export const rowHeight = 28;
export const width = 40;
export const headHeight = 168;
/** The names of people at the side. */
export const side = 216;

/** Scrolls so far that a cell is beside the names and below the heads. */
export function scrollTo(
  box: HTMLElement,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const [top, left] = [row * rowHeight, column * width];
  const [high, wide] = [box.clientHeight - headHeight, box.clientWidth - side];
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + high) box.scrollTop = top + rowHeight - high;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + width > box.scrollLeft + wide) box.scrollLeft = left + width - wide;
}
