import { defineConfig } from "vitest/config";

const never = ["**/node_modules/**", "**/dist/**", "tests/architecture/planted/**"];

/** Tests are sorted by what they need: nothing, the embedded database, or a PostgreSQL server. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: [...never, "**/*.db.test.ts", "**/*.pg.test.ts", "tests/architecture/**", "tests/process/**"],
        },
      },
      {
        test: {
          name: "architecture",
          include: ["tests/architecture/*.test.ts"],
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // The real server as a process: signals, kills, settings, the command line.
          name: "process",
          include: ["tests/process/*.test.ts"],
          exclude: never,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "database",
          include: ["{src,tests,bench}/**/*.db.test.ts"],
          exclude: never,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          // The same database tests, on a real server: one code path, two databases.
          include: ["{src,tests,bench}/**/*.db.test.ts", "tests/server/**/*.pg.test.ts"],
          exclude: never,
          env: { KOERS_TEST_DATABASE: "server" },
          globalSetup: ["scripts/lib/vitest-postgres.mjs"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
