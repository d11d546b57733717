"use client";
import { Kbd, Modal, Table } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { keepingPeriod, useAddress } from "./address";
import { type PlaceId, places } from "./places";

const general: readonly (readonly [string[], string])[] = [
  [["Ctrl", "K"], "Find a record, go to a place, do something"],
  [["/"], "Search in the list"],
  [["↑", "↓"], "Go through the rows of a list"],
  [["Enter"], "Open the row"],
  [["Shift", "→"], "Move the bar or milestone of the roadmap by a month, Enter to do it"],
  [["Esc"], "Close what is open"],
  [["["], "Fold or open the navigation"],
  [["?"], "Show these keys"],
];

/** Whether a key was meant for a field, not for us. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Calls `onKey` for each key pressed outside a field, with the key before it where that was "g". */
function useKeys(onKey: (key: string, after: string) => boolean) {
  const before = useRef("");
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (onKey(event.key, before.current)) event.preventDefault();
    before.current = event.key === "g" ? "g" : "";
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  return field !== null;
}

/** The keys of the shell, and on "?" the list of them. */
export function KeysDialog({ visible, onFold }: { visible: readonly PlaceId[]; onFold: () => void }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const { address } = useAddress();
  const reachable = places.filter(({ id }) => visible.includes(id));
  useKeys((key, after) => {
    const place = after === "g" ? reachable.find((one) => one.key === key) : undefined;
    if (place) router.push(keepingPeriod(place.href, address));
    else if (key === "?") setOpen(true);
    else if (key === "[") onFold();
    else return key === "/" && focusSearch();
    return true;
  });
  const goTo = reachable.map(({ key, name }) => [["g", key], `Go to ${name}`] as const);
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title="Keys"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Table>
        <Table.Tbody>
          {[...general, ...goTo].map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={110}>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
