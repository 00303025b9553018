/** What the menu, the palette and quick add say of this room; on the first page, so only that. */
export const nav = { page: "Importeren", create: "Bestanden importeren" };
