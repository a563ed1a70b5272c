"use strict";
const card = document.getElementById("card");
const table = document.querySelector("table");
const heads = [...table.querySelectorAll("thead th")];
const rows = new Map([...table.querySelectorAll("tbody tr")].map(row => [row.dataset.row, row]));

/* The figures of what the pointer is on, beside it. */
function show(target, x, y) {
  const row = rows.get(target.dataset.layer);
  const list = document.createElement("dl");
  const title = document.createElement("b");
  title.textContent = target.dataset.layer;
  const line = (name, value) => {
    if (!value) return;
    const term = document.createElement("dt");
    const text = document.createElement("dd");
    term.textContent = name;
    text.textContent = value;
    list.append(term, text);
  };
  if (target.dataset.note) line("memory", target.dataset.note);
  if (row) heads.slice(1).forEach((head, at) => line(head.textContent, row.cells[at + 1].textContent));
  card.replaceChildren(title, list);
  card.hidden = false;
  const gap = 14;
  const left = x + gap + card.offsetWidth > innerWidth ? x - gap - card.offsetWidth : x + gap;
  const top = y + gap + card.offsetHeight > innerHeight ? y - gap - card.offsetHeight : y + gap;
  card.style.left = Math.max(4, left) + "px";
  card.style.top = Math.max(4, top) + "px";
}

document.addEventListener("pointermove", event => {
  const target = event.target.closest("[data-layer]");
  if (target) show(target, event.clientX, event.clientY);
  else card.hidden = true;
});
document.addEventListener("focusin", event => {
  const target = event.target.closest("[data-layer]");
  if (!target || !event.target.matches(":focus-visible")) return;
  const place = target.getBoundingClientRect();
  show(target, place.right, place.top);
});
document.addEventListener("focusout", () => { card.hidden = true; });

/* A click leads to the layer's line. */
function lead(target) {
  const row = rows.get(target.dataset.layer);
  document.querySelectorAll(".lit").forEach(lit => lit.classList.remove("lit"));
  if (!row) return;
  row.classList.add("lit");
  target.classList.add("lit");
  row.scrollIntoView({ block: "center", behavior: "smooth" });
}
document.addEventListener("click", event => {
  const target = event.target.closest(".graph [data-layer], .costs [data-layer]");
  if (target && event.pointerType !== "touch") lead(target);
});
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches(".graph [data-layer]")) lead(event.target);
  if (event.key === "Escape") card.hidden = true;
});

/* A column's head sorts by it, and again the other way round. */
heads.forEach((head, at) => head.addEventListener("click", () => {
  const up = head.getAttribute("aria-sort") === "descending" || !head.hasAttribute("aria-sort") && at < 2;
  heads.forEach(other => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const value = row => {
    const cell = row.cells[at];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const order = (one, other) => {
    const a = value(one), b = value(other);
    return typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
  };
  const sorted = [...rows.values()].sort((one, other) => up ? order(one, other) : order(other, one));
  table.tBodies[0].append(...sorted);
}));
