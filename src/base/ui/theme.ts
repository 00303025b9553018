import { Button, createTheme, localStorageColorSchemeManager, rem, Text } from "@mantine/core";
import type { CSSVariablesResolver } from "@mantine/core";

/** Where the choice of light, dark or the system's is kept; public/theme.js reads the same before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "koers.theme" });

/** Calm and dense: neutral greys, one deep blue, 13 to 14 px, steps of 4 px. */
export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.45", xl: "1.4" },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: "md",
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: rem(18), lineHeight: "1.35" },
      h2: { fontSize: rem(15), lineHeight: "1.4" },
      h3: { fontSize: rem(14), lineHeight: "1.4" },
      h4: { fontSize: rem(13), lineHeight: "1.4" },
    },
  },
  shadows: {
    xs: "0 1px 2px rgb(16 24 40 / 6%)",
    sm: "0 1px 3px rgb(16 24 40 / 8%)",
    md: "0 4px 16px rgb(16 24 40 / 12%)",
    lg: "0 12px 32px rgb(16 24 40 / 16%)",
    xl: "0 20px 48px rgb(16 24 40 / 20%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  colors: {
    brand: [
      "#eef3fb",
      "#dbe6f7",
      "#b7cbec",
      "#8fadde",
      "#678bcf",
      "#436cbe",
      "#2f57ab",
      "#1f438f",
      "#183673",
      "#122857",
    ],
    gray: [
      "#f7f8fa",
      "#eff1f4",
      "#e3e6ea",
      "#d3d8de",
      "#b3bac3",
      "#8a939f",
      "#5f6975",
      "#48515b",
      "#2f363e",
      "#1b1f24",
    ],
    dark: [
      "#e4e7eb",
      "#c6ccd4",
      "#9ea8b4",
      "#6f7985",
      "#3d444d",
      "#2d333a",
      "#22272d",
      "#16191d",
      "#111417",
      "#0c0e10",
    ],
    // Dark enough to carry white letters, in both themes.
    red: ["#fdf1f0", "#fbe0dd", "#f6c0ba", "#ff8f85", "#e36a5e", "#d2473a", "#bf3326", "#b42318", "#8f1c13", "#6b150f"],
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      vars: (_, { size }) => ({
        root:
          size === "sm" || size === undefined
            ? { "--button-height": "var(--koers-control)", "--button-fz": rem(13), "--button-padding-x": rem(12) }
            : {},
      }),
    }),
    Text: Text.extend({ defaultProps: { size: "sm" } }),
    // The hint below the field, so that fields beside each other stand on one line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "md" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false, fz: "xs" } },
    Modal: {
      defaultProps: {
        padding: "lg",
        centered: false,
        yOffset: "10dvh",
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 150 } } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
    Select: { defaultProps: { checkIconPosition: "right", comboboxProps: { shadow: "md" } } },
    MultiSelect: { defaultProps: { comboboxProps: { shadow: "md" } } },
    Badge: { defaultProps: { variant: "light", tt: "none", fw: 500, size: "sm", radius: "sm" } },
    Switch: { defaultProps: { size: "sm" } },
    Checkbox: { defaultProps: { size: "xs" } },
    Radio: { defaultProps: { size: "xs" } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

/** Colours of Mantine that would miss AA contrast on our greys, put right for both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1b1f24",
    "--mantine-color-dimmed": "#5f6975",
    "--mantine-color-placeholder": "#6b7580",
    "--mantine-color-anchor": "#1f438f",
    "--mantine-color-error": "#b42318",
    "--mantine-color-default-border": "#d3d8de",
  },
  dark: {
    "--mantine-color-body": "#16191d",
    "--mantine-color-text": "#e4e7eb",
    "--mantine-color-dimmed": "#9ea8b4",
    "--mantine-color-placeholder": "#8f99a5",
    "--mantine-color-anchor": "#8fadde",
    "--mantine-color-error": "#ff8f85",
    "--mantine-color-default": "#1d2126",
    "--mantine-color-default-hover": "#262b31",
    "--mantine-color-default-border": "#3d444d",
  },
});
