/** The list alone; it stands in the layout, so that it stays while skills open and close beside it. */
export default function SkillsPage() {
  return null;
}
