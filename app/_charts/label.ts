// Inter at 12 px: the mean advance of a letter. A measured width would need a canvas and a second pass.
const advance = 6.3;

/** A name cut to the room it has, with an ellipsis where it was cut. */
export function shorten(name: string, room: number): string {
  const most = Math.max(1, Math.floor(room / advance));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
