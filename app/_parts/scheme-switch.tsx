"use client";
import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";

const schemes: readonly { value: MantineColorScheme; label: string; sign: typeof IconSun }[] = [
  { value: "auto", label: "As the system", sign: IconDeviceDesktop },
  { value: "light", label: "Light", sign: IconSun },
  { value: "dark", label: "Dark", sign: IconMoon },
];

/** Light, dark, or as the system. What is chosen stays with the browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server cannot know the choice, so until the page has come alive it shows the neutral sign.
  const chosen = useMounted() ? colorScheme : "auto";
  const Sign = schemes.find(({ value }) => value === chosen)?.sign ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label="Light or dark">
          <Sign size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, label, sign: Item }) => (
          <Menu.Item
            key={value}
            leftSection={<Item size={16} stroke={1.6} />}
            rightSection={chosen === value ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
