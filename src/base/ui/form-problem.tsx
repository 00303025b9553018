import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ApiProblem } from "./api.ts";
import { useBaseText } from "./i18n.ts";

/** What the server refused, above the fields: its sentence, and the errors of fields this form does not show. */
export function FormProblem({ problem, shown }: { problem: ApiProblem | null; shown: readonly string[] }) {
  const t = useBaseText();
  if (!problem) return null;
  const elsewhere = problem.errors.filter((error) => !shown.includes(error.field.split(".")[0] ?? ""));
  return (
    <Alert
      role="alert"
      tabIndex={-1}
      data-form-problem
      color="red"
      title={problem.title}
      icon={<IconAlertTriangle aria-hidden size={18} stroke={1.6} />}
    >
      {problem.detail}
      {elsewhere.map((error) => (
        <div key={`${error.field} ${error.code}`}>
          {error.field}: {error.message}
        </div>
      ))}
      {problem.status >= 500 && problem.requestId ? (
        <div>{t("states.reference", { id: problem.requestId })}</div>
      ) : null}
    </Alert>
  );
}
