/** The scenarios alone; they stand in the layout, so that the list stays while one opens and closes beside it. */
export default function ScenariosPage() {
  return null;
}
