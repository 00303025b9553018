export const log = () => console.log("hello");
