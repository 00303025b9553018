/** Whether a text is a time zone this server can calculate with (IANA name, for example Europe/Amsterdam). */
export function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are accepted by Intl but know no summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
