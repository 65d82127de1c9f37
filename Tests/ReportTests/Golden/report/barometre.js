"use strict";
// Sorts the tables of the ranking and searches communes. Nothing needs it to be read.
(function () {
  var root = document.currentScript.getAttribute("data-root");
  var base = document.currentScript.getAttribute("data-base");
  var words = document.currentScript.dataset;
  var fold = function (text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim();
  };

  // Search: the names come with the first use, from a script beside the page.
  var box = document.getElementById("recherche");
  var input = document.getElementById("commune");
  var list = document.getElementById("trouvees");
  var status = document.getElementById("etat");
  var names = null;
  var find = function () {
    var wanted = fold(input.value);
    list.textContent = "";
    if (!wanted || !names) { status.textContent = ""; return; }
    var found = names.filter(function (one) {
      return one.key.startsWith(wanted) || one.key.includes(" " + wanted) || one.code.toLowerCase().startsWith(wanted);
    });
    found.sort(function (a, b) {
      return b.key.startsWith(wanted) - a.key.startsWith(wanted) || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code < b.code ? -1 : 1);
    });
    found.slice(0, 12).forEach(function (one) {
      var link = document.createElement("a");
      link.href = root + "communes/" + one.code + ".html";
      link.textContent = one.name + " (" + one.code + ")";
      list.appendChild(document.createElement("li")).appendChild(link);
    });
    status.textContent = found.length ? words.found.replace("#", found.length) : words.none;
  };
  window.barometreNames = function (text) {
    names = text.split("\n").filter(Boolean).map(function (line) {
      var parts = line.split("\t");
      return { code: parts[0], name: parts[1], key: fold(parts[1]) };
    });
    find();
  };
  if (box) {
    box.hidden = false;
    input.addEventListener("focus", function () {
      if (names !== null) { return; }
      names = undefined;
      var script = document.createElement("script");
      script.src = base + "communes.js";
      document.head.appendChild(script);
    }, { once: true });
    input.addEventListener("input", find);
  }

  // Sorting: a button in each heading that has something to be sorted by.
  document.querySelectorAll("table.ranking").forEach(function (table) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    table.querySelectorAll("thead th[data-sort]").forEach(function (head) {
      var column = head.cellIndex;
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var first = head.dataset.sort;
        var former = head.getAttribute("aria-sort");
        var order = former === null ? first : former === "ascending" ? "descending" : "ascending";
        table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", order);
        var sign = order === "ascending" ? 1 : -1;
        var keyed = rows.map(function (row, place) {
          var cell = row.cells[column];
          var key = cell.hasAttribute("data-v") ? cell.getAttribute("data-v") : null;
          return { row: row, place: place, key: key === null ? fold(cell.textContent) : key === "" ? null : Number(key) };
        });
        keyed.sort(function (a, b) {
          if (a.key === null || b.key === null) { return (a.key === null) - (b.key === null) || a.place - b.place; }
          return a.key === b.key ? a.place - b.place : sign * (a.key < b.key ? -1 : 1);
        });
        keyed.forEach(function (one) { body.appendChild(one.row); });
        var said = document.getElementById("tri");
        if (said) { said.textContent = words[order] + " " + button.textContent.trim(); }
      });
    });
  });
})();
