"use strict";

const search = document.getElementById("search");
const told = document.getElementById("told");
const rows = [...document.querySelectorAll("tbody tr")];
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
const boxes = [...document.querySelectorAll("input[data-filter]")];

function wanted(row) {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const off = boxes.filter((box) => !box.checked && box.form === null && row.closest("section") === box.closest("section"));
  return words.every((word) => texts.get(row).includes(word)) && !off.some((box) => row.dataset[box.dataset.filter] === box.value);
}

function filter() {
  const shown = rows.filter((row) => !(row.hidden = !wanted(row)));
  for (const details of document.querySelectorAll("details")) {
    if (search.value && details.querySelector("tbody tr:not([hidden])")) details.open = true;
  }
  told.textContent = shown.length === rows.length ? "" : `${shown.length} of ${rows.length} rows`;
}

search.addEventListener("input", filter);
boxes.forEach((box) => box.addEventListener("change", filter));

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && document.activeElement === search) {
    search.value = "";
    filter();
  }
});

const theme = document.getElementById("theme");
const dark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
}

function label() {
  theme.textContent = isDark() ? "Light" : "Dark";
}

theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  label();
});
dark.addEventListener("change", label);
label();
