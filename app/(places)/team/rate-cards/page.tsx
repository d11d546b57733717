/** The list alone; it stands in the layout, so that it stays while rate cards open and close beside it. */
export default function RateCardsPage() {
  return null;
}
