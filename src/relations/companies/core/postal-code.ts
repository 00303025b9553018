/** A Dutch postal code the way it is printed (1234 AB); anything else as it was written. */
export function tidyPostalCode(text: string): string {
  const dutch = /^([1-9]\d{3})\s*([A-Z]{2})$/i.exec(text.trim());
  return dutch ? `${dutch[1]} ${dutch[2]?.toUpperCase()}` : text.trim();
}
