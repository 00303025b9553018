export const nl = { people: "Mensen" };
