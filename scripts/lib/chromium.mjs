import { canInstallDebianPackages, findProgram, installDebianPackages, isExecutable } from "./debian.mjs";
import { SetupError } from "./project.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Finds a Chromium for the browser journeys, or installs one where that needs nobody's help.
 * @returns {Promise<string>} the path of its binary */
export async function ensureChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new SetupError(`CHROMIUM_PATH is ${chosen}, but there is no program there.`);
  }
  const present = installedChromium();
  if (present) return present;
  if (canInstallDebianPackages()) {
    await installDebianPackages("chromium", "fonts-liberation");
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new SetupError(
    "The browser journeys need a Chromium or Chrome. Install one, or set CHROMIUM_PATH to its binary (on Debian: sudo apt-get install chromium).",
  );
}

function installedChromium() {
  return names.map(findProgram).find(Boolean) ?? macApplications.find(isExecutable);
}
