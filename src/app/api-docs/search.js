// Shows only the operations with every word that was typed. Without scripts the page is simply whole.
(function () {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const apart = [document.getElementById("chapters"), document.getElementById("reference")];
  input.closest(".search").hidden = false;

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const room of document.querySelectorAll(".room")) {
      let any = false;
      for (const operation of room.querySelectorAll(".op")) {
        const matches = words.every((word) => operation.dataset.words.includes(word));
        operation.hidden = !matches;
        any ||= matches;
        count += matches ? 1 : 0;
      }
      room.hidden = !any;
    }
    for (const part of apart) part.hidden = words.length > 0;
    found.textContent = words.length === 0 ? "" : count === 1 ? "1 operation" : `${count} operations`;
  }

  input.addEventListener("input", show);
  // A link to something the search hides must still lead there.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    input.value = "";
    show();
    target.scrollIntoView();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || document.activeElement === input) return;
    event.preventDefault();
    input.focus();
  });
})();
