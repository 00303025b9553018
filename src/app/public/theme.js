// Before the first paint, so a dark screen never flashes white. The same key as colorSchemeManager in base/ui/theme.ts.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem("koers.theme");
  } catch {
    // Storage can be blocked; the system's choice then counts.
  }
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
