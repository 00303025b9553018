import { Skeleton, Stack } from "@mantine/core";
import { useBaseText } from "#base/ui/i18n.ts";

/** The shape of a page while its code arrives. */
export function PagePending() {
  const t = useBaseText();
  return (
    <Stack p="xl" gap="md" role="status" aria-label={t("shell.pageLoading")}>
      <Skeleton h={24} w={200} />
      <Skeleton h={32} />
      <Skeleton h={240} />
    </Stack>
  );
}
