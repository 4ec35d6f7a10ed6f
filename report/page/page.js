"use strict";
(() => {
  const $ = (sel) => document.querySelector(sel);
  const all = (sel, from = document) => Array.from(from.querySelectorAll(sel));
  const root = document.documentElement;

  // Theme: that of the system, until the reader chooses one.
  const themeButton = $("#theme");
  const stored = (() => { try { return localStorage.getItem("claimcheck-theme"); } catch { return null; } })();
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const showTheme = () => {
    themeButton.setAttribute("aria-pressed", String(isDark()));
    themeButton.textContent = isDark() ? "Light" : "Dark";
    themeButton.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
  };
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("claimcheck-theme", root.dataset.theme); } catch { /* not stored */ }
    showTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  showTheme();

  // Filters.
  const form = $("#filters");
  const items = all("[data-f]").map((el) => ({ el, is: el.dataset.f, m: el.dataset.m, s: el.dataset.s, k: el.dataset.k, words: null }));
  const lists = all("select[data-by]", form);
  const words = $("#words");
  const left = $("#left");
  const names = { finding: "finding", chart: "chart", agreement: "agreement", document: "document" };
  if (document.body.classList.contains("verify")) { names.finding = "figure"; names.document = "source"; }
  const plural = (n, noun) => n + " " + noun + (n === 1 ? "" : "s");

  const filter = () => {
    const want = {};
    for (const list of lists) want[list.dataset.by] = list.value && " " + list.value + " ";
    const ask = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const some = ask.length > 0 || Object.values(want).some(Boolean);
    const shown = {}, total = {};
    for (const it of items) {
      let fits = ["m", "s", "k"].every((by) => !want[by] || it[by] === "*" || it[by].includes(want[by]));
      if (fits && ask.length) {
        if (it.words === null) it.words = it.el.textContent.toLowerCase();
        fits = ask.every((w) => it.words.includes(w));
      }
      it.el.hidden = !fits;
      total[it.is] = (total[it.is] || 0) + 1;
      if (fits) shown[it.is] = (shown[it.is] || 0) + 1;
    }
    for (const el of all("[data-none]")) el.hidden = !some || !total[el.dataset.none] || Boolean(shown[el.dataset.none]);
    left.textContent = some
      ? Object.keys(names).filter((is) => total[is]).map((is) => (shown[is] || 0) + " of " + plural(total[is], names[is])).join(", ")
      : "";
  };
  form.hidden = items.length === 0;
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  let waiting = 0;
  words.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 150); });

  // A link within the page: show its target, whatever is filtered or folded.
  const note = $("#note");
  const arrive = () => {
    const el = /^#[a-z]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!el) return;
    if (el.closest("[data-f][hidden]")) { form.reset(); filter(); }
    for (let d = el.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    for (const old of all(".here")) old.classList.remove("here");
    el.classList.add("here");
    const center = () => el.scrollIntoView({ block: el.matches(".finding") ? "start" : "center" });
    center();
    requestAnimationFrame(center);
    el.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  arrive();

  // A mark that is in no finding tells in a note what was read.
  const close = () => { note.hidden = true; };
  const tell = (text) => { note.firstElementChild.textContent = text; note.hidden = false; };
  note.querySelector("button").addEventListener("click", close);
  addEventListener("keydown", (e) => { if (e.key === "Escape") close(); });
  document.addEventListener("click", (e) => {
    const a = e.target.closest("a[href^='#']");
    if (!a) return;
    const own = a.matches("a.k") && a.getAttribute("href") === "#" + a.id;
    if (own) { e.preventDefault(); tell(a.title); return; }
    close();
    if (a.getAttribute("href") === location.hash) arrive();
  });

  // On paper everything is unfolded.
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details:not([open])"); for (const d of folded) d.open = true; });
  addEventListener("afterprint", () => { for (const d of folded) d.open = false; folded = []; });
})();
