import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useOp } from "#base/ui/use-op.ts";
import { get } from "../contract.ts";
import { Channels } from "./channels.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { useText } from "./text.ts";

/** The settings of the company that uses Koers, and the channels it sells by. */
export function OrganisationPage() {
  const t = useText();
  const base = useBaseText();
  const { data, error, refetch } = useOp(get, {});
  return (
    <Page narrow>
      <PageHeader title={t("web.title")} tabTitle={t("web.title")} />
      {data ? <OrganisationForm organisation={data} /> : null}
      {error && !data ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Stack gap="lg" role="status" aria-label={base("words.loading")}>
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} h={56} />
          ))}
        </Stack>
      ) : null}
      <section aria-labelledby="channels-title">
        <Title order={2} id="channels-title" mt="lg">
          {t("web.channels.title")}
        </Title>
        <Text size="sm" c="dimmed" mt={4} mb="md" maw={560}>
          {t("web.channels.intro")}
        </Text>
        <Channels />
      </section>
    </Page>
  );
}
