import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Puts a .br and a .gz beside every text asset, so that the server never compresses while it serves. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async generateBundle(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/\.(js|css|svg)$/.test(fileName)) continue;
        const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: await brotli(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }) });
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: await zip(source, { level: 9 }) });
      }
    },
  };
}

export default defineConfig({
  root: "src/app",
  plugins: [react(), compressed()],
  build: { outDir: "../../dist/web", emptyOutDir: true, reportCompressedSize: false },
});
