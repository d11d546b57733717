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

/** The cell under the mouse; null: it is over the names, the heads or beside the sheet. */
export function placeAt(
  box: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { row: number; column: number } | null {
  const { left, top } = box.getBoundingClientRect();
  const [across, down] = [clientX - left - side, clientY - top - headHeight];
  if (across < 0 || down < 0 || across > box.clientWidth - side || down > box.clientHeight - headHeight)
    return null;
  const row = Math.floor((down + box.scrollTop) / rowHeight);
  const column = Math.floor((across + box.scrollLeft) / width);
  return row < rows && column < columns ? { row, column } : null;
}
