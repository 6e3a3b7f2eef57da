(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var cards = Array.prototype.slice.call(document.querySelectorAll(".comment"));
  var buttons = Array.prototype.slice.call(document.querySelectorAll("[data-filter]"));
  var search = document.getElementById("search");
  var sort = document.getElementById("sort");
  var shown = document.querySelector(".shown");
  var help = document.getElementById("help");
  var filter = "all";
  var texts = new Map();
  var current = null;

  function text(card) {
    if (!texts.has(card)) {
      var author = card.querySelector(".author");
      var words = card.querySelector(".words");
      texts.set(card, (author.textContent + " " + words.textContent).toLocaleLowerCase());
    }
    return texts.get(card);
  }

  function matches(card, query) {
    var labels = card.dataset.labels;
    if (filter === "flagged" && !labels) { return false; }
    if (filter !== "all" && filter !== "flagged" && labels.split(" ").indexOf(filter) < 0) { return false; }
    return !query || text(card).indexOf(query) >= 0;
  }

  function apply() {
    var query = search ? search.value.trim().toLocaleLowerCase() : "";
    var count = 0;
    cards.forEach(function (card) {
      var ok = matches(card, query);
      card.hidden = !ok;
      count += ok ? 1 : 0;
    });
    document.querySelectorAll(".talk").forEach(function (talk) {
      var none = talk.querySelector(".none-shown");
      none.hidden = !talk.querySelector(".comment") || !!talk.querySelector(".comment:not([hidden])");
    });
    root.classList.toggle("partial", count < cards.length);
    if (shown) { shown.textContent = count === cards.length ? "" : count + " of " + cards.length + " comments shown"; }
  }

  function choose(name) {
    filter = name;
    buttons.forEach(function (b) { b.setAttribute("aria-pressed", String(b.dataset.filter === name)); });
    apply();
  }

  function byPlace(a, b) { return a.order - b.order; }

  function compare(a, b) {
    if (sort.value === "score") { return b.score - a.score || byPlace(a, b); }
    if (sort.value === "new" || sort.value === "old") {
      if (!a.time || !b.time) { return a.time ? -1 : b.time ? 1 : byPlace(a, b); }
      var earlier = a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
      return (sort.value === "old" ? earlier : -earlier) || byPlace(a, b);
    }
    return byPlace(a, b);
  }

  function resort() {
    document.querySelectorAll(".thread").forEach(function (thread) {
      var keys = cards.filter(function (c) { return c.parentNode === thread; }).map(function (c, i) {
        return { card: c, order: i, score: Number(c.dataset.score), time: Date.parse(c.dataset.time) || 0 };
      });
      var fragment = document.createDocumentFragment();
      keys.sort(compare).forEach(function (k) { fragment.appendChild(k.card); });
      thread.appendChild(fragment);
    });
    root.classList.toggle("resorted", sort.value !== "page");
  }

  function visible() {
    return Array.prototype.slice.call(document.querySelectorAll(".comment:not([hidden])"));
  }

  function go(card) {
    if (!card) { return; }
    current = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }

  function step(by, flaggedOnly) {
    var list = visible();
    var at = list.indexOf(current);
    for (var i = at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by; i >= 0 && i < list.length; i += by) {
      if (!flaggedOnly || list[i].dataset.labels) { return go(list[i]); }
    }
  }

  function toggleWhy() {
    var why = current && current.querySelector(".why");
    if (why) { why.open = !why.open; }
  }

  function showHelp(open) {
    if (!help.showModal) { return; }
    if (open) { help.showModal(); } else { help.close(); }
  }

  function reset() {
    if (search) { search.value = ""; search.blur(); }
    choose("all");
  }

  function key(event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) { return; }
    if (event.key === "Escape") { return reset(); }
    if (typing) { return; }
    var number = "012345".indexOf(event.key);
    if (event.key === "j") { step(1, false); }
    else if (event.key === "k") { step(-1, false); }
    else if (event.key === "f") { step(1, true); }
    else if (event.key === "F") { step(-1, true); }
    else if (event.key === "e") { toggleWhy(); }
    else if (event.key === "?") { showHelp(true); }
    else if (event.key === "/" && search) { search.focus(); }
    else if (number >= 0 && buttons[number]) { choose(buttons[number].dataset.filter); }
    else { return; }
    event.preventDefault();
  }

  /* A link to a comment that the filter hides has to show it. */
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (target && target.classList.contains("comment")) {
      if (target.hidden) { reset(); }
      go(target);
    }
  }

  if (search) {
    buttons.forEach(function (b) { b.addEventListener("click", function () { choose(b.dataset.filter); }); });
    search.addEventListener("input", apply);
    sort.addEventListener("change", resort);
    document.getElementById("help-open").addEventListener("click", function () { showHelp(true); });
  }
  document.getElementById("help-close").addEventListener("click", function () { showHelp(false); });
  document.addEventListener("keydown", key);
  document.addEventListener("focusin", function (event) {
    current = event.target.closest && event.target.closest(".comment") || current;
  });
  window.addEventListener("hashchange", reveal);
  /* Paper cannot be unfolded; what was folded before is so again afterwards. */
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (d) { d.open = false; });
    folded = [];
  });
  if (window.matchMedia("(max-width: 60rem)").matches) {
    document.querySelectorAll(".article details, .findings").forEach(function (d) { d.open = false; });
  }
  reveal();
})();
