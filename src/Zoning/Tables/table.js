(function () {
  document.querySelectorAll(".zoning-table table:not([data-live])").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead.rows[0].cells);
    var first = Number(table.dataset.first);
    table.dataset.live = "";
    if (!body || body.rows.length < 2) { return; }
    heads.forEach(function (head, place) {
      var isNumber = head.classList.contains("num");
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, head.childNodes);
      head.append(button);
      button.addEventListener("click", function () {
        var was = head.getAttribute("aria-sort");
        var sign = (was ? was === "descending" : !isNumber) ? 1 : -1;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        Array.from(body.rows).sort(function (one, other) {
          var a = one.cells[place];
          var b = other.cells[place];
          if (!isNumber) { return sign * a.textContent.localeCompare(b.textContent, "en-GB", { numeric: true }); }
          var x = a.dataset.sort;
          var y = b.dataset.sort;
          return x && y ? sign * (x - y) : Number(!x) - Number(!y);
        }).forEach(function (row, index) {
          row.classList.toggle("later", index >= first);
          body.append(row);
        });
      });
    });
  });
}());
