import { IconChevronRight } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { foldText } from "../kernel/fold-text.ts";
import { treeRows } from "./tree-rows.ts";
import type { Branch, TreeRow } from "./tree-rows.ts";
import classes from "./tree-view.module.css";

type TreeViewProps<R extends Branch> = {
  /** Names the tree for screen readers. */
  label: string;
  records: readonly R[];
  /** Enter, or a click on the row. */
  onOpen: (record: R) => void;
  /** Delete on a row. */
  onRemove?: ((record: R) => void) | undefined;
  /** Right of the name: figures, people. */
  details?: (record: R) => ReactNode;
  /** At the end of the row: its menu. */
  actions?: (record: R) => ReactNode;
};

/** A tree to walk with the arrow keys: → and ← open and close, letters jump to a name, Enter opens, Delete removes. */
export function TreeView<R extends Branch>({ label, records, onOpen, onRemove, details, actions }: TreeViewProps<R>) {
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [currentId, setCurrentId] = useState<string | null>(null);
  const rows = treeRows(records, closed);
  const current = Math.max(
    0,
    rows.findIndex(({ record }) => record.id === currentId),
  );

  function moveTo(index: number) {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!row) return;
    setCurrentId(row.record.id);
    tree.current?.querySelector<HTMLElement>(`[data-branch="${row.record.id}"]`)?.focus();
  }
  function setOpen(id: string, open: boolean) {
    setClosed((before) => {
      const after = new Set(before);
      if (open) after.delete(id);
      else after.add(id);
      return after;
    });
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const row = rows[current];
    if (event.target !== event.currentTarget || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = () => event.preventDefault();
    const parent = rows.findLastIndex(({ level }, index) => index < current && level < row.level);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(current + 1),
      ArrowUp: () => moveTo(current - 1),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      ArrowRight: () =>
        row.hasChildren && !row.open ? setOpen(row.record.id, true) : row.open ? moveTo(current + 1) : undefined,
      ArrowLeft: () => (row.open ? setOpen(row.record.id, false) : parent >= 0 ? moveTo(parent) : undefined),
      Enter: () => onOpen(row.record),
      Delete: () => onRemove?.(row.record),
    };
    const act = keys[event.key];
    if (act) {
      done();
      act();
    } else if (event.key.length === 1 && event.key !== " ") {
      const starts = ({ record }: TreeRow<R>) => foldText(record.name).startsWith(foldText(event.key));
      const after = rows.findIndex((other, index) => index > current && starts(other));
      const found = after >= 0 ? after : rows.findIndex(starts);
      if (found < 0) return;
      // A letter here means a name, not a shortcut of the page.
      event.stopPropagation();
      done();
      moveTo(found);
    }
  }

  return (
    <div ref={tree} role="tree" aria-label={label} className={classes.tree}>
      {rows.map((row, index) => (
        <TreeItem
          key={row.record.id}
          row={row}
          current={index === current}
          onFocus={() => setCurrentId(row.record.id)}
          onKeyDown={onKeyDown}
          onToggle={() => setOpen(row.record.id, !row.open)}
          onOpen={() => onOpen(row.record)}
          details={details?.(row.record)}
          actions={actions?.(row.record)}
        />
      ))}
    </div>
  );
}

type ItemProps<R> = {
  row: TreeRow<R>;
  current: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onToggle: () => void;
  onOpen: () => void;
  details: ReactNode;
  actions: ReactNode;
};

function TreeItem<R extends Branch>({
  row,
  current,
  onFocus,
  onKeyDown,
  onToggle,
  onOpen,
  details,
  actions,
}: ItemProps<R>) {
  function onClick(event: MouseEvent<HTMLElement>) {
    if ((event.target as HTMLElement).closest("button, a, input, [role=menu]")) return;
    onOpen();
  }
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.hasChildren ? row.open : undefined}
      aria-selected={false}
      tabIndex={current ? 0 : -1}
      data-branch={row.record.id}
      className={classes.item}
      style={{ "--level": row.level }}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span
        aria-hidden
        className={classes.twist}
        data-open={row.open || undefined}
        onClick={(event) => (event.stopPropagation(), onToggle())}
      >
        {row.hasChildren ? <IconChevronRight size={16} stroke={1.8} /> : null}
      </span>
      <span className={classes.name}>{row.record.name}</span>
      <span className={classes.details}>{details}</span>
      {actions ? <span className={classes.actions}>{actions}</span> : null}
    </div>
  );
}
