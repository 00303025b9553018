import { Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { FrontDoor } from "./front-door.tsx";
import { welcome } from "./session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useText } from "./text.ts";

/** The way in; afterwards to the page that was asked for. */
export function SignInPage() {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { terug }: { terug?: string } = useSearch({ strict: false });
  useEffect(() => {
    document.title = `${t("signIn.title")} · Koers`;
  }, [t]);
  return (
    <FrontDoor>
      <Title order={1} mb="lg">
        {t("signIn.title")}
      </Title>
      <SignInForm
        onSignedIn={async (me) => {
          await welcome(client, me);
          // Only an address of our own, so a link cannot send somebody elsewhere after signing in.
          await navigate({ href: terug && /^\/(?![/\\])/.test(terug) ? terug : "/", replace: true });
        }}
      />
      <Text c="dimmed" size="xs" mt="lg">
        {t("signIn.forgot")}
      </Text>
    </FrontDoor>
  );
}
