import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { foldText } from "../kernel/fold-text.ts";
import { problemOf } from "./api.ts";
import type { Named, RecordSelectProps } from "./record-select.tsx";
import { useBaseText } from "./i18n.ts";
import { showProblem } from "./toasts.tsx";
import classes from "./record-select.module.css";

const createValue = "create";

function useRecords<R extends Named, D extends R>({ find, one, value }: RecordSelectProps<R, D>, words: string) {
  const client = useQueryClient();
  const first = useQuery(find(""));
  // Short lists are searched on the spot; only what does not fit one page is asked of the server.
  const remote = words !== "" && first.data?.nextCursor != null;
  const found = useQuery({ ...find(words), enabled: remote });
  const items = (remote ? (found.data ?? first.data) : first.data)?.items;
  const known = value === null ? undefined : items?.find((record) => record.id === value);
  const single = useQuery({ ...one(value ?? ""), enabled: value !== null && first.isFetched && !known });
  const chosen: R | undefined = value === null ? undefined : (known ?? single.data);
  return {
    records: chosen && !known ? [chosen, ...(items ?? [])] : (items ?? []),
    remote,
    busy: first.isPending || found.isFetching || (value !== null && !chosen && single.isFetching),
    problem: first.error ? problemOf(first.error) : null,
    remember: (record: D) => client.setQueryData(one(record.id).queryKey, record),
  };
}

/** The field of RecordSelect, fetched when the first one is shown. */
export function RecordSelectField<R extends Named, D extends R = R>(props: RecordSelectProps<R, D>) {
  const {
    value,
    onChange,
    label,
    hideLabel = false,
    find: _find,
    one: _one,
    describe,
    before,
    except,
    create,
    error,
    disabled,
    onBlur,
    onKeyDown,
    ...rest
  } = props;
  const t = useBaseText();
  const [typed, setTyped] = useState("");
  const [making, setMaking] = useState(false);
  const [words] = useDebouncedValue(typed.trim(), 150);
  const { records, remote, busy, problem, remember } = useRecords(props, words);
  const byId = useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
  const chosenName = value === null ? null : (byId.get(value)?.name ?? null);
  const offered = typed.trim();
  const offersCreate =
    create &&
    offered !== "" &&
    offered !== chosenName &&
    !records.some((record) => foldText(record.name) === foldText(offered));
  const data = [
    ...records
      .filter((record) => record.id === value || !except?.(record))
      .map((record) => ({ value: record.id, label: record.name })),
    ...(offersCreate ? [{ value: createValue, label: create.label(offered) }] : []),
  ];

  // The cross takes no focus; with the keyboard, emptying the field clears the choice.
  const emptied = rest.clearable === true && value !== null && offered === "";
  async function make(name: string) {
    if (!create) return;
    setMaking(true);
    try {
      const record = await create.run(name);
      remember(record);
      onChange(record.id, record);
    } catch (thrown) {
      showProblem(thrown);
    } finally {
      setMaking(false);
    }
  }

  return (
    <Select
      {...rest}
      {...(hideLabel ? { "aria-label": label } : { label })}
      data={data}
      value={value}
      onChange={(id) =>
        id === createValue ? void make(offered) : onChange(id, id === null ? undefined : byId.get(id))
      }
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // Enter takes the first match of what was typed, never something nobody asked for.
      selectFirstOptionOnChange={offered !== "" && typed !== chosenName}
      allowDeselect={false}
      disabled={disabled || making}
      onBlur={(event) => {
        if (emptied) onChange(null);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (emptied && event.key === "Enter") {
          event.preventDefault();
          onChange(null);
        }
        onKeyDown?.(event);
      }}
      maxDropdownHeight={280}
      error={error ?? (problem ? problem.title : undefined)}
      nothingFoundMessage={busy ? t("palette.searching") : t("palette.nothing")}
      rightSection={making || (busy && typed !== "" && remote) ? <Loader size={14} /> : undefined}
      clearButtonProps={{ "aria-label": `${t("actions.clear")}: ${label}` }}
      filter={({ options, search }) => {
        const parts = remote ? [] : foldText(search).split(/\s+/).filter(Boolean);
        return options.filter((option) => {
          if (!("value" in option) || option.value === createValue) return true;
          const record = byId.get(String(option.value));
          const text = foldText(`${option.label} ${(record && describe?.(record)) ?? ""}`);
          return parts.every((part) => text.includes(part));
        });
      }}
      renderOption={({ option, checked }) => {
        const record = byId.get(option.value);
        const more = record ? describe?.(record) : null;
        return (
          <span className={classes.option}>
            {record ? before?.(record) : null}
            <span className={record ? classes.name : classes.create}>{option.label}</span>
            {more ? <span className={classes.more}>{more}</span> : null}
            {checked ? <IconCheck aria-hidden size={14} stroke={2} className={classes.check} /> : null}
          </span>
        );
      }}
    />
  );
}
