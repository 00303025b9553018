// Without letters and figures that look alike when somebody reads the password out.
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 4;

/** A password nobody guesses and anybody can pass on: four groups of four signs, about 79 bits. */
export function madeUpPassword(): string {
  const sign = () => {
    // Redraw what would make some signs more likely than others.
    for (;;) {
      const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
      if (byte < Math.floor(256 / signs.length) * signs.length) return signs.charAt(byte % signs.length);
    }
  };
  const group = () => Array.from({ length: groupLength }, sign).join("");
  return Array.from({ length: groups }, group).join("-");
}
