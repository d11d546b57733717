// What a drawing needs to look the same outside the page; everything else of a style is left behind.
const kept = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "visibility",
] as const; // biome-ignore format: a list

/** Writes the computed style of each element into its copy, so that no variable of the page is needed. */
function freeze(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of kept) {
    const value = style.getPropertyValue(name);
    if (value && !value.includes("url(")) to.setAttribute(name, value);
  }
  to.removeAttribute("class");
  to.removeAttribute("style");
  [...from.children].forEach((child, at) => {
    const copy = to.children[at];
    if (copy) freeze(child, copy);
  });
}

/** A drawing of the page as an SVG file of its own: colours fixed, ground painted, titled. */
export function pictureOf(drawing: SVGSVGElement, title: string, ground: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  freeze(drawing, copy);
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", ground);
  const name = document.createElementNS("http://www.w3.org/2000/svg", "title");
  name.textContent = title;
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}
