/**
 * Colours by name, once for light and once for dark. Charts and styles use them as `var(--name)`; nothing else names a colour.
 * The eight `cat-*` are Okabe–Ito, tuned so that each stands at least 3 : 1 against the panel it is drawn on.
 */
export const palette = {
  light: {
    page: "#f5f6f8", panel: "#ffffff", sunken: "#f0f2f5", line: "#dfe3e9", "line-strong": "#8a94a3",
    ink: "#1b2129", "ink-soft": "#56606e", accent: "#1b4f96", "accent-soft": "#e8eff9", focus: "#1b4f96",
    good: "#1a7446", bad: "#b3261e", warn: "#855400", "warn-soft": "#fdf3df", "bad-soft": "#fcebe9",
    ac: "#3b4451", py: "#a2abb8", bu: "#3b4451", band: "#59708f",
    "cat-1": "#0067a6", "cat-2": "#c07400", "cat-3": "#00805d", "cat-4": "#3c97d3",
    "cat-5": "#bf4b00", "cat-6": "#b25c8c", "cat-7": "#948400", "cat-8": "#3b4451",
    "rest-1": "#6f7988", "rest-2": "#8a94a3", "rest-3": "#a2abb8", "rest-4": "#b9c0ca",
  },
  dark: {
    page: "#12151a", panel: "#191d24", sunken: "#20252e", line: "#2e3540", "line-strong": "#6c7785",
    ink: "#e3e7ec", "ink-soft": "#9ea9b8", accent: "#8fb6ee", "accent-soft": "#1f2d44", focus: "#8fb6ee",
    good: "#52c28b", bad: "#ff8e80", warn: "#eab558", "warn-soft": "#33290f", "bad-soft": "#3a1f1d",
    ac: "#c2cad5", py: "#6c7785", bu: "#c2cad5", band: "#8ba5c9",
    "cat-1": "#3f96d8", "cat-2": "#e69f00", "cat-3": "#21b18a", "cat-4": "#82c7f0",
    "cat-5": "#ea7740", "cat-6": "#d893b8", "cat-7": "#e2d65a", "cat-8": "#c2cad5",
    "rest-1": "#98a3b1", "rest-2": "#7d8896", "rest-3": "#697481", "rest-4": "#565f6b",
  },
} as const; // biome-ignore format: a table

export type Ink = keyof typeof palette.light;

/** The CSS value of a colour, right in both schemes. */
export const ink = (name: Ink): string => `var(--${name})`;
