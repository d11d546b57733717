/** The list alone; it stands in the layout, so that it stays while series open and close beside it. */
export default function InfrastructurePage() {
  return null;
}
