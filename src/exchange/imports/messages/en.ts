import type { Catalogue } from "#base/contract/catalogue.ts";
import { nav } from "./en-nav.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  nav,
  web,
  problems: {
    no_files: {
      title: "No file came along",
      detail: "Nothing was saved. Choose one or more files (CSV or XLSX) and try again.",
    },
    file_empty: {
      title: "{{file}} is empty",
      detail: "Nothing was saved. Check that you chose the right file and that its first sheet is filled.",
    },
    file_too_large: {
      title: "{{file}} is too large",
      detail: "A file can be at most {{max}} MB. Nothing was saved. Split it, or leave out columns you do not need.",
    },
    file_binary: {
      title: "{{file}} is not a table",
      detail: "Its content is neither CSV nor XLSX. Nothing was saved. Save the list as .xlsx or .csv and try again.",
    },
    file_old_excel: {
      title: "{{file}} is an old or protected Excel file",
      detail: "Nothing was saved. Open it in Excel, remove any password, and save it as .xlsx or .csv.",
    },
    file_damaged: {
      title: "{{file}} is damaged",
      detail: "The file cannot be read to its end. Nothing was saved. Export or download it again.",
    },
    file_expands_too_far: {
      title: "{{file}} is too large when unpacked",
      detail: "Unpacked, a workbook can be at most {{max}} MB. Nothing was saved. Save the sheet you need as .csv.",
    },
    header_missing: {
      title: "{{file}} has no column names",
      detail: "Nothing was saved. Put a row with the name of every column above the first row of data.",
    },
    header_duplicate: {
      title: "{{file}} has a column twice",
      detail: "This column name occurs more than once: {{columns}}. Nothing was saved. Give every column its own name.",
    },
    header_only: {
      title: "{{file}} has only column names",
      detail: "There are no rows below them. Nothing was saved. Check that you chose the right file.",
    },
    quote_not_closed: {
      title: "{{file}} has a quotation mark that never closes",
      detail:
        "In row {{row}} a text begins with a quotation mark whose end is missing. Nothing was saved. Repair that row and try again.",
    },
    too_many_rows: {
      title: "{{file}} has too many rows",
      detail: "A file can have at most {{max}} rows. Nothing was saved. Split it into parts.",
    },
    too_many_columns: {
      title: "{{file}} has too many columns",
      detail:
        "Row {{row}} has more than {{max}} columns. Nothing was saved. Leave out what you do not need, or check the separator.",
    },
    encoding_unknown: {
      title: "We do not know the character set {{encoding}}",
      detail: "Nothing was changed. Choose utf-8 or windows-1252, for example.",
    },
    sheet_missing: {
      title: "{{file}} has no sheet ‘{{sheet}}’",
      detail: "Nothing was changed. Choose one of the sheets in the file.",
    },
    column_missing: {
      title: "{{file}} lacks the column ‘{{column}}’",
      detail:
        "That column belongs to this preset. Nothing was saved. Give the column this name, or import without a preset and map the columns yourself.",
    },
    kind_unknown: {
      title: "It is not clear what {{file}} holds",
      detail: "Choose whether the rows are deals, companies, products or people.",
    },
    preset_unmatched: {
      title: "{{file}} does not belong to the preset {{preset}}",
      detail: "Nothing was saved. Leave this file out, or import without a preset and map the columns yourself.",
    },
    preset_file_twice: {
      title: "{{file}} is a second {{role}}",
      detail: "One file of each kind can come along. Nothing was saved. Leave one of the two out.",
    },
    started: {
      title: "This import has already started",
      detail: "Nothing was changed. Follow its progress, or begin a new import.",
    },
    nothing_to_import: {
      title: "There is nothing to import",
      detail: "No row can be taken over. Map the required columns, answer the open questions, and try again.",
    },
    not_done: {
      title: "This import cannot be undone",
      detail: "Nothing was changed. Only a finished import can be taken back, and only once.",
    },
    changed_since: {
      title: "Something was changed after the import",
      detail:
        "{{count}} records were changed after this import. Nothing was taken back. Undo those changes or later imports first, or undo this import anyway; those changes are then lost too.",
    },
    in_use: {
      title: "Imported data is in use",
      detail:
        "{{count}} records are used elsewhere. Nothing was taken back. Detach them, or undo the import anyway; what is in use then stays.",
    },
    no_failed_rows: {
      title: "There are no failed rows",
      detail: "Every row of this file can be taken over.",
    },
    failed: {
      title: "The import stopped",
      detail:
        "Something went wrong on our side. Everything of this import was taken back; what was there before is safe. Try again, or else pass the reference on to your administrator.",
    },
  },
  rows: {
    columns_unequal: "This row has {{actual}} columns instead of {{expected}}. Check separators and quotation marks.",
    cell_too_long: "Column {{columnNumber}} is longer than {{max}} characters. Shorten the text.",
    required: "{{where}}: fill this in.",
    too_long: "{{where}}: {{length}} characters is too long; at most {{max}}.",
    amount_invalid: "{{where}}: ‘{{value}}’ is not an amount. Write it as 1234.56.",
    amount_decimals:
      "{{where}}: ‘{{value}}’ has more than two decimals. Round to cents, or choose another number style.",
    amount_too_large: "{{where}}: ‘{{value}}’ is too large for an amount.",
    amount_negative: "{{where}}: ‘{{value}}’ is negative. An amount is zero or more; leave it empty when unknown.",
    number_invalid: "{{where}}: ‘{{value}}’ is not a usable number here.",
    date_invalid: "{{where}}: ‘{{value}}’ is not a date. Write it as 2026-12-31.",
    date_impossible: "{{where}}: the date ‘{{value}}’ does not exist. Correct it, or choose another date order.",
    date_in_future: "{{where}}: {{value}} lies in the future; this must have happened already.",
    close_before_start: "{{where}}: {{value}} lies before the start date {{openedOn}}.",
    close_date_missing: "{{where}}: a won or lost deal needs a close date. Fill it in, or choose what takes its place.",
    close_date_assumed: "{{where}}: the close date was missing and has been assumed.",
    history_starts_at_import: "{{where}}: without a start date the history of this deal begins at the import.",
    history_starts_at_close: "{{where}}: without a start date the history of this deal begins at its close.",
    won_amount_missing: "{{where}}: this won deal has no amount; it stays unknown.",
    list_price_unknown: "{{where}}: no list price is known of ‘{{value}}’; the amount stays unknown.",
    stage_unknown: "{{where}}: we do not know the stage ‘{{value}}’. Choose which stage or outcome it means.",
    value_unknown: "{{where}}: ‘{{value}}’ does not exist. Choose a name that does, or have it created.",
    choice_needed: "{{where}}: ‘{{value}}’ looks like ‘{{suggestion}}’. Choose whether that is meant.",
    company_missing: "{{where}}: this deal has no company.",
    duplicate_row: "{{where}}: ‘{{value}}’ is in the file twice with the same data; the second was skipped.",
    duplicate_id: "{{where}}: ‘{{value}}’ is in the file before with other data. Remove one of the two.",
    parent_cycle: "{{where}}: by way of other companies ‘{{value}}’ belongs to this company itself. Break the circle.",
    email_invalid: "{{where}}: ‘{{value}}’ is not an e-mail address.",
    email_taken: "{{where}}: ‘{{value}}’ belongs to somebody else already.",
    currency_unknown: "{{where}}: ‘{{value}}’ is not a currency. Use a code of three letters, such as EUR.",
  },
  report: { row: "Row", reason: "Reason" },
  labels: {
    externalId: "Number in the source",
    name: "Name",
    company: "Company",
    product: "Product",
    quantity: "Quantity",
    owner: "Owner",
    territory: "Territory",
    stage: "Stage",
    openedOn: "Start date",
    closedOn: "Close date",
    expectedClose: "Expected close",
    amount: "Amount",
    currency: "Currency",
    source: "Source",
    reason: "Reason won or lost",
    nextStep: "Next step",
    closeNote: "Note at closing",
    sector: "Sector",
    employees: "Employees",
    revenue: "Yearly revenue",
    foundedYear: "Year founded",
    street: "Street and number",
    postalCode: "Postal code",
    city: "City",
    country: "Country",
    website: "Website",
    parent: "Parent company",
    family: "Product family",
    listPrice: "List price",
    cost: "Cost",
    email: "E-mail address",
    manager: "Manager",
    team: "Team",
  },
  kinds: { opportunities: "Deals", companies: "Companies", products: "Products", people: "People" },
  objects: {
    territories: "Territories",
    people: "People",
    teams: "Teams",
    products: "Products",
    companies: "Companies",
    opportunities: "Deals",
  },
  status: {
    uploaded: "uploaded",
    analysed: "to be mapped",
    ready: "ready to start",
    running: "running",
    done: "done",
    failed: "stopped, nothing kept",
    undoing: "being undone",
    undone: "undone",
  },
  actions: {
    create: "new",
    update: "updated",
    unchanged: "unchanged",
    skip: "skipped",
    error: "failed",
    warning: "with a remark",
  },
};
