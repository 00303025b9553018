export const web = {
  select: { create: "“{{name}}” toevoegen" },
};
