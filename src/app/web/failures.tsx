import { Anchor, Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useEffect } from "react";
import { ApiProblem } from "#base/ui/api.ts";
import { useBaseText } from "#base/ui/i18n.ts";
import { ErrorState } from "#base/ui/states.tsx";

/** 404: no page at this address. */
export function NotFound() {
  const t = useBaseText();
  useEffect(() => {
    document.title = `${t("states.notFoundTitle")} · Koers`;
  }, [t]);
  return (
    <Stack p="xl" gap="sm" align="flex-start" maw={520}>
      <Text c="dimmed" size="sm">
        404
      </Text>
      <Title order={1} tabIndex={-1}>
        {t("states.notFoundTitle")}
      </Title>
      <Text size="sm">{t("states.notFoundDetail")}</Text>
      <Anchor href="/">{t("actions.home")}</Anchor>
    </Stack>
  );
}

/** What stays when a page breaks: what is safe, and the ways out. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const t = useBaseText();
  const router = useRouter();
  const { reset: forget } = useQueryErrorResetBoundary();
  const retry = () => {
    forget();
    reset();
    void router.invalidate();
  };
  if (error instanceof ApiProblem) return <ErrorState problem={error} onRetry={retry} />;
  return (
    <Stack p="xl" gap="sm" align="flex-start" maw={520} role="alert">
      <Title order={1}>{t("states.crashTitle")}</Title>
      <Text size="sm">{t("states.crashDetail")}</Text>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <Group gap="sm" mt="sm">
        <Button onClick={() => location.reload()}>{t("actions.reload")}</Button>
        <Button variant="default" onClick={retry}>
          {t("actions.retry")}
        </Button>
      </Group>
    </Stack>
  );
}
