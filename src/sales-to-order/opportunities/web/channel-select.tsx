import { Select } from "@mantine/core";
import type { SelectProps } from "@mantine/core";
import { useOp } from "#base/ui/use-op.ts";
import { listChannels } from "#company/organisation/contract.ts";

/** Chooses a sales channel that is in use; a retired one that is already chosen keeps its name. */
export function ChannelSelect(props: Omit<SelectProps, "data">) {
  const channels = useOp(listChannels, { limit: 200 }, { staleTime: 5 * 60_000 }).data?.items ?? [];
  const data = channels
    .filter((channel) => !channel.retired || channel.id === props.value)
    .map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...props} data={data} />;
}
