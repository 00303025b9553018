import { Anchor, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMe } from "#base/ui/session.tsx";
import { welcome } from "./session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useText } from "./text.ts";

/** Over the page when the session ended, so that what was typed stays. */
export function SignInAgain() {
  const t = useText();
  const client = useQueryClient();
  const { person } = useMe();
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="sm"
      zIndex={350}
      title={t("signIn.again")}
    >
      <Text size="sm" mb="md">
        {t("signIn.againDetail")}
      </Text>
      <SignInForm
        email={person.email ?? ""}
        onSignedIn={async (me) => {
          // Somebody else must not continue on a page with the first one's data.
          if (me.person.id !== person.id) return location.assign("/");
          await welcome(client, me);
          await client.invalidateQueries({ predicate: (query) => query.state.status === "error" });
        }}
      />
      <Anchor href="/aanmelden" size="xs" mt="md" display="block">
        {t("signIn.other")}
      </Anchor>
    </Modal>
  );
}
