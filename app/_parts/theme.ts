"use client"; // the theme carries functions, which cannot cross from server to browser
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { palette } from "./palette";

const neutral: MantineColorsTuple = ["#f5f6f8", "#eaedf1", "#dfe3e9", "#ccd2da", "#b9c0ca", "#8a94a3", "#6f7988", "#56606e", "#3b4451", "#1b2129"]; // biome-ignore format: a ramp
const deep: MantineColorsTuple = ["#e3e7ec", "#c2cad5", "#9ea9b8", "#6c7785", "#3a424e", "#2e3540", "#20252e", "#191d24", "#12151a", "#0c0e12"]; // biome-ignore format: a ramp
const chart: MantineColorsTuple = ["#e8eff9", "#d0dff3", "#a9c4ea", "#8fb6ee", "#5f8fd3", "#3f75c0", "#2a61ae", "#1b4f96", "#164280", "#103263"]; // biome-ignore format: a ramp

const prefixed = (colours: Record<string, string>) =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));

/** Our colours as variables, and Mantine's own bound to them; its dimmed grey would miss 4.5 : 1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-color-body": "var(--panel)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-soft)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-default": "var(--panel)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-border": "var(--line)",
    "--input-bd": "var(--line-strong)",
  },
  light: prefixed(palette.light),
  dark: prefixed(palette.dark),
});

/** Two weights (400, 600), four sizes (12, 14, 20, 28), one neutral ramp, one accent. */
export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  colors: { gray: neutral, dark: deep, chart },
  primaryColor: "chart",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontWeights: { regular: "400", medium: "600", bold: "600" },
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1.25rem", xl: "1.75rem" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.45", lg: "1.35", xl: "1.2" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.25rem" }, h2: { fontSize: "0.875rem" }, h3: { fontSize: "0.875rem" } },
  },
  components: {
    // Inside the landmark they belong to, not in a portal outside of all.
    Tooltip: { defaultProps: { openDelay: 250, withinPortal: false } },
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        // A dialog's head is not the page's banner.
        attributes: { header: { role: "presentation" } },
      },
    },
    Button: { defaultProps: { size: "xs" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Select: { defaultProps: { checkIconPosition: "right" } },
  },
});
