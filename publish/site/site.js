// Little comforts; every page works without them.
(function () {
  "use strict";

  // Leaving: the neutral page takes the place of this one, so that the back button
  // does not lead here. Esc three times within two seconds does the same.
  var leave = document.getElementById("leave");
  function go(event) {
    if (event) { event.preventDefault(); }
    document.body.hidden = true;
    location.replace(leave.href);
  }
  if (leave) {
    leave.addEventListener("click", go);
    var times = [];
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") { times = []; return; }
      times.push(Date.now());
      if (times.length > 2 && times[times.length - 1] - times[times.length - 3] < 2000) { go(); }
    });
  }

  // The other language keeps what was asked and the place on the page.
  var language = document.getElementById("language");
  if (language) {
    language.addEventListener("click", function () {
      language.href = language.href.split(/[?#]/)[0] + location.search + location.hash;
    });
  }

  function asked(name) { return new URLSearchParams(location.search).get(name) || ""; }

  // Comparing on pages that no server makes: only the two rows stay.
  var table = document.getElementById("side-by-side");
  if (table && asked("a") && asked("b") && asked("a") !== asked("b")) {
    var rows = table.querySelectorAll("tbody tr"), kept = 0;
    rows.forEach(function (row) {
      row.hidden = row.dataset.code !== asked("a") && row.dataset.code !== asked("b");
      kept += row.hidden ? 0 : 1;
    });
    if (kept !== 2) { rows.forEach(function (row) { row.hidden = false; }); }
  }
  ["a", "b"].forEach(function (name) {
    var choice = document.getElementById(name);
    if (choice && /^\d\d$/.test(asked(name))) { choice.value = asked(name); }
  });

  // Searching on pages that no server makes, and while a reader types. It compares
  // words as fold.go does.
  var found = document.getElementById("found"), field = document.getElementById("q");
  if (!found || !field || !window.zanatFound) { return; }

  function words(text) {
    var list = [];
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/j/g, "i")
      .split(/[^a-z0-9/]+/).forEach(function (word) {
        var parts = word.split("/"), base = parts.shift();
        if (!base) { return; }
        list.push(base);
        if (parts.join("")) { list.push(base + parts.join("")); }
      });
    return text.indexOf("/") < 0 ? list : list.slice(0, 1);
  }

  // off is how many letters a word is off the beginning of another.
  function off(a, b) {
    var row = [], i, j, before, cost;
    for (j = 0; j <= b.length; j++) { row.push(j); }
    for (i = 1; i <= a.length; i++) {
      before = row[0];
      row[0] = i;
      for (j = 1; j <= b.length; j++) {
        cost = before + (a[i - 1] === b[j - 1] ? 0 : 1);
        before = row[j];
        row[j] = Math.min(cost, row[j] + 1, row[j - 1] + 1);
      }
    }
    return Math.min.apply(null, row);
  }

  function agree(a, b) {
    if (a === b) { return 0; }
    if (b.indexOf(a) === 0) { return 1; }
    return a.length >= 5 && off(a, b) <= 1 ? 2 : 3;
  }

  function score(ask, entry) {
    var sum = 0, all = entry[3].split(" ");
    for (var i = 0; i < ask.length; i++) {
      var best = 3;
      for (var j = 0; j < all.length; j++) { best = Math.min(best, agree(ask[i], all[j])); }
      if (best === 3) { return -1; }
      sum += best;
    }
    return sum;
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    if (text) { element.textContent = text; }
    parent.appendChild(element);
    return element;
  }

  function show(text) {
    var ask = words(text), hits = [];
    if (ask.length) {
      window.zanatFound.forEach(function (entry) {
        var s = score(ask, entry);
        if (s >= 0) { hits.push([s, entry]); }
      });
    }
    var kinds = ["municipality", "county", "occupation", "course", "skill"];
    hits.sort(function (a, b) {
      return a[0] - b[0] || kinds.indexOf(a[1][1]) - kinds.indexOf(b[1][1]) ||
        Array.from(a[1][0]).length - Array.from(b[1][0]).length;
    });
    found.textContent = "";
    if (!ask.length) { return; }
    if (!hits.length) { add(found, "p", found.dataset.none); return; }
    var list = add(found, "ul");
    list.className = "found";
    hits.slice(0, 50).forEach(function (hit) {
      var line = add(list, "li"), link = add(line, "a", hit[1][0]);
      link.href = hit[1][2];
      line.appendChild(document.createTextNode(" "));
      add(line, "span", found.dataset[hit[1][1]]).className = "state";
    });
    if (hits.length > 50) { add(found, "p", found.dataset.more); }
  }

  if (!("done" in found.dataset) && asked("q")) {
    field.value = asked("q");
    show(field.value);
  }
  field.addEventListener("input", function () { show(field.value); });
})();
