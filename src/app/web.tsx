import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "#base/ui/theme.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ConfirmProvider } from "#base/ui/confirm-dialog.tsx";
import { startTexts } from "#base/ui/i18n.ts";
import { declareLiveEntities } from "#base/ui/live-entities.ts";
import { ShortcutsProvider } from "#base/ui/shortcuts.tsx";
import { colorSchemeManager, cssVariables, theme } from "#base/ui/theme.ts";
import { ToastStack } from "#base/ui/toast-stack.tsx";
import { makeQueryClient } from "#base/ui/use-op.ts";
import { declareCompanyPanels } from "#relations/companies/web/index.ts";
import { companyPanels as dealPanels } from "#sales-to-order/opportunities/web/index.ts";
import { rooms } from "./web/rooms.ts";
import { makeRouter } from "./web/router.tsx";
import { noticeProblem } from "./web/session.ts";

for (const room of rooms) declareLiveEntities(room.liveEntities ?? {});
declareCompanyPanels(dealPanels);
const client = makeQueryClient(noticeProblem);
const router = makeRouter(client);
const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");

await startTexts(
  async (language) =>
    (await (language === "en" ? import("./web/catalogue-en.ts") : import("./web/catalogue-nl.ts"))).catalogues,
);

createRoot(element).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <ShortcutsProvider>
          <ConfirmProvider>
            <ToastStack />
            <RouterProvider router={router} />
          </ConfirmProvider>
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
