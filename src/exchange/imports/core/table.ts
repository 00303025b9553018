/** One cell as read: text, or a number when the source (XLSX) stored a typed number. Typed dates arrive as ISO text. */
export type Cell = string | number;

/** A data row with the number a spreadsheet shows for it, so that a message can point at it. */
export type TableRow = { number: number; cells: Cell[] };

/** A file as rows and columns, before anyone knows what it is about. */
export type Table = {
  fileName: string;
  format: "csv" | "xlsx";
  encoding: string | null;
  separator: Separator | null;
  sheet: string | null;
  header: string[];
  headerRow: number;
  rows: TableRow[];
  problems: RowProblem[];
};

export type Separator = "," | ";" | "\t" | "|";

/** Why a cell or row cannot be taken over, or deserves a look (warning). */
export type RowProblemCode =
  | "columns_unequal"
  | "cell_too_long"
  | "required"
  | "too_long"
  | "amount_invalid"
  | "amount_decimals"
  | "amount_too_large"
  | "amount_negative"
  | "number_invalid"
  | "date_invalid"
  | "date_impossible"
  | "date_in_future"
  | "close_before_start"
  | "close_date_missing"
  | "close_date_assumed"
  | "history_starts_at_import"
  | "history_starts_at_close"
  | "won_amount_missing"
  | "list_price_unknown"
  | "stage_unknown"
  | "value_unknown"
  | "choice_needed"
  | "company_missing"
  | "duplicate_row"
  | "duplicate_id"
  | "parent_cycle"
  | "email_invalid"
  | "email_taken"
  | "currency_unknown";

/** A problem with one row: where (file, row, column), what (field, code, value) and the numbers its message needs. */
export type RowProblem = {
  file: number;
  row: number;
  field: string | null;
  column: string | null;
  code: RowProblemCode;
  severity: "error" | "warning";
  value: string | null;
  params?: Record<string, string | number>;
};

/** Why a whole file cannot be read. */
export type FileProblemCode =
  | "file_empty"
  | "file_too_large"
  | "file_binary"
  | "file_old_excel"
  | "file_damaged"
  | "file_expands_too_far"
  | "header_missing"
  | "header_duplicate"
  | "header_only"
  | "quote_not_closed"
  | "too_many_rows"
  | "too_many_columns"
  | "encoding_unknown"
  | "sheet_missing"
  | "column_missing"
  | "kind_unknown"
  | "preset_unmatched"
  | "preset_file_twice";

/** A problem with a whole file; params fill its message. */
export type FileProblem = { code: FileProblemCode; fileName: string; params?: Record<string, string | number> };

/** Bounds of everything an import reads or writes. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  expandedBytes: 200 * 1024 * 1024,
  rows: 250_000,
  columns: 200,
  cell: 10_000,
  name: 200,
  short: 100,
  note: 2_000,
  step: 500,
  website: 300,
  email: 254,
  externalId: 100,
  amountCents: 900_000_000_000_000,
} as const;
