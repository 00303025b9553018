import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

// Dialogs, fields that search, and contracts come with the page or the dialog that needs them.
const openedLater =
  /Combobox|[\\/]Select[\\/]|ScrollArea|@mantine[\\/]form|Modal|Drawer|remove-scroll|Textarea|Autocomplete|NumberInput|-?contract\.ts|virtual-core|drag-and-drop/;

/** Puts a .br and a .gz beside every text asset once it is written, so that the server never compresses while it serves. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css|svg)$/.test(fileName)) continue;
        const file = path.join(dir, fileName);
        const source = await readFile(file);
        await writeFile(`${file}.br`, await brotli(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
        await writeFile(`${file}.gz`, await zip(source, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: "src/app",
  plugins: [react(), compressed()],
  // The browser needs the names in a contract, not the checker; see the file.
  resolve: {
    alias: [{ find: /^zod$/, replacement: path.resolve(import.meta.dirname, "src/base/ui/zod-in-browser.ts") }],
  },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // What most pages need travels as one file; left alone it would be a hundred small ones, which compress badly.
      output: {
        codeSplitting: { groups: [{ name: "shared", test: (id) => !openedLater.test(id), minShareCount: 8 }] },
      },
      treeshake: {
        // Our own files only declare, so a page takes from a room's index just what it uses.
        moduleSideEffects: [{ test: /[\\/]src[\\/].*\.tsx?$/, sideEffects: false }],
      },
    },
  },
});
