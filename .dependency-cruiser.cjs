/** Who may import whom; see the tour of the house in CONTRIBUTING.md. Every rule here has a planted
 * violation in tests/architecture/planted, so a rule that stops working is a failing test. */

const floors = [
  "company",
  "relations",
  "market-to-sales",
  "sales-to-order",
  "order-to-loyalty",
  "steering",
  "team",
  "exchange",
];
const floor = `(?:${floors.join("|")})`;
const room = `${floor}/[^/]+`;
const test = "[.]test[.]tsx?$";
const web = `^src/(?:${room}/web/|base/ui/|app/web(?:/|[.]tsx$))`;
const server = `^src/(?:${room}/server/|base/platform/|app/(?:server|cli)[.]ts$)`;
/** A package by name, or its types. @param {string[]} names */
const npm = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Two files that need each other are one thought in two places.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere fails only when it runs.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "base-knows-nothing-about-sales",
      comment: "base imports no floor and not the app.",
      severity: "error",
      from: { path: "^src/base/" },
      to: { path: "^src/(?!base/)" },
    },
    ...floors.map((name, index) => ({
      name: `floor-order-${name}`,
      comment: `${name} imports base and the floors before it, never a later floor or the app.`,
      severity: "error",
      from: { path: `^src/${name}/` },
      to: { path: `^src/(?:${[...floors.slice(index + 1), "app"].join("|")})/` },
    })),
    {
      name: "room-privacy",
      comment: "From another room only index.ts and contract.ts, and its web face web/index.ts(x), are open.",
      severity: "error",
      from: { path: `^src/(${room})/` },
      to: {
        path: `^src/${room}/`,
        pathNot: [
          "^src/$1/",
          `^src/${room}/(?:index|contract|[a-z-]+-contract)[.]ts$`,
          `^src/${room}/web/index[.]tsx?$`,
        ],
      },
    },
    {
      name: "room-privacy-app",
      comment:
        "The app gathers what rooms declare: index, contract, metrics, messages and the index of server and web.",
      severity: "error",
      from: { path: "^src/app/" },
      to: {
        path: `^src/${room}/`,
        pathNot: [
          `^src/${room}/(?:index|contract|[a-z-]+-contract|metrics)[.]ts$`,
          `^src/${room}/messages/(?:nl|en)(?:-nav)?[.]ts$`,
          `^src/${room}/server/index[.]ts$`,
          `^src/${room}/web/index[.]tsx?$`,
        ],
      },
    },
    {
      name: "core-purity",
      comment: "Rules see only kernel and metrics: no packages, no Node, no database, no screen.",
      severity: "error",
      from: { path: `^src/(${room})/core/`, pathNot: test },
      to: { path: ".", pathNot: ["^src/$1/core/", "^src/base/(?:kernel|metrics)/"] },
    },
    {
      name: "kernel-purity",
      comment: "The kernel stands on itself; public holidays come from a pure package.",
      severity: "error",
      from: { path: "^src/base/kernel/", pathNot: test },
      to: { path: ".", pathNot: ["^src/base/kernel/", npm("date-holidays")] },
    },
    {
      name: "metrics-purity",
      comment: "The language of metrics stands on the kernel alone.",
      severity: "error",
      from: { path: "^src/base/metrics/", pathNot: test },
      to: { path: ".", pathNot: "^src/base/(?:kernel|metrics)/" },
    },
    {
      name: "contract-stands-alone",
      comment: "A contract is read by server and web alike, so it may need neither.",
      severity: "error",
      from: { path: `^src/(?:base/contract/|${room}/(?:contract|[a-z-]+-contract)[.]ts$)`, pathNot: test },
      to: { path: [web, server, "^node_modules", "(?:^|/)node_modules/"], pathNot: npm("zod") },
    },
    {
      name: "web-not-server",
      comment: "What runs in the browser must not import what runs on the server, not even its types.",
      severity: "error",
      from: { path: web, pathNot: test },
      to: { path: server },
    },
    {
      name: "web-reaches-no-server",
      comment: "Nor by way of another file.",
      severity: "error",
      from: { path: web, pathNot: test },
      to: { path: server, reachable: true },
    },
    {
      name: "web-not-node",
      comment: "A browser has no Node.",
      severity: "error",
      from: { path: web, pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "server-not-web",
      comment: "What runs on the server must not import screens.",
      severity: "error",
      from: { path: server, pathNot: test },
      to: { path: web },
    },
    {
      name: "database-only-in-platform",
      comment: "Rooms receive a transaction; nobody else opens a connection or reaches the pool.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/base/platform/", test] },
      to: { path: npm("pg", "pg-pool", "pg-boss", "@electric-sql/pglite", "drizzle-orm/(?:node-postgres|pglite)") },
    },
    {
      name: "pool-only-in-platform",
      comment: "Only the app opens the database, and hands it to the platform.",
      severity: "error",
      from: { path: `^src/(?:${floor}|base/(?!platform/))`, pathNot: test },
      to: { path: "^src/base/platform/(?:database|pool)[.]ts$" },
    },
    {
      name: "no-test-code-in-the-product",
      comment: "The product does not lean on tests, benchmarks or scripts.",
      severity: "error",
      from: { path: "^src/", pathNot: test },
      to: { path: ["^(?:tests|bench|scripts)/", test] },
    },
    {
      name: "server-needs-no-dev-dependency",
      comment: "What the server imports when it runs is a real dependency.",
      severity: "error",
      from: { path: "^src/", pathNot: [test, web] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^(?:tests|bench|scripts)/"] },
    exclude: { path: "^(?:dist|data)/" },
    tsPreCompilationDeps: true,
    moduleSystems: ["es6", "cjs"],
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types", "style"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
  },
};
