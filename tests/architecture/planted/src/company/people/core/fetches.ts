export const fetched = () => fetch("https://example.org");
