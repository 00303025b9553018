export const print = () => console.log("hello");
