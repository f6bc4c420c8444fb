(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  document.documentElement.classList.add("js");
  all(".needs-script").forEach(function (part) { part.hidden = false; });

  /* ---- map: layers, values, zoom ---- */

  var plates = all(".plate");
  var buttons = all(".switch button");
  var readout = document.querySelector(".readout");
  var hint = readout ? readout.textContent : "";
  var chosen = null;
  var view = null;

  function areasOf(plate) { return all(".areas > *", plate); }

  function say(area) {
    if (!readout) { return; }
    readout.textContent = area ? area.getAttribute("aria-label") : hint;
    readout.classList.toggle("has-value", Boolean(area));
  }

  function ring(area) {
    all(".ring").forEach(function (one) { one.remove(); });
    if (!area) { return; }
    ["ring ring-out", "ring ring-in"].forEach(function (name) {
      var copy = area.cloneNode(false);
      ["role", "tabindex", "aria-label", "fill"].forEach(function (attribute) { copy.removeAttribute(attribute); });
      copy.setAttribute("class", name);
      copy.setAttribute("aria-hidden", "true");
      area.ownerSVGElement.insertBefore(copy, area.ownerSVGElement.querySelector(".labels"));
    });
  }

  function point(area) {
    ring(area);
    say(area);
  }

  function back() {
    point(chosen && shown() && areasOf(shown())[chosen.index] && chosen.areas === shown().dataset.areas
      ? areasOf(shown())[chosen.index] : null);
  }

  function choose(area, plate) {
    var areas = areasOf(plate);
    chosen = { areas: plate.dataset.areas, index: areas.indexOf(area) };
    areas.forEach(function (other) { other.setAttribute("tabindex", other === area ? "0" : "-1"); });
    point(area);
  }

  function shown() {
    return plates.filter(function (plate) { return !plate.closest(".layer").classList.contains("off"); })[0];
  }

  function show(key) {
    all(".layer").forEach(function (layer) { layer.classList.toggle("off", layer.dataset.key !== key); });
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.key === key));
    });
    plates.forEach(draw);
    if (shown() && chosen && chosen.areas === shown().dataset.areas) {
      choose(areasOf(shown())[chosen.index], shown());
    } else {
      point(null);
    }
  }

  function whole(plate) { return plate.dataset.view.split(" ").map(Number); }

  function draw(plate) {
    var full = whole(plate);
    var now = view || full;
    plate.setAttribute("viewBox", now.join(" "));
    var zoom = full[2] / now[2];
    var unit = plate.clientWidth ? full[2] / plate.clientWidth : 1;
    plate.style.setProperty("--label", String(Math.max(unit, 1) / zoom));
    plate.classList.toggle("crowded", unit > zoom * 1.15);
    plate.classList.toggle("zoomed", zoom > 1.01);
    scale(plate.closest(".layer").querySelector(".scale"), Number(plate.dataset.metres) / zoom);
  }

  function scale(bar, metres) {
    if (!bar || !(metres > 0)) { return; }
    var room = metres / 4000;
    var power = Math.pow(10, Math.floor(Math.log10(room)));
    var kilometres = (room / power >= 5 ? 5 : room / power >= 2 ? 2 : 1) * power;
    bar.querySelector(".bar").style.width = (kilometres * 100000 / metres) + "%";
    bar.querySelector(".length").textContent = Number(kilometres.toPrecision(1)) + " km";
  }

  function frame(plate, x, y, width) {
    var full = whole(plate);
    var ratio = full[3] / full[2];
    var w = Math.min(full[2], Math.max(full[2] / 16, width));
    var left = Math.min(full[2] - w, Math.max(0, x));
    var top = Math.min(full[3] - (w * ratio), Math.max(0, y));
    view = w >= full[2] ? null : [left, top, w, w * ratio];
    plates.forEach(draw);
  }

  function zoom(plate, factor, at) {
    var now = view || whole(plate);
    var x = at ? at[0] : now[0] + (now[2] / 2);
    var y = at ? at[1] : now[1] + (now[3] / 2);
    frame(plate, x - ((x - now[0]) / factor), y - ((y - now[1]) / factor), now[2] / factor);
  }

  function middle(area) {
    var box = area.getBBox();
    return [box.x + (box.width / 2), box.y + (box.height / 2)];
  }

  function step(area, plate, dx, dy) {
    var from = middle(area);
    var best = null;
    var least = Infinity;
    areasOf(plate).forEach(function (other) {
      if (other === area) { return; }
      var to = middle(other);
      var along = ((to[0] - from[0]) * dx) + ((to[1] - from[1]) * dy);
      var aside = Math.abs(((to[0] - from[0]) * dy) + ((to[1] - from[1]) * dx));
      if (along > 0 && aside <= along * 2 && along + (aside * 2) < least) {
        least = along + (aside * 2);
        best = other;
      }
    });
    return best;
  }

  function go(area, plate) {
    choose(area, plate);
    area.focus({ preventScroll: Boolean(view) });
    if (view) {
      var at = middle(area);
      frame(plate, at[0] - (view[2] / 2), at[1] - (view[3] / 2), view[2]);
    }
  }

  var arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function key(event, plate) {
    var area = event.target.closest(".areas > *");
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "+" || event.key === "=") {
      zoom(plate, 1.6, area && middle(area));
    } else if (event.key === "-") {
      zoom(plate, 1 / 1.6, null);
    } else if (event.key === "0" || event.key === "Escape") {
      frame(plate, 0, 0, Infinity);
    } else if (area && (event.key === "Home" || event.key === "End")) {
      go(areasOf(plate)[event.key === "Home" ? 0 : areasOf(plate).length - 1], plate);
    } else if (area && arrows[event.key]) {
      var next = step(area, plate, arrows[event.key][0], arrows[event.key][1]);
      if (next) { go(next, plate); }
    } else {
      return;
    }
    event.preventDefault();
  }

  function place(event, plate) {
    var box = plate.getBoundingClientRect();
    var now = view || whole(plate);
    return [
      now[0] + ((event.clientX - box.left) / box.width * now[2]),
      now[1] + ((event.clientY - box.top) / box.height * now[3])
    ];
  }

  function drag(plate) {
    var from = null;
    plate.addEventListener("pointerdown", function (event) {
      if (view && event.button === 0) { from = { at: place(event, plate), moved: false }; }
    });
    plate.addEventListener("pointermove", function (event) {
      if (!from || !view) { return; }
      var to = place(event, plate);
      if (!from.moved && Math.hypot(to[0] - from.at[0], to[1] - from.at[1]) < view[2] / 150) { return; }
      from.moved = true;
      plate.setPointerCapture(event.pointerId);
      frame(plate, view[0] + from.at[0] - to[0], view[1] + from.at[1] - to[1], view[2]);
    });
    ["pointerup", "pointercancel"].forEach(function (name) {
      plate.addEventListener(name, function () { from = null; });
    });
  }

  plates.forEach(function (plate) {
    areasOf(plate).forEach(function (area) {
      var title = area.querySelector("title");
      area.setAttribute("aria-label", title.textContent);
      title.remove();
    });
    plate.addEventListener("pointerover", function (event) {
      var area = event.target.closest(".areas > *");
      if (area) { point(area); }
    });
    plate.addEventListener("pointerleave", back);
    plate.addEventListener("focusin", function (event) {
      var area = event.target.closest(".areas > *");
      if (area) { choose(area, plate); }
    });
    plate.addEventListener("click", function (event) {
      var area = event.target.closest(".areas > *");
      if (area) { choose(area, plate); }
    });
    plate.addEventListener("keydown", function (event) { key(event, plate); });
    plate.addEventListener("wheel", function (event) {
      if (!event.ctrlKey) { return; }
      event.preventDefault();
      zoom(plate, event.deltaY < 0 ? 1.25 : 0.8, place(event, plate));
    }, { passive: false });
    drag(plate);
    all("[data-zoom]", plate.closest(".layer")).forEach(function (button) {
      button.addEventListener("click", function () {
        var factor = Number(button.dataset.zoom);
        if (factor) { zoom(plate, factor, null); } else { frame(plate, 0, 0, Infinity); }
      });
    });
  });

  buttons.forEach(function (button) {
    button.addEventListener("click", function () { show(button.dataset.key); });
  });
  if (buttons.length) {
    show(buttons[0].dataset.key);
    window.addEventListener("beforeprint", function () {
      view = null;
      plates.forEach(draw);
    });
    window.addEventListener("resize", function () { plates.forEach(draw); });
  }

  /* ---- tables: sort, first rows ---- */

  function compare(one, other, place, down) {
    var a = one.cells[place];
    var b = other.cells[place];
    var isNumber = a.classList.contains("num");
    if (!isNumber) {
      return a.textContent.localeCompare(b.textContent, "en-GB", { numeric: true }) * (down ? -1 : 1);
    }
    var x = a.dataset.key === undefined ? null : Number(a.dataset.key);
    var y = b.dataset.key === undefined ? null : Number(b.dataset.key);
    if (x === null || y === null) { return (x === null ? 1 : 0) - (y === null ? 1 : 0); }
    return (x - y) * (down ? -1 : 1);
  }

  function sort(table, place) {
    var heads = all("thead th", table);
    var isNumber = heads[place].classList.contains("num");
    var was = heads[place].getAttribute("aria-sort");
    var down = was === null ? isNumber : was === "ascending";
    heads.forEach(function (head) { head.removeAttribute("aria-sort"); });
    heads[place].setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    var rows = all("tr", body).map(function (row, index) { return { row: row, index: index }; });
    rows.sort(function (one, other) {
      return compare(one.row, other.row, place, down) || one.index - other.index;
    });
    rows.forEach(function (one) { body.appendChild(one.row); });
    first(table);
  }

  function first(table) {
    var limit = Number(table.dataset.first) || Infinity;
    all("tbody tr", table).forEach(function (row, index) { row.classList.toggle("later", index >= limit); });
  }

  all("table.sortable").forEach(function (table) {
    all("thead th", table).forEach(function (head, place) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () { sort(table, place); });
    });
    first(table);
    var more = table.closest(".table").querySelector(".more");
    if (more) {
      more.addEventListener("click", function () {
        delete table.dataset.first;
        first(table);
        more.closest(".first-rows").textContent = "All rows are shown.";
      });
    }
  });
}());
