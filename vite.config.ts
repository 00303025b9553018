import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/app",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true },
});
