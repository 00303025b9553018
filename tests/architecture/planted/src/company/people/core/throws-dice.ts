export const die = () => Math.random();
